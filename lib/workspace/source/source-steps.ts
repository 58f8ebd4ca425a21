/** Choosing words by keys: sentence by sentence, then longer or shorter by a word at either end. Unicode's own borders (UAX 29). */
import type { TextRange } from '@/graph/model/source-text'

/** The sentence after the one that `chosen` ends in (or before the one it begins in); without one, the first (or last). */
export function nextSentence(
  text: string,
  within: TextRange,
  chosen: TextRange | null,
  by: 1 | -1,
): TextRange | null {
  const sentences = segments(text, within, 'sentence')
  if (!chosen) return (by > 0 ? sentences[0] : sentences.at(-1)) ?? null
  if (by > 0) return sentences.find(({ start }) => start >= chosen.end) ?? sentences.at(-1) ?? null
  return sentences.findLast(({ end }) => end <= chosen.start) ?? sentences[0] ?? null
}

/** `chosen` with its end, or its start, moved by a word; at least a word is left, and nothing beyond `within` taken. */
export function byWord(
  text: string,
  within: TextRange,
  chosen: TextRange,
  side: 'start' | 'end',
  by: 1 | -1,
): TextRange {
  const words = segments(text, within, 'word')
  if (side === 'end') {
    const end =
      by > 0
        ? words.find((word) => word.end > chosen.end)?.end
        : words.findLast((word) => word.end < chosen.end && word.end > chosen.start)?.end
    return { start: chosen.start, end: end ?? chosen.end }
  }
  const start =
    by < 0
      ? words.findLast((word) => word.start < chosen.start)?.start
      : words.find((word) => word.start > chosen.start && word.start < chosen.end)?.start
  return { start: start ?? chosen.start, end: chosen.end }
}

function segments(text: string, { start, end }: TextRange, granularity: 'word' | 'sentence'): TextRange[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity })
  const found: TextRange[] = []
  for (const { segment, index, isWordLike } of segmenter.segment(text.slice(start, end))) {
    const words = segment.trim()
    if (words === '' || (granularity === 'word' && isWordLike === false)) continue
    const at = start + index + segment.length - segment.trimStart().length
    found.push({ start: at, end: at + words.length })
  }
  return found
}

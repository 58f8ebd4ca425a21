/** What the keys mean on a paragraph's number: along the paragraphs, and words chosen without a pointer. */
import type { SourceText, TextRange } from '@/graph/model/source-text'
import { byWord, nextSentence } from '@/lib/workspace/source/source-steps'

export interface TypedKey {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

/** `go`: to another paragraph. `choose`: these words; null: none. */
export type KeyMeaning = { go: number } | { choose: TextRange | null } | null

/** `isRtl`: the paragraph reads from right to left, so that the left arrow leads on. */
export function meaningOf(
  source: SourceText,
  index: number,
  chosen: TextRange | null,
  press: TypedKey,
  isRtl: boolean,
): KeyMeaning {
  const paragraph = source.paragraphs[index]
  if (!paragraph || press.altKey) return null
  const mod = press.ctrlKey || press.metaKey
  if (press.key === 'ArrowLeft' || press.key === 'ArrowRight') {
    const by = (press.key === 'ArrowRight') !== isRtl ? 1 : -1
    const inside = chosen && chosen.start < paragraph.end && chosen.end > paragraph.start ? chosen : null
    if (!press.shiftKey) return mod ? null : { choose: nextSentence(source.text, paragraph, inside, by) }
    const from = inside ?? nextSentence(source.text, paragraph, null, 1)
    if (!from) return null
    return { choose: byWord(source.text, paragraph, from, mod ? 'start' : 'end', by) }
  }
  if (mod || press.shiftKey) return null
  const section = source.sections[paragraph.section]
  switch (press.key) {
    case 'ArrowDown':
      return { go: Math.min(index + 1, source.paragraphs.length - 1) }
    case 'ArrowUp':
      return { go: Math.max(index - 1, 0) }
    case 'Home':
      return { go: 0 }
    case 'End':
      return { go: source.paragraphs.length - 1 }
    case 'PageDown': {
      const next = source.paragraphs.find((other) => other.section > paragraph.section)
      return { go: next?.index ?? source.paragraphs.length - 1 }
    }
    case 'PageUp': {
      const first = section?.paragraphs[0]?.index ?? 0
      if (first < index) return { go: first }
      const before = source.paragraphs[first - 1]
      return { go: before ? (source.sections[before.section]?.paragraphs[0]?.index ?? 0) : 0 }
    }
    case 'Escape':
      return chosen ? { choose: null } : null
    default:
      return null
  }
}

/** Breaking a label into lines: at spaces, long words within themselves, dots where it is cut. Pure; widths are given. */

/** Characters of scripts written from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const letters = /\p{L}/u

/** Whether the first letter is of a script written from right to left. */
export function isRightToLeft(text: string): boolean {
  const first = letters.exec(text)
  return first !== null && rightToLeft.test(first[0])
}

/**
 * The label in at most `limit` lines of at most `width`; what does not fit ends in "…". Never empty. Linear in the
 * length of the label.
 */
export function breakLabel(
  label: string,
  width: number,
  limit: number,
  measure: (text: string) => number,
): string[] {
  const words = label.split(/\s+/u).filter((word) => word !== '')
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = measure(word) <= width ? [word] : splitWord(word, width, measure)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
    if (lines.length > limit) break
  }
  if (line !== '') lines.push(line)
  if (lines.length === 0) return ['']
  if (lines.length <= limit) return lines
  const kept = lines.slice(0, limit)
  const last = kept[limit - 1] ?? ''
  kept[limit - 1] = cut(last, width, measure)
  return kept
}

/** The text with "…" at its end, shortened until it fits. */
export function cut(text: string, width: number, measure: (text: string) => number): string {
  const characters = [...text]
  for (let length = characters.length; length > 0; length--) {
    const shorter = `${characters.slice(0, length).join('').trimEnd()}…`
    if (measure(shorter) <= width) return shorter
  }
  return '…'
}

function splitWord(word: string, width: number, measure: (text: string) => number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && measure(piece + character) > width) {
      pieces.push(piece)
      piece = character
    } else {
      piece += character
    }
  }
  return [...pieces, piece]
}

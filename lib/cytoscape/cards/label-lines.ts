/** Breaking a label into lines: at spaces, long words within themselves, dots where it is cut. Pure; widths are given. */

/** Characters of scripts written from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const letters = /\p{L}/u

/** Whether the first letter is of a script written from right to left. */
export function isRightToLeft(text: string): boolean {
  const first = letters.exec(text)
  return first !== null && rightToLeft.test(first[0])
}

export interface LineRoom {
  /** How wide the line of this index may be. */
  widthOf(line: number): number
  /** At most so many lines. */
  limit: number
  /**
   * Words too long for a line are broken within; else they are cut with "…", and where more follows the last line is
   * filled with the beginning of the word that comes next: where few letters have room, each counts.
   */
  splitWords: boolean
}

/** The label in lines; what does not fit ends in "…". Never empty. Linear in the length of the label. */
export function breakLabel(label: string, room: LineRoom, measure: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  /** Of the label's words, the first of each line. */
  const begins: number[] = []
  const width = () => room.widthOf(Math.min(lines.length, room.limit - 1))
  const push = () => {
    if (line !== '') lines.push(line)
    line = ''
  }
  const words = label.split(/\s+/u).filter((word) => word !== '')
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(longer) <= width()) {
      line = longer
      continue
    }
    push()
    if (lines.length > room.limit) break
    begins[lines.length] = index
    if (measure(word) <= width()) {
      line = word
    } else if (room.splitWords) {
      const pieces = splitWord(word, width(), measure)
      lines.push(...pieces.slice(0, -1))
      line = pieces.at(-1) ?? ''
    } else {
      line = cut(word, width(), measure)
    }
  }
  push()
  if (lines.length === 0) return ['']
  if (lines.length <= room.limit) return lines
  const last = room.limit - 1
  const text = room.splitWords ? lines[last] : words.slice(begins[last] ?? 0).join(' ')
  return [...lines.slice(0, last), cut(text ?? '', room.widthOf(last), measure)]
}

/** The text with one "…" at its end, as much of it as fits. Measures a few times, however long the text. */
export function cut(text: string, width: number, measure: (text: string) => number): string {
  const characters = [...text.replace(/…$/u, '')]
  const shortened = (length: number) => `${characters.slice(0, length).join('').trimEnd()}…`
  let [fits, tooLong] = [0, characters.length + 1]
  while (tooLong - fits > 1) {
    const length = (fits + tooLong) >> 1
    if (measure(shortened(length)) <= width) fits = length
    else tooLong = length
  }
  return shortened(fits)
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

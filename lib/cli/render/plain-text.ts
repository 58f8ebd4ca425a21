/**
 * Text of a map made fit for a terminal. Maps come from anywhere: what would move the cursor, set colours or turn the
 * direction of the line is taken out, and widths are counted in columns, not in UTF-16 units.
 */

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go.
const unfit = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]|^\p{Emoji_Presentation}/u
const noWidth = /^[\p{M}\p{Cf}]+$/u

/** One line without control characters. */
export function plain(text: string): string {
  return text.replace(unfit, ' ')
}

/** Columns that the text takes on a terminal. */
export function widthOf(text: string): number {
  let width = 0
  for (const { segment } of graphemes.segment(text)) {
    width += noWidth.test(segment) ? 0 : wide.test(segment) ? 2 : 1
  }
  return width
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** The text in lines of at most `width` columns, each behind `indent`; a word that is longer gets a line of its own. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = []
  let line = ''
  for (const word of plain(text).split(/ +/)) {
    if (line !== '' && widthOf(indent + line) + 1 + widthOf(word) > width) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, indent + line].join('\n')
}

/** The text, or as much of its beginning as `width` columns hold, with an ellipsis behind it. */
export function shorten(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  let columns = 1
  for (const { segment } of graphemes.segment(text)) {
    columns += widthOf(segment)
    if (columns > width) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

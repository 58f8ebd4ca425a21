/**
 * How wide labels are, from the widths of the face's characters: the same on the server and in every browser, before
 * the face has loaded and without asking the browser. The pairs that the face draws closer together (kerning) are taken
 * in as what they come to in running text; a line is off by less than a pixel.
 */

import { letterSpacing, type MeasureText, type Weight } from '../pens/pen'
import { faceRuns, faceUnits } from './face-widths'

const weights: readonly Weight[] = [400, 500, 600]

/** What pairs drawn closer together make of a line, as measured over English labels. */
const kerned = 0.997

/** In shares of the size, by code point, for each weight. */
const known: readonly Map<string, number>[] = weights.map((_, weight) => {
  const widths = new Map<string, number>()
  for (const run of faceRuns) {
    const digits = run.widths[weight] ?? ''
    for (let at = 0; at < digits.length; at += 2) {
      const width = Number.parseInt(digits.slice(at, at + 2), 36) / faceUnits
      widths.set(String.fromCodePoint(run.first + at / 2), width)
    }
  }
  return widths
})

/** Chinese, Japanese and Korean: whatever face a system has for them sets each in a square. */
const square = /[\u3000-\u30ff\u3130-\u318e\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]/

/** Characters of no script the face has are measured by `other`, run by run. Remembers nothing; linear in the text. */
export function faceMeasure(other: MeasureText): MeasureText {
  return (text, size, weight) => {
    const widths = known[weights.indexOf(weight)]
    let width = 0
    let strange = ''
    for (const character of text) {
      const share = widths?.get(character) ?? (square.test(character) ? 1 : undefined)
      if (share === undefined) strange += character
      else width += share + letterSpacing
    }
    return width * size * kerned + (strange === '' ? 0 : other(strange, size, weight))
  }
}

/** Whether the text can be measured without a browser. */
export function isInFace(text: string): boolean {
  for (const character of text) if (!known[0]?.has(character) && !square.test(character)) return false
  return true
}

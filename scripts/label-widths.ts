/**
 * Writes lib/cytoscape/cards/face-widths.ts: how wide each character of the interface's face is, as the browser of the tests
 * measures it. To be run again when the face is updated: `npx tsx scripts/label-widths.ts`.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { openBrowser } from '../tests/e2e/browser'

/** First and last code point of what the face has and labels are likely to use. */
const ranges: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x384, 0x386],
  [0x388, 0x38a],
  [0x38c, 0x38c],
  [0x38e, 0x3a1],
  [0x3a3, 0x3ce],
  [0x400, 0x45f],
  [0x490, 0x491],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2030, 0x2030],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2260, 0x2260],
  [0x2264, 0x2265],
]
const weights = [400, 500, 600]
/** The widest character has to fit into two digits. */
const units = 720

const file = fileURLToPath(new URL('../lib/cytoscape/cards/face-widths.ts', import.meta.url))
const style = createRequire(import.meta.url).resolve('@fontsource-variable/inter/wght.css')

/** The face as one style sheet that needs no other file. */
async function embeddedFace(): Promise<string> {
  let css = await readFile(style, 'utf8')
  for (const [, name] of css.matchAll(/url\((\S+?\.woff2)\)/g)) {
    const bytes = await readFile(path.join(path.dirname(style), name ?? ''))
    css = css.replace(name ?? '', `data:font/woff2;base64,${bytes.toString('base64')}`)
  }
  return css
}

const browser = await openBrowser()
if (!browser) throw new Error('There is no browser to measure with.')
try {
  const page = await browser.newPage()
  await page.setContent(`<style>${await embeddedFace()}</style>`)
  const widths = await page.evaluate(
    async ({ ranges, weights, units }) => {
      const texts = ranges.map(([first, last]) =>
        Array.from({ length: last - first + 1 }, (_, n) => String.fromCodePoint(first + n)),
      )
      const all = texts.flat().join('')
      await Promise.all(weights.map((weight) => document.fonts.load(`${weight} 100px "Inter Variable"`, all)))
      const context = document.createElement('canvas').getContext('2d')
      if (!context) throw new Error('no canvas')
      return weights.map((weight) => {
        context.font = `${weight} ${units}px "Inter Variable"`
        return texts.map((range) => range.map((text) => Math.round(context.measureText(text).width)))
      })
    },
    { ranges, weights, units },
  )
  const code = (width: number) => {
    if (width < 0 || width >= 36 ** 2) throw new Error(`A width of ${width} does not fit into two digits.`)
    return width.toString(36).padStart(2, '0')
  }
  const rows = ranges.map(([first], index) => {
    const strings = widths.map((weight) => `'${weight[index]?.map(code).join('')}'`)
    return `  { first: 0x${first.toString(16)}, widths: [${strings.join(', ')}] },`
  })
  await writeFile(
    file,
    `/**
 * How wide the characters of the interface's face (Inter, https://rsms.me/inter) are: written by scripts/label-widths.ts,
 * not by hand. For each run of code points and each weight, two digits to the base of 36 a character, in units
 * of the size / faceUnits.
 */

export const faceUnits = ${units}

export interface FaceRun {
  /** Code point. */
  first: number
  /** Of weight 400, 500 and 600. */
  widths: readonly [string, string, string]
}

// biome-ignore format: written by a script
export const faceRuns: readonly FaceRun[] = [
${rows.join('\n')}
]
`,
  )
} finally {
  await browser.close()
}

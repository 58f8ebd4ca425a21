/** The token file in figures: every declared pair of colours has the contrast its use asks for, in both schemes. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast } from './contrast'

const css = readFileSync(new URL('../../app/styles/tokens.css', import.meta.url), 'utf8')

const light = block(':root')
const darkBySystem = block(":root:not([data-theme='light'])", ':root:not([data-theme="light"])')
const darkByChoice = block(":root[data-theme='dark']", ':root[data-theme="dark"]')
const schemes = { light, dark: { ...light, ...darkByChoice } }

const surfaces = ['canvas', 'surface', 'raised', 'sunken']
const texts = ['text', 'text-2', 'text-3']
const kinds = ['thesis', 'claim', 'evidence', 'event', 'condition', 'counterpoint']
const links = ['causes', 'enables', 'prevents', 'supports', 'attacks', 'specifies']

/** Words on what is behind them. */
const textPairs: [string, string][] = [
  ...cross(texts, [...surfaces, 'mark-soft', 'accent-soft']),
  ...cross(['text', 'text-2'], ['hover', 'pressed']),
  ['on-mark', 'mark'],
  ['on-ink', 'kind-thesis'],
  ['surface', 'text'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ...cross(['accent', 'danger'], ['canvas', 'surface', 'raised']),
  ...cross(['ok', 'warn'], ['surface', 'raised']),
  ['ok', 'ok-soft'],
  ['warn', 'warn-soft'],
  ['danger', 'danger-soft'],
  ['text', 'danger-soft'],
  ['text', 'ok-soft'],
  ...cross(
    ['on-holder'],
    [1, 2, 3, 4, 5].map((n) => `holder-${n}`),
  ),
]

/** Shapes, lines, edges that alone show a control, the ring of the keyboard; and text that is dimmed on purpose. */
const graphicPairs: [string, string][] = [
  ...cross(
    kinds.map((kind) => `kind-${kind}`),
    ['canvas', 'surface', 'raised'],
  ),
  ...cross(
    links.map((type) => `link-${type}`),
    ['canvas', 'surface', 'raised'],
  ),
  ...cross(['focus', 'line-strong'], surfaces),
  ...cross(['accent'], surfaces),
  ...cross(['text-dim'], ['canvas', 'surface', 'raised']),
  ['mark-edge', 'surface'],
  ['mark-edge', 'raised'],
  ['mark-edge', 'mark-soft'],
]

describe.each(Object.entries(schemes))('%s', (_name, tokens) => {
  test.each(textPairs)('text %s on %s has 4.5:1', (front, back) => {
    expect(contrast(colour(tokens, front), colour(tokens, back))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(graphicPairs)('graphics %s on %s has 3:1', (front, back) => {
    expect(contrast(colour(tokens, front), colour(tokens, back))).toBeGreaterThanOrEqual(3)
  })
})

test('the dark scheme is one, whether the system or the reader chose it', () => {
  expect(darkBySystem).toEqual(darkByChoice)
})

test('every colour of the light scheme has a dark one', () => {
  const colours = Object.keys(light).filter((name) => /^#|rgb\(/.test(light[name] ?? ''))
  expect(Object.keys(darkByChoice).sort()).toEqual(colours.sort())
})

test('nothing moves when motion is to be reduced', () => {
  const reduced = css.slice(css.indexOf('prefers-reduced-motion'))
  for (const name of Object.keys(light).filter((token) => token.startsWith('move-'))) {
    expect(reduced).toMatch(new RegExp(`--${name}: 0ms`))
  }
})

/** The custom properties of the first rule with one of these selectors. */
function block(...selectors: string[]): Record<string, string> {
  const at = selectors.map((selector) => css.indexOf(`${selector} {`)).find((index) => index >= 0) ?? -1
  if (at < 0) throw new Error(`No rule ${selectors[0]} in tokens.css.`)
  const body = css.slice(at, css.indexOf('}', at))
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  )
}

function colour(tokens: Record<string, string>, name: string): string {
  const value = tokens[name]
  if (value === undefined) throw new Error(`No token --${name}.`)
  return value
}

function cross(fronts: string[], backs: string[]): [string, string][] {
  return fronts.flatMap((front) => backs.map((back): [string, string] => [front, back]))
}

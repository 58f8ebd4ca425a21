/** The token file in figures: every declared pair of colours has the contrast its use asks for, in both schemes. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast } from './contrast'

const css = readFileSync(new URL('../../app/styles/tokens.css', import.meta.url), 'utf8')

/** A value for the light scheme, and one for the dark. */
const bothValues = /^var\(--light, (.+)\)\s+var\(--dark, (.+)\)$/

/** What `:root` declares, as it stands there. */
const declared = Object.fromEntries(
  [...css.slice(0, css.indexOf('@media')).matchAll(/--([\w-]+):\s*([^;]*);/g)].map(
    ([, name = '', value = '']) => [name, value],
  ),
)
const schemes = { light: valuesIn(0), dark: valuesIn(1) }

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

test('every colour has a value for each scheme', () => {
  const colours = Object.entries(declared).filter(([, value]) => /#[0-9a-f]|rgb\(/.test(value))
  expect(colours.length).toBeGreaterThan(40)
  expect(colours.filter(([, value]) => !bothValues.test(value))).toEqual([])
})

test('one scheme holds at a time, whether the system or the reader chose it', () => {
  const switches = [
    ...css.matchAll(/([^\n]*) \{\s*color-scheme: (\w+);\s*--light:([^;]*);\s*--dark:([^;]*);/g),
  ]
  expect(
    switches.map(([, selector, scheme, light, dark]) => [selector?.trim(), scheme, light, dark]),
  ).toEqual([
    [':root', 'light', ' initial', ' '],
    [':root:not([data-theme="light"])', 'dark', ' ', ' initial'],
    [':root[data-theme="dark"]', 'dark', ' ', ' initial'],
  ])
})

test('nothing moves when motion is to be reduced', () => {
  const reduced = css.slice(css.indexOf('prefers-reduced-motion'))
  const moves = Object.keys(declared).filter((token) => token.startsWith('move-'))
  expect(moves).toContain('move-pan')
  for (const name of moves) {
    expect(reduced).toMatch(new RegExp(`--${name}: 0ms`))
  }
})

/** The tokens of one scheme: of those with two values, the one at `index`. */
function valuesIn(index: 0 | 1): Record<string, string> {
  return Object.fromEntries(
    Object.entries(declared).map(([name, value]) => [name, bothValues.exec(value)?.[index + 1] ?? value]),
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

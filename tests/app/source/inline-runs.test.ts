import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inlineRuns, keepsLines } from '@/app/components/workspace/source/inline-runs'

const runsOf = (text: string) => inlineRuns(text, { start: 0, end: text.length })
const shown = (text: string) =>
  runsOf(text).map(({ shown, look }) => (look === 'plain' ? shown : `${look}:${shown}`))

describe('the words of a paragraph', () => {
  test('are read without the signs of emphasis, links and code', () => {
    expect(shown('A **strong *and* em** word.')).toEqual([
      'A ',
      'strong:strong ',
      'em:and',
      'strong: em',
      ' word.',
    ])
    expect(shown('See [the dam](https://x.example/a_b) and `code`.')).toEqual([
      'See ',
      'link:the dam',
      ' and ',
      'code:code',
      '.',
    ])
    expect(shown('5 \\* 3 & 4 &amp; <b>tag</b>').join('')).toBe(
      '5 * 3 & 4 & <b>tag</b>'.replace('4 & <', '4 &amp; <'),
    )
  })

  test('know where they stand', () => {
    const text = 'x\n\nA *word* [on](u) it'
    const runs = inlineRuns(text, { start: 3, end: text.length })
    expect(runs.map(({ shown }) => shown).join('')).toBe('A word on it')
    for (const { start, end, shown } of runs) expect(text.slice(start, end)).toBe(shown)
  })

  test('are as they stand in code, and where no sign is', () => {
    expect(shown('```\n*a*\n```')).toEqual(['```\n*a*\n```'])
    expect(shown('Nothing. At all!')).toEqual(['Nothing. At all!'])
  })

  test('any text: runs are in order, apart, inside, and never empty', () => {
    const part = fc.constantFrom(
      '*',
      '**',
      '_',
      '`',
      '[a](b)',
      '<i>',
      '&lt;',
      '\\',
      'word',
      ' ',
      '\n',
      'é',
      '🙂',
      '~~',
      '![p](q)',
    )
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 14 }), (parts) => {
        const text = parts.join('').trim()
        if (text === '') return
        let at = 0
        for (const { start, end, shown } of runsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(shown).not.toBe('')
          at = end
        }
      }),
      { numRuns: 500 },
    )
  })
})

test('lists, quotes and code keep their lines; wrapped prose does not', () => {
  expect(keepsLines('- a\n- b')).toBe(true)
  expect(keepsLines('1. a\n2. b')).toBe(true)
  expect(keepsLines('prose that was\nwrapped')).toBe(false)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partWordings } from '@/lib/workspace/history/wording-difference'

describe('two wordings', () => {
  test('part where their words differ', () => {
    expect(partWordings('Neither side takes the first step', 'Neither side de-escalates first step')).toEqual(
      [
        { start: 'Neither side ', own: 'takes the', end: ' first step' },
        { start: 'Neither side ', own: 'de-escalates', end: ' first step' },
      ],
    )
  })

  test('one may only have more words', () => {
    expect(partWordings('It rains', 'It rains a lot')).toEqual([
      { start: 'It rains', own: '', end: '' },
      { start: 'It rains', own: ' a lot', end: '' },
    ])
    // A word that is said twice is not counted at both ends.
    expect(partWordings('no', 'no no')).toEqual([
      { start: 'no', own: '', end: '' },
      { start: 'no', own: ' no', end: '' },
    ])
  })

  test('are whole again when their parts are put together, and alike but for what is their own', () => {
    const words = fc.array(fc.constantFrom('a', 'b', ' ', '\n', 'word'), { maxLength: 12 })
    fc.assert(
      fc.property(words, words, (left, right) => {
        const [a, b] = [left.join(''), right.join('')]
        const [one, two] = partWordings(a, b)
        expect(one.start + one.own + one.end).toBe(a)
        expect(two.start + two.own + two.end).toBe(b)
        expect([one.start, one.end]).toEqual([two.start, two.end])
        expect(one.own === '' && two.own === '').toBe(a === b)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { piecesOf, type TextRun } from '@/lib/workspace/source/source-pieces'

const text = 'one two three four'
const plain = (words: string, start = 0): TextRun => ({
  start,
  end: start + words.length,
  shown: words,
  look: 'plain',
})
const none = { places: [], connectives: [], held: null }

describe('pieces of a paragraph', () => {
  test('are cut where places begin and end, and know all they lie in', () => {
    const places = [
      { key: 'a', start: 0, end: 7 },
      { key: 'b', start: 4, end: 13 },
    ]
    const pieces = piecesOf([plain(text)], { start: 0, end: text.length }, { ...none, places })
    expect(pieces.map(({ shown, places, ends }) => [shown, places.join(), ends.join()])).toEqual([
      ['one ', 'a', ''],
      ['two', 'a,b', 'a'],
      [' three', 'b', 'b'],
      [' four', '', ''],
    ])
  })

  test('do not end what goes on in the next paragraph', () => {
    const pieces = piecesOf(
      [plain(text)],
      { start: 0, end: text.length },
      { ...none, places: [{ key: 'a', start: 4, end: 99 }] },
    )
    expect(pieces.map(({ ends }) => ends.length)).toEqual([0, 0])
  })

  test('are not cut where other letters are shown than stand there', () => {
    const run: TextRun = { start: 0, end: 6, shown: '“', look: 'plain' }
    const pieces = piecesOf(
      [run],
      { start: 0, end: 6 },
      { ...none, places: [{ key: 'a', start: 3, end: 5 }] },
    )
    expect(pieces).toMatchObject([{ shown: '“', places: ['a'], ends: ['a'] }])
  })

  test('any marks: the pieces show the whole text once, and each place ends once', () => {
    const range = fc
      .tuple(fc.nat(18), fc.nat(18))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }))
    fc.assert(
      fc.property(
        fc.array(range, { maxLength: 6 }),
        fc.array(range, { maxLength: 3 }),
        (places, connectives) => {
          const keyed = places.map((place, i) => ({ key: String(i), ...place }))
          const pieces = piecesOf(
            [plain(text)],
            { start: 0, end: text.length },
            { places: keyed, connectives, held: null },
          )
          expect(pieces.map(({ shown }) => shown).join('')).toBe(text)
          const ends = pieces.flatMap((piece) => piece.ends).sort()
          expect(ends).toEqual(
            keyed
              .filter(({ start, end }) => start < text.length && end <= text.length)
              .map(({ key }) => key)
              .sort(),
          )
        },
      ),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyOfMap } from '@/graph/model/copy-of-map'
import { GroupIndex } from '@/graph/model/group-index'

describe('a group index', () => {
  it('has what a plain map has after the same changes, and leaves the one before as it was', () => {
    const key = fc.integer({ min: 0, max: 300 }).map(String)
    const lists = fc.uniqueArray(fc.tuple(key, fc.array(fc.nat(9), { maxLength: 3 })), {
      selector: ([of]) => of,
      maxLength: 60,
    })
    fc.assert(
      fc.property(lists, fc.array(lists, { maxLength: 12 }), (begin, changes) => {
        const plain = new Map<string, number[]>(begin)
        let index = new GroupIndex<number>(new Map(begin))
        for (const change of changes) {
          const before = index
          const beforehand = new Map(plain)
          for (const [of, list] of change) plain.set(of, list)
          index = before.with(new Map(change))
          for (let of = 0; of <= 300; of++) {
            expect(index.get(String(of))).toEqual(plain.get(String(of)) ?? [])
            expect(before.get(String(of))).toEqual(beforehand.get(String(of)) ?? [])
          }
        }
      }),
      { numRuns: 50 },
    )
  })
})

it('a copy of a map is in the same order, and its own', () => {
  const map = new Map([
    ['b', 1],
    ['a', 2],
  ])
  const copy = copyOfMap(map)
  expect([...copy]).toEqual([...map])
  copy.delete('b')
  expect(map.has('b')).toBe(true)
})

import { describe, expect, test } from 'vitest'
import { claimsBetween } from '@/app/components/workspace/outline/row-range'
import { type ClaimRow, visibleRows } from '@/app/components/workspace/outline/visible-rows'
import { outlineByArgument } from '@/graph/model/outline-tree'
import { claim, graphOf, link } from '../small-map'

const parts = outlineByArgument(
  graphOf(
    [claim('end'), claim('a'), claim('b'), claim('shared')],
    [
      link('l-a', 'a', 'supports', 'end'),
      link('l-b', 'b', 'supports', 'end'),
      link('l-shared-a', 'shared', 'supports', 'a'),
      link('l-shared-b', 'shared', 'supports', 'b'),
    ],
  ),
)
const rows = visibleRows(parts, { opened: new Map(), passing: null }).filter(
  (row): row is ClaimRow => row.type === 'claim',
)
const key = (at: number) => rows[at]?.key ?? ''

describe('a stretch of rows', () => {
  test('goes either way, and ends where one is', () => {
    const claims = rows.slice(0, 3).map((row) => row.claim)
    expect(claimsBetween(rows, key(0), key(2))).toEqual(claims)
    expect(claimsBetween(rows, key(2), key(0))).toEqual([...claims].reverse())
    expect(claimsBetween(rows, key(1), key(1))).toEqual([claims[1]])
  })

  test('names a claim that is met twice once', () => {
    const all = claimsBetween(rows, key(0), key(rows.length - 1))
    expect(all.length).toBe(new Set(rows.map((row) => row.claim)).size)
    expect(rows.length).toBeGreaterThan(all.length)
    expect(all.at(-1)).toBe(rows.at(-1)?.claim)
  })

  test('is just the row where its beginning is not in sight', () => {
    expect(claimsBetween(rows, 'gone', key(2))).toEqual([rows[2]?.claim])
  })
})

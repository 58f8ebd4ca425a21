import { describe, expect, test } from 'vitest'
import { groupOf, groupRows, groupSize, type RowGroup } from '@/app/components/workspace/outline/row-groups'
import { rowsOf } from './rows'

const keysOf = (groups: readonly RowGroup[]) => new Set(groups.map(({ key }) => key))

describe('groups of rows', () => {
  test('have every row once, in order', () => {
    let rows = rowsOf(500)
    let groups = groupRows(rows)
    for (let round = 0; round < 200; round++) {
      const at = (round * 137) % rows.length
      rows = round % 3 === 0 ? rows.toSpliced(at, 11) : rows.toSpliced(at, 0, { key: `new ${round}` })
      groups = groupRows(rows, keysOf(groups))
      expect(groups.flatMap(({ from, to }) => rows.slice(from, to))).toEqual(rows)
      for (const { key, from, to } of groups) {
        expect(rows[from]?.key).toBe(key)
        expect(to - from).toBeLessThanOrEqual(2 * groupSize)
      }
      for (const { from, to } of groups.slice(0, -1)) expect(to - from).toBeGreaterThanOrEqual(groupSize / 2)
    }
  })

  test('a row more or fewer leaves all other groups as they are', () => {
    const rows = rowsOf(10 * groupSize)
    const before = groupRows(rows)
    const more = groupRows(rows.toSpliced(3 * groupSize + 5, 0, { key: 'new' }), keysOf(before))
    expect(more.map(({ key }) => key)).toEqual(before.map(({ key }) => key))
    expect(more.map(({ from, to }) => to - from)).toEqual(
      before.map(({ from, to }, at) => to - from + (at === 3 ? 1 : 0)),
    )
    const fewer = groupRows(rows.toSpliced(3 * groupSize + 5, 1), keysOf(before))
    expect(fewer.map(({ key }) => key)).toEqual(before.map(({ key }) => key))
  })

  test('a group whose first row goes begins with the next, and the others stay', () => {
    const rows = rowsOf(5 * groupSize)
    const before = groupRows(rows)
    const after = groupRows(rows.toSpliced(2 * groupSize, 1), keysOf(before))
    expect(after.at(-1)).toEqual({ key: before.at(-1)?.key, from: 4 * groupSize - 1, to: 5 * groupSize - 1 })
    expect(after[0]).toEqual(before[0])
  })

  test('are found by the index of a row', () => {
    const groups = groupRows(rowsOf(groupSize + 1))
    expect([0, groupSize - 1, groupSize, groupSize + 1].map((row) => groupOf(groups, row))).toEqual([
      0, 0, 1, -1,
    ])
  })
})

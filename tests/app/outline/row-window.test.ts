import { describe, expect, test } from 'vitest'
import { groupRows, groupSize } from '@/app/components/workspace/outline/row-groups'
import { groupHeights, windowAt } from '@/app/components/workspace/outline/row-window'
import { rowsOf } from './rows'

const rowHeight = 26
const none = new Map<string, { rows: number; height: number }>()
const groupsOf = (rows: number) => groupRows(rowsOf(rows))

describe('the window of drawn rows', () => {
  test('heights are guessed until one is measured, and a group that grew is scaled', () => {
    expect(groupHeights(groupsOf(groupSize + 3), none, rowHeight)).toEqual([
      groupSize * rowHeight,
      3 * rowHeight,
    ])
    const groups = groupsOf(groupSize + 6)
    const measured = new Map([[groups[1]?.key ?? '', { rows: 3, height: 120 }]])
    expect(groupHeights(groups, measured, rowHeight)).toEqual([groupSize * 40, 240])
    expect(groupHeights([], none, rowHeight)).toEqual([])
  })

  test('covers the screen wherever one has scrolled to, and little more', () => {
    const heights = groupHeights(groupsOf(5_000), none, rowHeight)
    const total = heights.reduce((sum, height) => sum + height, 0)
    for (let scrollTop = 0; scrollTop <= total - 800; scrollTop += 333) {
      const { first, last, before, after } = windowAt(heights, scrollTop, 800)
      const drawn = heights.slice(first, last + 1).reduce((sum, height) => sum + height, 0)
      expect(before + drawn + after).toBe(total)
      expect(before).toBeLessThanOrEqual(scrollTop)
      expect(before + drawn).toBeGreaterThanOrEqual(scrollTop + 800)
      expect((last - first + 1) * groupSize).toBeLessThanOrEqual(100)
    }
  })

  test('takes in all of a short list', () => {
    const heights = groupHeights(groupsOf(20 * groupSize), none, rowHeight)
    expect(windowAt(heights, 0, 800)).toEqual({ first: 0, last: 19, before: 0, after: 0 })
  })

  test('of nothing is empty, and never reaches past the end', () => {
    const empty = windowAt([], 0, 800)
    expect(empty.last).toBeLessThan(empty.first)
    expect(windowAt([100], 10_000, 800)).toEqual({ first: 0, last: 0, before: 0, after: 0 })
  })
})

/**
 * Which part of a long list is drawn: rows in groups, groups near the screen drawn, the others as empty space of their
 * height. Heights are measured once a group was drawn, and guessed before.
 */
import type { RowGroup } from './row-groups'

/** CSS pixels above and below the screen that are drawn as well: twice what may be scrolled before rows are drawn. */
const margin = 400

export interface RowWindow {
  /** The first and the last group that is drawn. */
  first: number
  last: number
  /** The height of all groups before and behind them, in CSS pixels. */
  before: number
  after: number
}

/** Lists of up to so many groups are drawn whole, so that what reads or searches the page finds all of them. */
const wholeUpTo = 20

/** Linear in the groups. With no rows the window is empty: `last` is below `first`. */
export function windowAt(heights: readonly number[], scrollTop: number, viewport: number): RowWindow {
  if (heights.length <= wholeUpTo) return { first: 0, last: heights.length - 1, before: 0, after: 0 }
  let first = 0
  let before = 0
  while (first < heights.length - 1 && before + (heights[first] ?? 0) < scrollTop - margin)
    before += heights[first++] ?? 0
  let last = first
  let end = before + (heights[first] ?? 0)
  while (last < heights.length - 1 && end < scrollTop + viewport + margin) end += heights[++last] ?? 0
  const after = heights.slice(last + 1).reduce((sum, height) => sum + height, 0)
  return { first, last: Math.min(last, heights.length - 1), before, after }
}

/** What was measured of a group, by its key: it may have had other rows then. */
export type MeasuredGroups = ReadonlyMap<string, { rows: number; height: number }>

/** The height of each group: as measured, else by the height of the rows that were; `usual` where none was. */
export function groupHeights(groups: readonly RowGroup[], measured: MeasuredGroups, usual: number): number[] {
  const known = groups.flatMap(({ key }) => measured.get(key) ?? [])
  const rows = known.reduce((sum, group) => sum + group.rows, 0)
  const rowHeight = rows > 0 ? known.reduce((sum, group) => sum + group.height, 0) / rows : usual
  return groups.map(({ key, from, to }) => {
    const group = measured.get(key)
    return (to - from) * (group ? group.height / group.rows : rowHeight)
  })
}

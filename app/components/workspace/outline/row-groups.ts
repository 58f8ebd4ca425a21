/**
 * The rows of the outline in groups, which are drawn and measured together. A group keeps the row it begins with as long
 * as it can: a row more or fewer concerns its own group, and moves no row from one to the next.
 */

/** Rows in a group, to begin with. */
export const groupSize = 20
/** What a group may shrink and grow to. */
const fewest = groupSize / 2
const most = groupSize * 2

export interface RowGroup {
  /** The key of its first row. */
  key: string
  /** Its rows: from the first up to, and without, the second index. */
  from: number
  to: number
}

/** `begun`: the keys of the groups before, none at first. Linear in the rows. */
export function groupRows(
  rows: readonly { key: string }[],
  begun: ReadonlySet<string> = new Set(),
): RowGroup[] {
  const groups: RowGroup[] = []
  const limit = begun.size === 0 ? groupSize : most
  let from = 0
  for (let at = 0; at < rows.length; at++) {
    const size = at - from
    if (size < fewest || (size < limit && !begun.has(rows[at]?.key ?? ''))) continue
    groups.push({ key: rows[from]?.key ?? '', from, to: at })
    from = at
  }
  const first = rows[from]
  if (first) groups.push({ key: first.key, from, to: rows.length })
  return groups
}

/** The index of the group that has the row at this index; -1: none has. */
export function groupOf(groups: readonly RowGroup[], row: number): number {
  return groups.findIndex(({ from, to }) => from <= row && row < to)
}

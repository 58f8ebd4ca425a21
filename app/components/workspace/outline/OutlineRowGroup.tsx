/** Rows of the outline that are drawn, and looked at for changes, together: most changes concern one group of them. */
import { memo } from 'react'
import { OutlineRowView, type RowSetting, type RowState } from './OutlineRow'
import styles from './OutlineTree.module.css'
import { isSameRow } from './same-row'
import type { TitleRow } from './visible-rows'

export interface RowCell extends RowState {
  type: 'claim'
}

interface OutlineRowGroupProps extends RowSetting {
  cells: readonly (RowCell | TitleRow)[]
  /** Takes the element, whose height is measured. */
  measure: (element: HTMLElement | null) => void
  rowId: (key: string) => string
}

export const OutlineRowGroup = memo(function OutlineRowGroup(props: OutlineRowGroupProps) {
  const { cells, measure, rowId, ...setting } = props
  return (
    <div ref={measure} role="presentation">
      {cells.map((cell) => {
        if (cell.type === 'title') return <PartTitle key={cell.key} title={cell.title} count={cell.count} />
        const { type, ...state } = cell
        return <OutlineRowView key={cell.row.key} id={rowId(cell.row.key)} {...state} {...setting} />
      })}
    </div>
  )
}, isSameGroup)

function isSameGroup(before: OutlineRowGroupProps, now: OutlineRowGroupProps): boolean {
  const { cells: cellsBefore, ...restBefore } = before
  const { cells, ...rest } = now
  return (
    cellsBefore.length === cells.length &&
    isSameRow(restBefore, rest) &&
    cells.every((cell, at) => isSameRow(cellsBefore[at] as RowCell | TitleRow, cell))
  )
}

function PartTitle({ title, count }: { title: string; count: number }) {
  return (
    <div role="presentation" className={styles.part}>
      <span className={styles.partTitle}>{title}</span>
      <span className={styles.partCount}>{count}</span>
    </div>
  )
}

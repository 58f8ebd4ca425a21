/** Rows of the outline that are drawn, and looked at for changes, together: most changes concern one group of them. */
import { memo } from 'react'
import type { LinkId } from '@/graph/model/ids'
import { type Choosing, OutlineRowView, type RowLook } from './OutlineRow'
import styles from './OutlineTree.module.css'
import { isSameRow } from './same-row'
import type { ClaimRow, TitleRow } from './visible-rows'

/** A claim's row as it is to be drawn. */
export interface RowCell {
  type: 'claim'
  row: ClaimRow
  look: RowLook
  isSelected: boolean
  /** It is chosen together with others. */
  isMarked: boolean
  isActive: boolean
  /** What is dragged would be hung on it. */
  isDropTarget: boolean
}

interface OutlineRowGroupProps {
  cells: readonly (RowCell | TitleRow)[]
  /** Takes the element, whose height is measured. */
  measure: (element: HTMLElement | null) => void
  rowId: (key: string) => string
  find: string
  isMovable: boolean
  onSelect: (row: ClaimRow, how: Choosing) => void
  onToggle: (row: ClaimRow) => void
  onSelectLink: (link: LinkId, how: Choosing) => void
}

export const OutlineRowGroup = memo(function OutlineRowGroup(props: OutlineRowGroupProps) {
  const { cells, measure, rowId, find, isMovable, onSelect, onToggle, onSelectLink } = props
  return (
    <div ref={measure} role="presentation">
      {cells.map((cell) =>
        cell.type === 'title' ? (
          <PartTitle key={cell.key} title={cell.title} count={cell.count} />
        ) : (
          <OutlineRowView
            key={cell.row.key}
            id={rowId(cell.row.key)}
            row={cell.row}
            look={cell.look}
            find={find}
            isSelected={cell.isSelected}
            isMarked={cell.isMarked}
            isActive={cell.isActive}
            isDropTarget={cell.isDropTarget}
            isMovable={isMovable}
            onSelect={onSelect}
            onToggle={onToggle}
            onSelectLink={onSelectLink}
          />
        ),
      )}
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

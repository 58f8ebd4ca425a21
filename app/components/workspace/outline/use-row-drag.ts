/** Dragging a row of the outline onto another, to hang its claim there. */
import { type DragEvent, useRef, useState } from 'react'
import type { ClaimRow } from './visible-rows'

export interface RowDrag {
  /** The row that would take what is dragged. */
  target: string | null
  handlers: {
    onDragStart(event: DragEvent): void
    onDragOver(event: DragEvent): void
    onDragLeave(event: DragEvent): void
    onDrop(event: DragEvent): void
    onDragEnd(): void
  }
}

/** `onMove` is called for a row that was dropped on another, never for one dropped on itself or on what hangs on it. */
export function useRowDrag(
  rows: readonly ClaimRow[],
  onMove: ((row: ClaimRow, onto: ClaimRow) => void) | undefined,
): RowDrag {
  const dragged = useRef<ClaimRow | null>(null)
  const [target, setTarget] = useState<string | null>(null)
  const rowAt = (event: DragEvent) => {
    const element = event.target instanceof Element ? event.target.closest('[data-row]') : null
    const key = element?.getAttribute('data-row')
    return rows.find((row) => row.key === key)
  }
  const takes = (row: ClaimRow | undefined): row is ClaimRow =>
    row !== undefined && dragged.current !== null && !isWithin(rows, row, dragged.current)
  const end = () => {
    dragged.current = null
    setTarget(null)
  }
  return {
    target,
    handlers: {
      onDragStart(event) {
        const row = onMove && rowAt(event)
        if (!row) return event.preventDefault()
        dragged.current = row
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', row.claim)
      },
      onDragOver(event) {
        const row = rowAt(event)
        if (takes(row)) event.preventDefault()
        setTarget(takes(row) ? row.key : null)
      },
      onDragLeave(event) {
        if (event.target === event.currentTarget) setTarget(null)
      },
      onDrop(event) {
        const row = rowAt(event)
        if (dragged.current && takes(row)) {
          event.preventDefault()
          onMove?.(dragged.current, row)
        }
        end()
      },
      onDragEnd: end,
    },
  }
}

/** Whether `row` is about the same claim as `above`, or stands somewhere below it. */
export function isWithin(rows: readonly ClaimRow[], row: ClaimRow, above: ClaimRow): boolean {
  for (let at: ClaimRow | undefined = row; at; at = parentOf(rows, at)) {
    if (at.claim === above.claim) return true
  }
  return false
}

export function parentOf(rows: readonly ClaimRow[], row: ClaimRow): ClaimRow | undefined {
  return row.parent === null ? undefined : rows.find((other) => other.key === row.parent)
}

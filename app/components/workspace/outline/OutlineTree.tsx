/**
 * The outline as a tree for every input: the container holds the focus, arrow keys walk, left and right close and open,
 * Enter selects; with Shift a stretch of rows is chosen, with Ctrl one more. Of a long outline only the rows reached so
 * far are drawn.
 */
import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from 'react'
import type { ClaimId, LinkId } from '@/graph/model/ids'
import type { Marks, Selected, Selection } from '@/lib/workspace/workspace-state'
import { type Choosing, OutlineRowView, type RowLook } from './OutlineRow'
import styles from './OutlineTree.module.css'
import { claimsBetween } from './row-range'
import type { ClaimRow, OutlineRow } from './visible-rows'

interface OutlineTreeProps {
  rows: readonly OutlineRow[]
  look: (row: ClaimRow) => RowLook | undefined
  find: string
  selection: Selection
  marked: Marks
  /** The row to bring to the top when it becomes another: where a shown chain begins here. */
  reveal: string | undefined
  onSelect: (target: Selected) => void
  /** Chooses these together; `lead`, else the last, is where one is. */
  onMark: (claims: readonly ClaimId[], lead?: ClaimId) => void
  onToggleMark: (target: Selected) => void
  onOpen: (key: string, open: boolean) => void
}

/** How many rows are drawn at first, and more each time the end comes near. */
const batch = 250

export function OutlineTree(props: OutlineTreeProps) {
  const { rows, look, find, selection, marked, reveal, onSelect, onMark, onToggleMark, onOpen } = props
  const id = useId()
  const tree = useRef<HTMLDivElement>(null)
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const [limit, setLimit] = useState(batch)
  /** Where a stretch of chosen rows begins. */
  const anchor = useRef<string | null>(null)
  const claims = rows.filter((row) => row.type === 'claim')
  const homeOfSelected =
    claims.find((row) => isSelected(row, selection) && !row.reference) ??
    claims.find((row) => isSelected(row, selection))
  const active = claims.find((row) => row.key === activeKey) ?? homeOfSelected ?? claims[0]
  const rowId = useCallback((key: string) => `${id}-${key}`, [id])

  /** Moves to a row, drawing up to it where it is far down, and brings it into sight. */
  const moveTo = useCallback(
    (row: ClaimRow | undefined) => {
      if (!row) return
      setActiveKey(row.key)
      setLimit((current) => Math.max(current, rows.indexOf(row) + batch))
      requestAnimationFrame(() => {
        document.getElementById(rowId(row.key))?.scrollIntoView({ block: 'nearest' })
      })
    },
    [rows, rowId],
  )

  // What is selected elsewhere comes into sight here; what is selected on a row stays on that row.
  const selectedKey = active && isSelected(active, selection) ? active.key : homeOfSelected?.key
  const latestMove = useRef(moveTo)
  latestMove.current = moveTo
  const latestClaims = useRef(claims)
  latestClaims.current = claims
  useEffect(() => {
    latestMove.current(latestClaims.current.find((row) => row.key === selectedKey))
  }, [selectedKey])

  const latestRows = useRef(rows)
  latestRows.current = rows
  useEffect(() => {
    if (reveal === undefined) return
    const at = latestRows.current.findIndex((row) => row.key === reveal)
    setLimit((current) => Math.max(current, at + batch))
    const frame = requestAnimationFrame(() => {
      document.getElementById(rowId(reveal))?.scrollIntoView({ block: 'start' })
    })
    return () => cancelAnimationFrame(frame)
  }, [reveal, rowId])

  /** Chooses from where the stretch began to this row. */
  function extendTo(row: ClaimRow | undefined) {
    if (!row) return
    anchor.current ??= active?.key ?? row.key
    moveTo(row)
    onMark(claimsBetween(claims, anchor.current, row.key))
  }

  /** Chooses all that is in sight. */
  function markAll(row: ClaimRow) {
    const all = claims.filter((other) => !other.isBackground).map((other) => other.claim)
    onMark(all, all.includes(row.claim) ? row.claim : undefined)
  }

  const latestExtend = useRef(extendTo)
  latestExtend.current = extendTo
  const selectRow = useCallback(
    (row: ClaimRow, how: Choosing) => {
      if (how === 'range') latestExtend.current(row)
      else {
        anchor.current = row.key
        setActiveKey(row.key)
        if (how === 'toggle') onToggleMark({ claim: row.claim })
        else onSelect({ claim: row.claim })
      }
    },
    [onSelect, onToggleMark],
  )
  const selectLink = useCallback(
    (link: LinkId, how: Choosing) => (how === 'toggle' ? onToggleMark({ link }) : onSelect({ link })),
    [onSelect, onToggleMark],
  )
  const toggle = useCallback(
    (row: ClaimRow) => {
      setActiveKey(row.key)
      onOpen(row.key, !row.isOpen)
    },
    [onOpen],
  )

  function onKeyDown(event: KeyboardEvent) {
    if (!active || event.altKey) return
    const at = claims.indexOf(active)
    const mod = event.ctrlKey || event.metaKey
    const marking: Record<string, () => void> = {
      'Mod A': () => markAll(active),
      'Mod  ': () => selectRow(active, 'toggle'),
      'Shift ArrowDown': () => extendTo(claims[at + 1]),
      'Shift ArrowUp': () => extendTo(claims[at - 1]),
      'Shift Home': () => extendTo(claims[0]),
      'Shift End': () => extendTo(claims.at(-1)),
      'Shift  ': () => extendTo(active),
    }
    const walking: Record<string, () => void> = {
      ArrowDown: () => moveTo(claims[at + 1]),
      ArrowUp: () => moveTo(claims[at - 1]),
      Home: () => moveTo(claims[0]),
      End: () => moveTo(claims.at(-1)),
      PageDown: () => moveTo(claims[Math.min(at + 20, claims.length - 1)]),
      PageUp: () => moveTo(claims[Math.max(at - 20, 0)]),
      Enter: () => selectRow(active, 'one'),
      ' ': () => selectRow(active, 'one'),
      ArrowRight: () => {
        if (active.reference) moveTo(claims.find((row) => row.claim === active.claim && !row.reference))
        else if (active.isOpen === false) onOpen(active.key, true)
        else if (active.isOpen) moveTo(claims[at + 1])
      },
      ArrowLeft: () => {
        if (active.isOpen) onOpen(active.key, false)
        else moveTo(claims.find((row) => row.key === active.parent))
      },
      '*': () => {
        for (const row of claims)
          if (row.parent === active.parent && row.isOpen === false) onOpen(row.key, true)
      },
    }
    const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
    const action = mod || event.shiftKey ? marking[`${mod ? 'Mod' : 'Shift'} ${key}`] : walking[event.key]
    if (!action) return
    if (!event.shiftKey) anchor.current = null
    event.preventDefault()
    event.stopPropagation()
    action()
  }

  return (
    <div
      ref={tree}
      role="tree"
      aria-label="Outline of the claims"
      aria-multiselectable="true"
      aria-activedescendant={active && rowId(active.key)}
      tabIndex={0}
      className={styles.tree}
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        const { scrollTop, clientHeight, scrollHeight } = event.currentTarget
        if (limit < rows.length && scrollHeight - scrollTop - clientHeight < 600) setLimit(limit + batch)
      }}
    >
      {rows.slice(0, limit).map((row) => {
        if (row.type === 'title') return <PartTitle key={row.key} title={row.title} count={row.count} />
        const shown = look(row)
        return (
          shown && (
            <OutlineRowView
              key={row.key}
              id={rowId(row.key)}
              row={row}
              look={shown}
              find={find}
              isSelected={isSelected(row, selection)}
              isMarked={marked.has(row.claim) || (row.link !== null && marked.has(row.link.id))}
              isActive={row.key === active?.key}
              onSelect={selectRow}
              onToggle={toggle}
              onSelectLink={selectLink}
            />
          )
        )
      })}
    </div>
  )
}

/** A claim is selected wherever it is met; a link where it leads from its premises. */
function isSelected(row: ClaimRow, selection: Selection): boolean {
  if (selection === null) return false
  return 'claim' in selection ? row.claim === selection.claim : row.link?.id === selection.link
}

function PartTitle({ title, count }: { title: string; count: number }) {
  return (
    <div role="presentation" className={styles.part}>
      <span className={styles.partTitle}>{title}</span>
      <span className={styles.partCount}>{count}</span>
    </div>
  )
}

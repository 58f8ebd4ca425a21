/**
 * The outline as a tree for every input: the container holds the focus, arrow keys walk, left and right close and open,
 * Enter selects; with Shift a stretch of rows is chosen, with Ctrl one more; with Alt, or by dragging, a claim is hung
 * elsewhere. Of a long outline only the rows near the screen are drawn.
 */
import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from 'react'
import type { ClaimId, LinkId } from '@/graph/model/ids'
import type { LinkTarget } from '@/graph/model/link'
import type { Marks, Selected, Selection } from '@/lib/workspace/state/workspace-state'
import type { Choosing, RowLook } from './OutlineRow'
import { OutlineRowGroup, type RowCell } from './OutlineRowGroup'
import styles from './OutlineTree.module.css'
import { groupOf } from './row-groups'
import { claimsBetween } from './row-range'
import { isWithin, parentOf, useRowDrag } from './use-row-drag'
import { useRowWindow } from './use-row-window'
import type { ClaimRow, OutlineRow, TitleRow } from './visible-rows'

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
  /** Hangs the row's claim on another, or (null) on nothing; left out where rows do not hang on each other. */
  onMove?: ((row: ClaimRow, to: LinkTarget | null) => void) | undefined
  /** Someone tried to change the order, or to move a row where it cannot be. */
  onExplain: () => void
}

export function OutlineTree(props: OutlineTreeProps) {
  const { rows, look, find, selection, marked, reveal, onSelect, onMark, onToggleMark, onOpen } = props
  const { onMove, onExplain } = props
  const id = useId()
  const tree = useRef<HTMLDivElement>(null)
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const drawn = useRowWindow(tree, rows)
  /** Where a stretch of chosen rows begins. */
  const anchor = useRef<string | null>(null)
  /** What was just hung elsewhere, until its row is there. */
  const hung = useRef<{ claim: ClaimId; under: ClaimId } | null>(null)
  const claims = rows.filter((row) => row.type === 'claim')
  const homeOfSelected =
    claims.find((row) => isSelected(row, selection) && !row.reference) ??
    claims.find((row) => isSelected(row, selection))
  const active = claims.find((row) => row.key === activeKey) ?? homeOfSelected ?? claims[0]
  const rowId = useCallback((key: string) => `${id}-${key}`, [id])

  /** Moves to a row and brings it into sight. */
  const { show } = drawn
  const moveTo = useCallback(
    (row: ClaimRow | undefined) => {
      if (!row) return
      setActiveKey(row.key)
      show(rows.indexOf(row), rowId(row.key), 'nearest')
    },
    [rows, rowId, show],
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
    return show(at, rowId(reveal), 'start')
  }, [reveal, rowId, show])

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

  const drag = useRowDrag(claims, onMove && ((row, onto) => hang(row, { claim: onto.claim }, onto)))

  /** `under`: the row it goes to, which is opened so that one sees it there. */
  function hang(row: ClaimRow, to: LinkTarget | null, under?: ClaimRow) {
    if (under) onOpen(under.key, true)
    onSelect({ claim: row.claim })
    setActiveKey(row.key)
    hung.current = to && 'claim' in to ? { claim: row.claim, under: to.claim } : null
    onMove?.(row, to)
  }

  // One goes along with what one moved, also where it got a link of its own and is another row.
  useEffect(() => {
    const wanted = hung.current
    if (!wanted) return
    const claimRows = rows.filter((row) => row.type === 'claim')
    const there = claimRows.find(
      (row) => row.claim === wanted.claim && parentOf(claimRows, row)?.claim === wanted.under,
    )
    if (!there) return
    hung.current = null
    moveTo(there)
  }, [rows, moveTo])

  /** On the row above at its own level; or out of the row it stands under, where that one hangs. */
  function hangByKey(row: ClaimRow, key: string) {
    const parent = parentOf(claims, row)
    const sibling = claims.slice(0, claims.indexOf(row)).findLast((other) => other.parent === row.parent)
    if (!onMove || key === 'ArrowUp' || key === 'ArrowDown') onExplain()
    else if (key === 'ArrowRight' && sibling && !isWithin(claims, sibling, row))
      hang(row, { claim: sibling.claim }, sibling)
    else if (key === 'ArrowLeft' && parent) hang(row, parent.link?.to ?? null)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!active) return
    const at = claims.indexOf(active)
    if (event.altKey) {
      if (!event.key.startsWith('Arrow')) return
      event.preventDefault()
      event.stopPropagation()
      return hangByKey(active, event.key)
    }
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

  const cellOf = (row: OutlineRow): RowCell | TitleRow | [] => {
    if (row.type === 'title') return row
    const shown = look(row)
    if (!shown) return []
    return {
      type: 'claim',
      row,
      look: shown,
      isSelected: isSelected(row, selection),
      isMarked: marked.has(row.claim) || (row.link !== null && marked.has(row.link.id)),
      isActive: row.key === active?.key,
      isDropTarget: row.key === drag.target,
    }
  }
  const groups = drawn.groups.slice(drawn.first, drawn.last + 1)
  const isActiveDrawn = active !== undefined && groupOf(groups, rows.indexOf(active)) >= 0
  return (
    <div
      ref={tree}
      role="tree"
      data-shortcut="outline"
      aria-label="Outline of the claims"
      aria-multiselectable="true"
      aria-activedescendant={isActiveDrawn ? rowId(active.key) : undefined}
      tabIndex={0}
      className={styles.tree}
      onKeyDown={onKeyDown}
      onScroll={drawn.onScroll}
      {...drag.handlers}
    >
      <div style={{ height: drawn.before }} />
      {groups.map(({ key, from, to }) => (
        <OutlineRowGroup
          key={key}
          cells={rows.slice(from, to).flatMap(cellOf)}
          measure={drawn.measure(key)}
          rowId={rowId}
          find={find}
          isMovable={onMove !== undefined}
          onSelect={selectRow}
          onToggle={toggle}
          onSelectLink={selectLink}
        />
      ))}
      <div style={{ height: drawn.after }} />
    </div>
  )
}

/** A claim is selected wherever it is met; a link where it leads from its premises. */
function isSelected(row: ClaimRow, selection: Selection): boolean {
  if (selection === null) return false
  return 'claim' in selection ? row.claim === selection.claim : row.link?.id === selection.link
}

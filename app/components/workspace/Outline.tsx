'use client'
/** The left pane: the claims in order, a box to find them, and what to show of them. In step with the selection. */
import { memo, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { noFilter, type OutlineOrder, selectedId, visibleChain } from '@/lib/workspace/state/workspace-state'
import { Button } from '../parts/Button'
import { EmptyState } from '../parts/EmptyState'
import { IconButton } from '../parts/IconButton'
import { Segmented } from '../parts/Segmented'
import { TextField } from '../parts/TextField'
import { findClaims } from './outline/find-claims'
import { hangElsewhere } from './outline/hang-elsewhere'
import styles from './outline/Outline.module.css'
import { OutlineFilters } from './outline/OutlineFilters'
import { OutlineTree } from './outline/OutlineTree'
import { outlineParts } from './outline/outline-parts'
import { passingClaims } from './outline/passing-claims'
import { rowLooks } from './outline/row-looks'
import { useInSight } from './outline/use-in-sight'
import { type OutlineRow, visibleRows } from './outline/visible-rows'
import { useSession, useWorkspace } from './session-context'
import { useCarriedOn } from './use-carried-on'

const orders: readonly { value: OutlineOrder; label: string }[] = [
  { value: 'argument', label: 'Argument' },
  { value: 'section', label: 'Section' },
  { value: 'flat', label: 'Flat' },
]
/** Why a row stands where it stands. */
const orderWords: Readonly<Record<OutlineOrder, string>> = {
  argument:
    'Rows stand in the order of their links: reasons before objections, strong before weak. Rate a link to move it.',
  section: 'Rows stand where the source says it. In the order “Argument” claims can be hung elsewhere.',
  flat: 'Rows stand by their letters. In the order “Argument” claims can be hung elsewhere.',
}

/** Always the same list. */
const none: readonly string[] = []

export function Outline() {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const order = useWorkspace((state) => state.outline)
  const find = useWorkspace((state) => state.find)
  const filter = useWorkspace((state) => state.filter)
  const selection = useWorkspace((state) => state.selection)
  const marked = useWorkspace((state) => state.marked)
  const chain = useWorkspace((state) => state.answer?.chains[visibleChain(state) ?? -1])
  const revealed = useWorkspace(({ canvasRequest }) =>
    canvasRequest?.kind === 'reveal' ? canvasRequest.claims : undefined,
  )
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [filtersInSight, setFiltersInSight] = useState(false)
  const typed = useDeferredValue(find)

  const parts = useCarriedOn(graph, outlineParts[order])
  const passing = useMemo(
    () => both(findClaims(graph, typed), passingClaims(graph, filter)),
    [graph, typed, filter],
  )
  const rowsBefore = useRef<readonly OutlineRow[]>([])
  const rows = useMemo(() => {
    const made = visibleRows(parts, { opened, passing }, rowsBefore.current)
    rowsBefore.current = made
    return made
  }, [parts, opened, passing])
  const look = useMemo(() => rowLooks(graph, chain), [graph, chain])

  // The same each time: rows are drawn again for another.
  const open = useCallback(
    (key: string, isOpen: boolean) => setOpened((now) => new Map(now).set(key, isOpen)),
    [],
  )

  const inSight = {
    parts,
    rows,
    isFiltered: passing !== null,
    open: useCallback((keys: ReadonlySet<string>) => setOpened((now) => withOpen(now, keys)), []),
  }
  const selected = useMemo(() => [selectedId(selection)].filter((id) => id !== null), [selection])
  useInSight(selection, selected, inSight)
  useInSight(revealed, revealed ?? none, inSight)
  // Asked again after a change, the question has another answer, and this chain may be in it as it was.
  useInSight(chain?.links.join(' '), chain?.claims ?? none, inSight)

  const reveal = useMemo(() => {
    const steps = new Set<string>(chain?.claims)
    return rows.find((row) => row.type === 'claim' && !row.reference && steps.has(row.claim))?.key
  }, [rows, chain])
  const shown = passing?.size ?? graph.claims.size
  return (
    <div className={styles.outline}>
      <OutlineHead filtersInSight={filtersInSight} onFilters={setFiltersInSight} />
      {rows.length === 0 ? (
        <div className={styles.empty}>
          <NothingShown isEmptyMap={graph.claims.size === 0} />
        </div>
      ) : (
        <OutlineTree
          rows={rows}
          look={look}
          find={typed}
          selection={selection}
          marked={marked}
          reveal={reveal}
          onSelect={session.select}
          onMark={(claims, lead) =>
            session.mark(
              claims.map((claim) => ({ claim })),
              lead && { claim: lead },
            )
          }
          onToggleMark={session.toggleMark}
          onOpen={open}
          onMove={
            order === 'argument'
              ? (row, to) => hangElsewhere(session, { claim: row.claim, link: row.link, to })
              : undefined
          }
          onExplain={() => session.tell(orderWords[order])}
        />
      )}
      <div className={filtersInSight ? styles.filtersOpen : styles.filters}>
        <OutlineFilters shown={shown} />
      </div>
    </div>
  )
}

interface OutlineHeadProps {
  filtersInSight: boolean
  onFilters: (inSight: boolean) => void
}

/** Apart from the rows, which are worked out anew with every change. */
const OutlineHead = memo(function OutlineHead({ filtersInSight, onFilters }: OutlineHeadProps) {
  const session = useSession()
  const order = useWorkspace((state) => state.outline)
  const find = useWorkspace((state) => state.find)
  return (
    <div className={styles.head}>
      <TextField
        label="Find a claim"
        hideLabel
        placeholder="Find a claim"
        icon="search"
        calm
        type="search"
        value={find}
        onChange={(text) => session.setFind(text)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && find !== '') session.setFind('')
        }}
        after={
          find === '' ? undefined : (
            <IconButton icon="close" label="Clear" small onPress={() => session.setFind('')} />
          )
        }
      />
      <div className={styles.orders}>
        <Segmented
          label="Order of the outline"
          options={orders}
          value={order}
          onChange={(value) => session.setOutline(value)}
          wide
        />
        <IconButton
          icon="filter"
          label="Filters"
          className={styles.filterButton}
          isOn={filtersInSight}
          onPress={() => onFilters(!filtersInSight)}
        />
      </div>
    </div>
  )
})

function NothingShown({ isEmptyMap }: { isEmptyMap: boolean }) {
  const session = useSession()
  if (isEmptyMap) {
    return (
      <EmptyState
        title="Start with one claim"
        actions={
          <Button icon="plus" onPress={() => session.setTask('add')}>
            Add a claim
          </Button>
        }
      >
        Write down what you want to show. Then add what supports it, and what speaks against it.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="No claim passes"
      actions={
        <Button
          onPress={() => {
            session.setFind('')
            session.setFilter(noFilter)
          }}
        >
          Show all claims
        </Button>
      }
    >
      Nothing has the words and the filters that are set.
    </EmptyState>
  )
}

function withOpen(
  now: ReadonlyMap<string, boolean>,
  keys: ReadonlySet<string>,
): ReadonlyMap<string, boolean> {
  const closed = [...keys].filter((key) => now.get(key) !== true)
  if (closed.length === 0) return now
  return new Map([...now, ...closed.map((key): [string, boolean] => [key, true])])
}

function both(a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): ReadonlySet<string> | null {
  if (!a || !b) return a ?? b
  return new Set([...a].filter((id) => b.has(id)))
}

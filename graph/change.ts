/**
 * GraphChange: the one form of change, from gesture to undo. Edits produce it, `invert` undoes it, stores persist it,
 * screens patch from it. Records are never altered in place: an update is a pair of whole records.
 */

import { fail } from './errors'
import type {
  ArgumentGraph,
  Delta,
  IndexedDelta,
  RecordKind,
  RecordMaps,
  Records,
} from './model/argument-graph'
import { recordKinds } from './model/argument-graph'
import { copyOfMap } from './model/copy-of-map'
import type { MapInfo } from './model/map-document'
import { withEndInOrder } from './model/records-in-order'

export type Pair<T> = [from: T, to: T]
export type RecordLists = { [K in RecordKind]: Records[K][] }
export type RecordPairs = { [K in RecordKind]: Pair<Records[K]>[] } & { map?: Pair<MapInfo> }

export interface GraphChange {
  added: RecordLists
  updated: RecordPairs
  removed: RecordLists
}

export function emptyChange(): GraphChange {
  return { added: emptyLists(), updated: emptyLists(), removed: emptyLists() }
}

/** Whether nothing is changed by it. */
export function isEmpty(change: GraphChange): boolean {
  return (
    change.updated.map === undefined &&
    recordKinds.every(
      (kind) =>
        change.added[kind].length === 0 &&
        change.updated[kind].length === 0 &&
        change.removed[kind].length === 0,
    )
  )
}

/** The change that takes `change` back. */
export function invert(change: GraphChange): GraphChange {
  const updated: RecordPairs = emptyLists()
  for (const kind of recordKinds) setPairs(updated, kind, swapAll<unknown>(change.updated[kind]))
  if (change.updated.map) updated.map = [change.updated.map[1], change.updated.map[0]]
  return { added: change.removed, updated, removed: change.added }
}

/**
 * The graph with the change made. Copies the maps of the kinds it touches, so it is linear in those and constant in
 * the rest. Throws `internal` when the change was not made for this graph (an id there that should not be, or not
 * there that should).
 */
export function apply(graph: ArgumentGraph, change: GraphChange): ArgumentGraph {
  const records = { ...graph.records } as { -readonly [K in RecordKind]: RecordMaps[K] }
  for (const kind of recordKinds) applyKind(records, kind, change)
  return graph.withRecords(change.updated.map?.[1] ?? graph.info, records, indexedDelta(change))
}

/** What a graph has to know of a change to carry its indexes on. */
export function indexedDelta(change: GraphChange): IndexedDelta {
  return {
    links: deltaOf(change, 'links'),
    annotations: deltaOf(change, 'annotations'),
  }
}

/** The change of one kind: an updated record goes as it was, and comes as it is. */
export function deltaOf<K extends RecordKind>(change: GraphChange, kind: K): Delta<Records[K]> {
  const pairs = change.updated[kind] as Pair<Records[K]>[]
  return {
    gone: [...(change.removed[kind] as Records[K][]), ...pairs.map(([from]) => from)],
    come: [...(change.added[kind] as Records[K][]), ...pairs.map(([, to]) => to)],
  }
}

function applyKind<K extends RecordKind>(
  records: { -readonly [P in RecordKind]: RecordMaps[P] },
  kind: K,
  change: GraphChange,
): void {
  const added = change.added[kind] as Records[K][]
  const updated = change.updated[kind] as Pair<Records[K]>[]
  const removed = change.removed[kind] as Records[K][]
  if (added.length + updated.length + removed.length === 0) return
  const next = copyOfMap(records[kind] as ReadonlyMap<string, Records[K]>)
  for (const record of removed) if (!next.delete(record.id)) misfit(kind, record.id, 'is not there')
  for (const [from, to] of updated) {
    if (!next.has(from.id)) misfit(kind, from.id, 'is not there')
    next.set(to.id, to)
  }
  for (const record of added) {
    if (next.has(record.id)) misfit(kind, record.id, 'is there already')
    next.set(record.id, record)
  }
  ;(records as Record<RecordKind, unknown>)[kind] = withEndInOrder(
    next,
    added.map(({ id }) => id),
  )
}

/** One change for two made one after the other. What comes and goes within them is in neither list. */
export function squash(first: GraphChange, second: GraphChange): GraphChange {
  const result = emptyChange()
  for (const kind of recordKinds) squashKind(result, kind, first, second)
  const maps = [first.updated.map, second.updated.map]
  const from = maps[0]?.[0] ?? maps[1]?.[0]
  const to = maps[1]?.[1] ?? maps[0]?.[1]
  if (from && to && !sameValue(from, to)) result.updated.map = [from, to]
  return result
}

/** What became of one id: its record before all (undefined: none) and after. */
interface Fate<T> {
  from: T | undefined
  to: T | undefined
}

function squashKind<K extends RecordKind>(
  result: GraphChange,
  kind: K,
  first: GraphChange,
  second: GraphChange,
): void {
  const fates = new Map<string, Fate<Records[K]>>()
  for (const change of [first, second]) {
    for (const fate of fatesIn(change, kind)) {
      const id = (fate.from ?? fate.to)?.id as string
      const earlier = fates.get(id)
      fates.set(id, earlier ? { from: earlier.from, to: fate.to } : fate)
    }
  }
  for (const { from, to } of fates.values()) {
    if (!from && to) (result.added[kind] as Records[K][]).push(to)
    else if (from && !to) (result.removed[kind] as Records[K][]).push(from)
    else if (from && to && !sameValue(from, to)) (result.updated[kind] as Pair<Records[K]>[]).push([from, to])
  }
}

/** A change as fates, removals first, so that an id removed and added within one change ends as it should. */
function fatesIn<K extends RecordKind>(change: GraphChange, kind: K): Fate<Records[K]>[] {
  return [
    ...(change.removed[kind] as Records[K][]).map((from) => ({ from, to: undefined })),
    ...(change.updated[kind] as Pair<Records[K]>[]).map(([from, to]) => ({ from, to })),
    ...(change.added[kind] as Records[K][]).map((to) => ({ from: undefined, to })),
  ]
}

/** Whether two JSON values are the same, whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) &&
      sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  )
}

function emptyLists(): RecordLists & RecordPairs {
  return { claims: [], links: [], holders: [], sources: [], annotations: [] } as RecordLists & RecordPairs
}

function swapAll<T>(pairs: readonly Pair<T>[]): Pair<T>[] {
  return pairs.map(([from, to]) => [to, from])
}

function setPairs(pairs: RecordPairs, kind: RecordKind, value: unknown): void {
  ;(pairs as Record<RecordKind, unknown>)[kind] = value
}

function misfit(kind: RecordKind, id: string, what: string): never {
  return fail('internal', `/${kind}/${id}`, `This change does not fit this map: ${kind} "${id}" ${what}.`)
}

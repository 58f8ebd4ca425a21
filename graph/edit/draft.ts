/**
 * A graph being edited: reads see what the commands so far have done, the base is never touched. Kinds of record are
 * copied when they are first written, so an edit costs one copy of the kinds it touches.
 */
import { emptyChange, type GraphChange, type Pair, sameValue } from '../change'
import {
  ArgumentGraph,
  type RecordKind,
  type RecordMaps,
  type Records,
  recordKinds,
  targetId,
} from '../model/argument-graph'
import { copyOfMap } from '../model/copy-of-map'
import { compareIds } from '../model/ids'
import type { Link } from '../model/link'
import type { MapInfo } from '../model/map-document'
import { withEndInOrder } from '../model/records-in-order'

type Mutable = { [K in RecordKind]: Map<string, Records[K]> }

export class Draft {
  readonly base: ArgumentGraph
  /** What was not there, or not any more, when it was put: it stands at the end. */
  readonly #late: Record<RecordKind, Set<string>> = byKind()
  #info: MapInfo
  #written: Partial<Mutable> = {}
  readonly #touched: Record<RecordKind, Set<string>> = byKind()

  constructor(base: ArgumentGraph) {
    this.base = base
    this.#info = base.info
  }

  /** The graph as it is now, what is new at the end. Look-ups by id are live; take a new one for its indexes. */
  get graph(): ArgumentGraph {
    return new ArgumentGraph(this.#info, { ...this.base.records, ...this.#written })
  }

  /** All records as they are now, in the order of their ids. Linear in the kinds of which there are new ones. */
  recordsInOrder(): RecordMaps {
    const { records } = this.graph
    return Object.fromEntries(
      recordKinds.map((kind) => [kind, withEndInOrder<unknown>(records[kind], this.#late[kind])]),
    ) as unknown as RecordMaps
  }

  get info(): MapInfo {
    return this.#info
  }

  set info(info: MapInfo) {
    this.#info = info
  }

  find<K extends RecordKind>(kind: K, id: string): Records[K] | undefined {
    return this.all(kind).get(id)
  }

  all<K extends RecordKind>(kind: K): ReadonlyMap<string, Records[K]> {
    return (this.#written[kind] ?? this.base.records[kind]) as ReadonlyMap<string, Records[K]>
  }

  kindOf(id: string): RecordKind | undefined {
    return recordKinds.find((kind) => this.all(kind).has(id))
  }

  put<K extends RecordKind>(kind: K, record: Records[K]): void {
    const records = this.#writable(kind)
    if (!records.has(record.id)) this.#late[kind].add(record.id)
    records.set(record.id, record)
    this.#touched[kind].add(record.id)
  }

  drop(kind: RecordKind, id: string): void {
    this.#writable(kind).delete(id)
    this.#touched[kind].add(id)
  }

  /** The links that have the claim as a premise or end on this claim or link. Costs what hangs on it, and what was edited. */
  linksAt(id: string): Link[] {
    const touched = [...this.#touched.links].flatMap((link) => this.find('links', link) ?? [])
    const untouched = [...this.base.linksFrom(id), ...this.base.linksTo(id)].filter(
      (link) => !this.#touched.links.has(link.id),
    )
    const here = touched.filter((link) => targetId(link) === id || link.from.some((claim) => claim === id))
    return [...new Set([...untouched, ...here])]
  }

  /** All that became different from the base, each list sorted by id. */
  change(): GraphChange {
    const change = emptyChange()
    for (const kind of recordKinds) this.#changeOf(kind, change)
    if (!sameValue(this.base.info, this.#info)) change.updated.map = [this.base.info, this.#info]
    return change
  }

  #changeOf<K extends RecordKind>(kind: K, change: GraphChange): void {
    for (const id of [...this.#touched[kind]].sort(compareIds)) {
      const from = this.base.records[kind].get(id) as Records[K] | undefined
      const to = this.find(kind, id)
      if (!from && to) (change.added[kind] as Records[K][]).push(to)
      else if (from && !to) (change.removed[kind] as Records[K][]).push(from)
      else if (from && to && !sameValue(from, to))
        (change.updated[kind] as Pair<Records[K]>[]).push([from, to])
    }
  }

  #writable<K extends RecordKind>(kind: K): Map<string, Records[K]> {
    const written = this.#written as Record<K, Map<string, Records[K]> | undefined>
    const own = written[kind] ?? copyOfMap(this.base.records[kind] as ReadonlyMap<string, Records[K]>)
    written[kind] = own
    return own
  }
}

function byKind(): Record<RecordKind, Set<string>> {
  return {
    claims: new Set(),
    links: new Set(),
    holders: new Set(),
    sources: new Set(),
    annotations: new Set(),
  }
}

/**
 * The maps in memory: loaded when first asked for, patched with changes, and checked against the store's version before
 * every use, so that another server on the same store is seen at once. The least recently used go first.
 */
import { carryIndexes } from '@/graph/chains/carry-indexes'
import { apply } from '@/graph/change'
import { ThroughlineError } from '@/graph/errors'
import { ArgumentGraph, recordKinds } from '@/graph/model/argument-graph'
import type { MapId } from '@/graph/model/ids'
import type { MapStore, Revision } from '@/graph/store'
import type { CurrentMap } from './verbs'

/** Maps and records (claims, links …) kept at most; the map last used is kept whatever its size. */
const mostMaps = 16
const mostRecords = 600_000
/** A map that is further behind than this is loaded rather than patched. */
const mostRevisions = 100

export interface CurrentMaps {
  /** The map as the store has it now. `unknown-map`. */
  get(map: MapId): Promise<CurrentMap>
  /** Keeps what was just committed. */
  put(map: MapId, current: CurrentMap): void
  forget(map: MapId): void
}

export function createCurrentMaps(store: MapStore): CurrentMaps {
  const held = new Map<MapId, CurrentMap>()
  const loading = new Map<MapId, Promise<CurrentMap>>()

  async function get(map: MapId): Promise<CurrentMap> {
    await loading.get(map)?.catch(() => undefined)
    const known = held.get(map)
    if (!known) return load(map)
    const version = await versionOf(map)
    if (version === known.version) return keep(map, known)
    const behind = version - known.version
    if (behind < 0 || behind > mostRevisions) return load(map)
    const revisions = await store.revisions(map, { after: known.version, limit: mostRevisions })
    const patched = patch(known, revisions)
    return patched ? keep(map, patched) : load(map)
  }

  async function versionOf(map: MapId): Promise<number> {
    try {
      return await store.version(map)
    } catch (error) {
      if (error instanceof ThroughlineError && error.code === 'unknown-map') held.delete(map)
      throw error
    }
  }

  /** Whoever asks while a map is being loaded waits for that, and then checks it. */
  function load(map: MapId): Promise<CurrentMap> {
    const loaded = loading.get(map) ?? read(map).finally(() => loading.delete(map))
    loading.set(map, loaded)
    return loaded
  }

  async function read(map: MapId): Promise<CurrentMap> {
    held.delete(map)
    const { document, ...rest } = await store.load(map)
    return keep(map, { graph: ArgumentGraph.fromDocument(document), ...rest })
  }

  /** Puts the map last in line, unless a newer version got there first. */
  function keep(map: MapId, current: CurrentMap): CurrentMap {
    const known = held.get(map)
    if (known && known.version > current.version) return current
    held.delete(map)
    held.set(map, current)
    shrink(held)
    return current
  }

  return {
    get,
    put: (map, current) => void keep(map, current),
    forget: (map) => void held.delete(map),
  }
}

/** The map with these revisions made; undefined where they do not follow on one another. */
function patch(current: CurrentMap, newestFirst: readonly Revision[]): CurrentMap | undefined {
  let { graph, version, updatedAt } = current
  for (const revision of newestFirst.toReversed()) {
    if (revision.version !== version + 1) return undefined
    const next = apply(graph, revision.change)
    carryIndexes(graph, revision.change, next)
    graph = next
    version = revision.version
    updatedAt = revision.at
  }
  return { ...current, graph, version, updatedAt }
}

function shrink(held: Map<MapId, CurrentMap>): void {
  let records = 0
  for (const { graph } of held.values()) records += sizeOf(graph)
  for (const [map, { graph }] of held) {
    if (held.size === 1 || (held.size <= mostMaps && records <= mostRecords)) return
    held.delete(map)
    records -= sizeOf(graph)
  }
}

function sizeOf(graph: ArgumentGraph): number {
  return recordKinds.reduce((sum, kind) => sum + graph.records[kind].size, 0)
}

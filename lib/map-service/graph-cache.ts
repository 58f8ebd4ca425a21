/**
 * The maps that were read or written last, in memory as graphs. Each use asks the store for the version alone; what
 * others changed meanwhile is patched in from their revisions.
 */
import { apply, type GraphChange } from '@/graph/change'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { MapId } from '@/graph/model/ids'
import type { MapStore } from '@/graph/store'
import type { CurrentMap } from './verbs'

/** Maps kept, and changes patched in before loading afresh is cheaper. */
const mostMaps = 8
const mostPatches = 100

export interface GraphCache {
  /** The map as it is in the store now. `unknown-map`. */
  current(map: MapId): Promise<CurrentMap>
  /** Takes note of a change that was just committed on `base`. */
  committed(map: MapId, base: CurrentMap, version: number, change: GraphChange, at: string): void
  forget(map: MapId): void
}

export function createGraphCache(store: MapStore): GraphCache {
  const kept = new Map<MapId, CurrentMap>()

  function keep(map: MapId, current: CurrentMap): CurrentMap {
    // A Map remembers the order of insertion: the first key is the one not used for longest.
    kept.delete(map)
    kept.set(map, current)
    const [oldest] = kept.keys()
    if (kept.size > mostMaps && oldest !== undefined) kept.delete(oldest)
    return current
  }

  async function load(map: MapId): Promise<CurrentMap> {
    const { document, version, createdAt, updatedAt } = await store.load(map)
    return keep(map, { graph: ArgumentGraph.fromDocument(document), version, createdAt, updatedAt })
  }

  async function patched(map: MapId, old: CurrentMap, version: number): Promise<CurrentMap | undefined> {
    if (version < old.version || version - old.version > mostPatches) return undefined
    const revisions = await store.revisions(map, { after: old.version, before: version + 1 })
    if (revisions.length !== version - old.version) return undefined
    const graph = revisions.reduceRight((before, { change }) => apply(before, change), old.graph)
    return { ...old, graph, version, updatedAt: revisions[0]?.at ?? old.updatedAt }
  }

  return {
    async current(map) {
      const version = await store.version(map)
      const old = kept.get(map)
      if (old?.version === version) return keep(map, old)
      const next = old && (await patched(map, old, version))
      return next ? keep(map, next) : load(map)
    },
    committed(map, base, version, change, at) {
      keep(map, { ...base, graph: apply(base.graph, change), version, updatedAt: at })
    },
    forget(map) {
      kept.delete(map)
    },
  }
}

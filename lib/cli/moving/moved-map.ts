/** A map with all that moves along when it changes house: the document, with its notes, and every revision. */
import { sameValue } from '@/graph/change'
import type { MapId } from '@/graph/model/ids'
import type { MapDocument } from '@/graph/model/map-document'
import type { MapHistory, MapStore, Revision } from '@/graph/store'

export interface MovedMap {
  document: MapDocument
  /** Revisions are the oldest first. */
  history: MapHistory
}

/** Revisions read at a time. */
const page = 200

/** The map as it is in the store now; what is committed meanwhile is left out whole. `unknown-map`. */
export async function readWhole(store: MapStore, map: MapId): Promise<MovedMap> {
  const { document, version, createdAt, updatedAt } = await store.load(map)
  const revisions: Revision[] = []
  for (let after = 0; after < version; after += page) {
    const before = Math.min(after + page, version) + 1
    revisions.push(...(await store.revisions(map, { after, before })).toReversed())
  }
  return { document, history: { version, createdAt, updatedAt, revisions } }
}

/** Whether both are the same map with the same past. When they were put there does not count where nothing followed. */
export function sameMap(a: MovedMap, b: MovedMap): boolean {
  if (!sameValue(a.document, b.document) || a.history.version !== b.history.version) return false
  return a.history.version === 1 || sameValue(a.history.revisions, b.history.revisions)
}

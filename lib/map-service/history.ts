/** What the revisions of a map tell: one of them, all since a version, and the map as it was. */
import { apply, emptyChange, type GraphChange, invert, squash } from '@/graph/change'
import { fail } from '@/graph/errors'
import type { MapId } from '@/graph/model/ids'
import type { MapStore, Revision, StoredMap } from '@/graph/store'
import type { CurrentMap } from './verbs'

/** Revisions read at a time. */
const page = 200

/** The revision that made `version`; `unknown-revision` at `pointer` when there is none. */
export async function revisionAt(
  store: MapStore,
  map: MapId,
  version: number,
  pointer = '/version',
): Promise<Revision> {
  const [revision] = await store.revisions(map, { before: version + 1, after: version - 1, limit: 1 })
  return revision ?? fail('unknown-revision', pointer, `The map "${map}" has no revision ${version}.`)
}

/** All that changed in the versions above `after` up to `upTo`, as one change. Linear in those changes. */
export async function changeBetween(
  store: MapStore,
  map: MapId,
  after: number,
  upTo: number,
): Promise<GraphChange> {
  let total = emptyChange()
  for (let from = after; from < upTo; from += page) {
    const before = Math.min(from + page, upTo) + 1
    const revisions = await store.revisions(map, { after: from, before })
    for (const { change } of revisions.toReversed()) total = squash(total, change)
  }
  return total
}

/** The map as it was at `version`, by taking back what came later. `unknown-revision` for one it never had. */
export async function mapAt(
  store: MapStore,
  map: MapId,
  current: CurrentMap,
  version: number,
): Promise<StoredMap> {
  const { at } = await revisionAt(store, map, version, 'version')
  let { graph } = current
  for (let newest = current.version; newest > version; newest -= page) {
    const after = Math.max(newest - page, version)
    const revisions = await store.revisions(map, { before: newest + 1, after })
    for (const { change } of revisions) graph = apply(graph, invert(change))
  }
  return { document: graph.toDocument(), version, createdAt: current.createdAt, updatedAt: at }
}

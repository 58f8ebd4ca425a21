/** A map as it was: the present with the changes since taken back, the newest first. */
import { apply, invert } from '@/graph/change'
import { fail } from '@/graph/errors'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { MapId } from '@/graph/model/ids'
import type { MapStore, StoredMap } from '@/graph/store'

/** Throws `unknown-revision` where the map never had that version. Costs the size of the changes since. */
export async function loadAt(store: MapStore, map: MapId, version: number): Promise<StoredMap> {
  const now = await store.load(map)
  if (version === now.version) return now
  if (version < 1 || version > now.version) {
    fail('unknown-revision', 'version', `This map has versions 1 to ${now.version}, and no ${version}.`)
  }
  const later = await store.revisions(map, { after: version, before: now.version + 1 })
  const [own] = await store.revisions(map, { after: version - 1, before: version + 1 })
  const graph = later.reduce(
    (after, { change }) => apply(after, invert(change)),
    ArgumentGraph.fromDocument(now.document),
  )
  return {
    document: graph.toDocument(),
    version,
    createdAt: now.createdAt,
    updatedAt: own?.at ?? now.createdAt,
  }
}

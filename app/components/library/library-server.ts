/** What the library asks of the server, by the typed client of /api/v1. Refusals are ThroughlineErrors. */
import { createClient } from '@/lib/api-client/client'
import type { LibraryMap } from './library-map'

const client = createClient()

export type Imported = Awaited<ReturnType<typeof client.importFile>>
export type SearchHit = Awaited<ReturnType<typeof client.search>>['hits'][number]

export const libraryServer = {
  create: client.create,
  copy: (map: LibraryMap['id']) => client.copy(map),
  remove: (map: LibraryMap['id']) => client.remove(map),
  restore: (map: LibraryMap['id']) => client.restore(map),

  /** Fails with `version-conflict` when someone gave the map another title since the page was made. */
  rename: (map: LibraryMap, title: string) =>
    client.commands(map.id, { commands: [{ type: 'editMap', set: { title } }], baseVersion: map.version }),

  importFile: async (file: File) => client.importFile('throughline', await file.text()),

  search: async (query: string, signal: AbortSignal) =>
    (await client.search(query, { limit: 40, signal })).hits,
}

/** What the library asks of the server, by the typed client of /api/v1. Refusals are ThroughlineErrors. */
import { fail, ThroughlineError } from '@/graph/errors'
import { idFrom, mapIdSchema, sourceIdSchema } from '@/graph/model/ids'
import { emptyDocument } from '@/graph/model/map-document'
import { createClient } from '@/lib/api-client/client'
import type { LibraryMap } from './library-map'
import { textOfFile } from './text-of-file'

const client = createClient()

export type Imported = Awaited<ReturnType<typeof client.importFile>>
export type SearchHit = Awaited<ReturnType<typeof client.search>>['hits'][number]

export const libraryServer = {
  create: client.create,
  /** One map with the text as its source, all or nothing; resolves to the address at which it is read. */
  async createFromText({ title, summary, text }: { title: string; summary: string; text: string }) {
    const taken = new Set<string>((await client.maps()).maps.map(({ id }) => id))
    // Deleted maps keep their ids, and someone else may be quicker.
    for (let attempt = 0; ; attempt++) {
      const id = mapIdSchema.parse(idFrom(title, 'map', (other) => taken.has(other)))
      taken.add(id)
      const source = { id: sourceIdSchema.parse('text'), title, text, textKind: 'original' as const }
      try {
        await client.create({ ...emptyDocument({ id, title, summary }), sources: [source] })
        return `/maps/${id}?source=${source.id}`
      } catch (error) {
        const isTaken = error instanceof ThroughlineError && error.code === 'map-exists'
        if (!isTaken || attempt >= 20) throw error
      }
    }
  },

  /** The sample, brought back where it was deleted, else made afresh; resolves to the address at which it is read. */
  async openSample() {
    const { samples } = await import('@/graph/samples/all-samples')
    const sample = samples.at(-1) ?? fail('internal', '', 'No sample ships.')
    try {
      await client.restore(sample.map.id)
    } catch (error) {
      if (!(error instanceof ThroughlineError && error.code === 'unknown-map')) throw error
      await client.create(sample)
    }
    return `/maps/${sample.map.id}`
  },

  copy: (map: LibraryMap['id']) => client.copy(map),
  remove: (map: LibraryMap['id']) => client.remove(map),
  restore: (map: LibraryMap['id']) => client.restore(map),

  /** Fails with `version-conflict` when someone gave the map another title since the page was made. */
  rename: (map: LibraryMap, title: string) =>
    client.commands(map.id, { commands: [{ type: 'editMap', set: { title } }], baseVersion: map.version }),

  importFile: async (file: File) => client.importFile('throughline', await textOfFile(file)),

  search: async (query: string, signal: AbortSignal) =>
    (await client.search(query, { limit: 40, signal })).hits,
}

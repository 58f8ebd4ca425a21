/** What the library asks of the server, by the typed client of /api/v1. Refusals are ThroughlineErrors. */
import { fail, ThroughlineError } from '@/graph/errors'
import { idFrom, type MapId, mapIdSchema, sourceIdSchema } from '@/graph/model/ids'
import { emptyDocument } from '@/graph/model/map-document'
import { createClient, type ImportReportAnswer } from '@/lib/api-client/client'
import type { LibraryMap } from './library-map'
import { textOfFile } from './text-of-file'

const client = createClient()

/** A file that was read and can be imported: nothing of it is stored yet. */
export interface FileToImport {
  name: string
  text: string
  report: ImportReportAnswer
  /** A map has its id already, so that it can only come in as a copy. */
  isTaken: boolean
}
export type SearchHit = Awaited<ReturnType<typeof client.search>>['hits'][number]

export const libraryServer = {
  create: client.create,
  /** One map with the text as its source, all or nothing; resolves to the address at which it is read. */
  async createFromText({ title, summary, text }: { title: string; summary: string; text: string }) {
    const source = { id: sourceIdSchema.parse('text'), title, text, textKind: 'original' as const }
    const map = await underFreeId(title, (id) =>
      client.create({ ...emptyDocument({ id, title, summary }), sources: [source] }),
    )
    return `/maps/${map}?source=${source.id}`
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

  async readFile(file: File, signal: AbortSignal): Promise<FileToImport> {
    const text = await textOfFile(file)
    const { report } = await client.tryImport('throughline', text, { signal })
    const [{ maps }, deleted] = await Promise.all([client.maps({ signal }), client.deletedMaps({ signal })])
    const isTaken = [...maps, ...deleted.maps].some(({ id }) => id === report.id)
    return { name: file.name, text, report, isTaken }
  },

  /** All or nothing. Resolves to the map's id; or, when that was taken meanwhile, to what can be done instead. */
  async importFile(given: FileToImport, signal: AbortSignal): Promise<MapId | FileToImport> {
    const { text, report, isTaken } = given
    if (isTaken) {
      const file = JSON.parse(text)
      return underFreeId(report.title, async (id) => {
        const copy = JSON.stringify({ ...file, map: { ...file.map, id } })
        await client.importFile('throughline', copy, { signal })
      })
    }
    try {
      return (await client.importFile('throughline', text, { signal })).id
    } catch (error) {
      if (!isTakenError(error)) throw error
      const notes = [...report.notes, error.message]
      return { ...given, report: { ...report, notes }, isTaken: true }
    }
  },

  search: async (query: string, signal: AbortSignal) =>
    (await client.search(query, { limit: 40, signal })).hits,
}

/** Makes a map under an id that comes of its title and is free. */
async function underFreeId(title: string, make: (id: MapId) => Promise<unknown>): Promise<MapId> {
  const taken = new Set<string>((await client.maps()).maps.map(({ id }) => id))
  // Deleted maps keep their ids, and someone else may be quicker.
  for (let attempt = 0; ; attempt++) {
    const id = mapIdSchema.parse(idFrom(title, 'map', (other) => taken.has(other)))
    taken.add(id)
    try {
      await make(id)
      return id
    } catch (error) {
      if (!isTakenError(error) || attempt >= 20) throw error
    }
  }
}

function isTakenError(error: unknown): error is ThroughlineError {
  return error instanceof ThroughlineError && error.code === 'map-exists'
}

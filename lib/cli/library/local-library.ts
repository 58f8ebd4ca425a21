/** Maps of the store that the settings name. A store that never held a map gets the samples, as the server gives them. */
import { randomUUID } from 'node:crypto'
import { samples } from '@/graph/samples/all-samples'
import { readConfig } from '@/lib/config'
import { knownFormat, readFile } from '@/lib/http/known-format'
import { createMapService } from '@/lib/map-service'
import { seedSamples } from '@/lib/map-service/seed-samples'
import { openStore } from '@/lib/stores/open-store'
import type { Setting } from '../cli-command'
import type { Library } from './library-verbs'

/** Throws `bad-setting`, and `store-unavailable` where the store cannot be read or, when it is new, written. */
export async function openLocalLibrary(
  environment: Setting['environment'],
  note: (words: string) => void,
): Promise<Library> {
  const now = () => new Date().toISOString()
  const store = await openStore(readConfig(environment))
  const service = createMapService(store, { now, newId: () => randomUUID() })
  try {
    const added = await seedSamples(store, samples, now())
    if (added > 0) note(`A new store: ${added} sample maps were added.`)
  } catch (error) {
    await store.close()
    throw error
  }
  return {
    maps: () => service.maps(),
    deleted: () => service.deleted(),
    remove: (map) => service.remove(map),
    restore: (map) => service.restore(map),
    map: (map, version) => service.get(map, version),
    chains: (map, question, explain) => service.chains(map, question, { explain }),
    command: (map, batch) => service.command(map, batch),
    import: async (format, file, { dryRun, by }) => {
      const { document, notes } = readFile(knownFormat(format), file, { author: by ?? 'import', at: now() })
      const { version, report } = await service.importDocument(document, { dryRun, by })
      return { ...(dryRun ? {} : { version }), report: { ...report, notes: [...notes, ...report.notes] } }
    },
    export: async (map, format) => {
      const writer = knownFormat(format)
      return writer.write((await service.get(map)).document)
    },
    close: () => store.close(),
  }
}

/** Making maps as a whole: empty, imported, copied. Beside the commands, and under the same rules. */
import { ThroughlineError } from '@/graph/errors'
import { readDocument } from '@/graph/formats/throughline-json'
import { idFrom, type MapId } from '@/graph/model/ids'
import { emptyDocument, type MapDocument } from '@/graph/model/map-document'
import type { MapStore } from '@/graph/store'
import type { ImportReport, MapService, MapVersion } from './verbs'
import { nobody, type Surroundings } from './writing'

type WholeMaps = Pick<MapService, 'create' | 'importDocument' | 'copy'>

/** The longest title (graph/model/map-document.ts), in UTF-16 units. */
const longestTitle = 200

export function createWholeMaps(store: MapStore, { now }: Surroundings): WholeMaps {
  /** Stores the document under its own id, or, where none was asked for, under one made from its title. */
  async function put(
    document: MapDocument,
    wanted: MapId | undefined,
    by: string,
    summary: string,
  ): Promise<MapVersion> {
    const taken = new Set<string>()
    for (;;) {
      const id = wanted ?? (idFrom(document.map.title, 'map', (candidate) => taken.has(candidate)) as MapId)
      try {
        const map = { ...document.map, id }
        const { version } = await store.create({ ...document, map }, { at: now(), by, summary })
        return { id, version }
      } catch (error) {
        const clash = error instanceof ThroughlineError && error.code === 'map-exists'
        if (!clash || wanted !== undefined) throw error
        taken.add(id)
      }
    }
  }

  return {
    create: ({ id, title, summary = '' }, by = nobody) =>
      put(emptyDocument({ id: id ?? ('map' as MapId), title, summary }), id, by, `new map “${title}”`),

    async importDocument(input, { by = nobody, dryRun = false } = {}) {
      const document = readDocument(input, { author: by, at: now() })
      const { id, title } = document.map
      if (dryRun) return { id, version: 0, report: report(document) }
      const made = await put(document, id, by, `import “${title}”`)
      return { ...made, report: report(document) }
    },

    async copy(map, { id, title }, by = nobody) {
      const { document } = await store.load(map)
      const name = title ?? copyTitle(document.map.title)
      const copied = { ...document, map: { ...document.map, title: name } }
      return put(copied, id, by, `copy of “${document.map.title}”`)
    },
  }
}

function report(document: MapDocument): ImportReport {
  const { claims, links, holders, sources, annotations } = document
  return {
    id: document.map.id,
    title: document.map.title,
    claims: claims.length,
    links: links.length,
    holders: holders.length,
    sources: sources.length,
    annotations: annotations.length,
    notes: [],
  }
}

function copyTitle(title: string): string {
  const end = ' (copy)'
  return `${title.slice(0, longestTitle - end.length).toWellFormed()}${end}`
}

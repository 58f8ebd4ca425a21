/** Maps that come to be whole: empty ones, imported ones, copies. */
import { fail, ThroughlineError } from '@/graph/errors'
import { readDocument } from '@/graph/formats/throughline-json'
import { idFrom, type MapId, mapIdSchema } from '@/graph/model/ids'
import { emptyDocument, type MapDocument } from '@/graph/model/map-document'
import { textLimits } from '@/graph/model/text-limits'
import type { MapStore, RevisionNote } from '@/graph/store'
import type { CurrentMap, EmptyMapInput, ImportReport, MapVersion } from './verbs'

export async function createEmpty(
  store: MapStore,
  { id, title, summary = '' }: EmptyMapInput,
  note: Omit<RevisionNote, 'summary'>,
): Promise<MapVersion> {
  const make = (as: MapId) => emptyDocument({ id: as, title, summary })
  return storeUnder(store, id, title, make, { ...note, summary: 'make the map' })
}

export async function importChecked(
  store: MapStore,
  input: unknown,
  dryRun: boolean,
  note: Omit<RevisionNote, 'summary'>,
): Promise<MapVersion & { report: ImportReport }> {
  const document = readDocument(input, { author: note.by, at: note.at })
  const { id } = document.map
  const report = reportOn(document)
  if (dryRun) {
    const why = await whyTaken(store, id, note.at)
    if (why !== undefined) report.notes.push(why)
    return { id, version: 0, report }
  }
  try {
    const { version } = await store.create(document, { ...note, summary: 'import the map' })
    return { id, version, report }
  } catch (error) {
    if (isTaken(error)) return refuseTaken(store, id, '/map/id', note.at)
    throw error
  }
}

/** Everything but the history, under a title and id of its own. */
export async function copyMap(
  store: MapStore,
  { graph, version }: CurrentMap,
  input: { id?: MapId | undefined; title?: string | undefined },
  note: Omit<RevisionNote, 'summary'>,
): Promise<MapVersion> {
  const original = graph.toDocument()
  const title = input.title ?? copyTitle(original.map.title)
  const make = (id: MapId): MapDocument => ({ ...original, map: { ...original.map, id, title } })
  const summary = `copy “${original.map.title}” (${original.map.id}, version ${version})`
  return storeUnder(store, input.id, title, make, { ...note, summary })
}

function copyTitle(title: string): string {
  const suffix = ' (copy)'
  // Cutting may leave half of a character at the end.
  return title.slice(0, textLimits.title - suffix.length).replace(/[\uD800-\uDBFF]$/, '') + suffix
}

/** Under the id that is wanted, or one made from the title that is free (deleted maps keep theirs). */
async function storeUnder(
  store: MapStore,
  wanted: MapId | undefined,
  title: string,
  make: (id: MapId) => MapDocument,
  note: RevisionNote,
): Promise<MapVersion> {
  const taken = new Set<string>()
  for (;;) {
    const id = wanted ?? mapIdSchema.parse(idFrom(title, 'map', (id) => taken.has(id)))
    try {
      return { id, ...(await store.create(make(id), note)) }
    } catch (error) {
      if (!isTaken(error)) throw error
      if (wanted !== undefined) await refuseTaken(store, wanted, '/id', note.at)
      taken.add(id)
    }
  }
}

/** Throws `map-exists`; of a map that is no longer listed it is told why its id is taken. */
async function refuseTaken(store: MapStore, id: MapId, pointer: string, at: string): Promise<never> {
  const why = (await whyTaken(store, id, at)) ?? existsAlready(id)
  return fail('map-exists', pointer, why === existsAlready(id) ? why : `${why} Take another id.`)
}

/** In words, why no map can be made under this id at `at`; undefined where one can. */
async function whyTaken(store: MapStore, id: MapId, at: string): Promise<string | undefined> {
  const [maps, deleted] = await Promise.all([store.maps(), store.deleted(at)])
  if (maps.some((map) => map.id === id)) return existsAlready(id)
  if (!deleted.some((map) => map.id === id)) return undefined
  return `The id "${id}" is that of a deleted map, which can still be restored.`
}

function existsAlready(id: MapId): string {
  return `There is a map "${id}" already.`
}

function isTaken(error: unknown): boolean {
  return error instanceof ThroughlineError && error.code === 'map-exists'
}

function reportOn(document: MapDocument): ImportReport {
  return {
    id: document.map.id,
    title: document.map.title,
    claims: document.claims.length,
    links: document.links.length,
    holders: document.holders.length,
    sources: document.sources.length,
    annotations: document.annotations.length,
    notes: [],
  }
}

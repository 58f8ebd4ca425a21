/** Puts a moved map into a store without ever losing one that is there. */
import { ThroughlineError } from '@/graph/errors'
import type { MapId } from '@/graph/model/ids'
import { samples } from '@/graph/samples/all-samples'
import type { MapStore } from '@/graph/store'
import { type MovedMap, readWhole, sameMap } from './moved-map'

/** What became of one map, and why where it was refused. */
export interface Placed {
  outcome: 'moved' | 'identical' | 'replaced-sample' | 'refused'
  detail?: string
}

const refused: Placed = { outcome: 'refused', detail: 'another map of this id is there already' }

/**
 * Moves the map in, if nothing is in the way: the identical map is left as it is, an untouched sample makes room, and
 * any other map under this id, also a deleted one, is left alone: then it is refused. May be repeated at any time.
 */
export async function placeMap(store: MapStore, moved: MovedMap): Promise<Placed> {
  if (await created(store, moved)) return { outcome: 'moved' }
  const id = moved.document.map.id
  const present = await readWhole(store, id).catch(ifUnknown)
  if (present === undefined) return wasDeleted(store, id)
  if (sameMap(present, moved)) return { outcome: 'identical' }
  if (!isUntouchedSample(present)) return refused
  if (!(await store.erase(id, present.history.version))) return refused
  return (await created(store, moved)) ? { outcome: 'replaced-sample' } : refused
}

async function wasDeleted(store: MapStore, id: MapId): Promise<Placed> {
  const deleted = await store.deleted(new Date().toISOString())
  if (!deleted.some((map) => map.id === id)) return refused
  const detail = `a map of this id was deleted there; throughline undelete ${id} brings it back`
  return { outcome: 'refused', detail }
}

async function created(store: MapStore, { document, history }: MovedMap): Promise<boolean> {
  const note = { at: new Date().toISOString(), by: 'Throughline', summary: 'move the map' }
  try {
    await store.create(document, note, history)
    return true
  } catch (error) {
    if (error instanceof ThroughlineError && error.code === 'map-exists') return false
    throw error
  }
}

/** Added by a fresh start, of this release or an earlier one, and never changed. No import makes such a revision. */
function isUntouchedSample({ document, history: { version, revisions } }: MovedMap): boolean {
  const ships = samples.some(({ map }) => map.id === document.map.id)
  return ships && version === 1 && revisions[0]?.summary === 'add the sample map'
}

function ifUnknown(error: unknown): undefined {
  if (error instanceof ThroughlineError && error.code === 'unknown-map') return undefined
  throw error
}

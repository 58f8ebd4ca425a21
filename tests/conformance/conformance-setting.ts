/** What the conformance suite is given, and what its parts share. Nothing here knows a particular store. */

import type { MapId } from '@/graph/model/ids'
import type { MapStore } from '@/graph/store'
import { createMapService } from '@/lib/map-service'
import type { MapService } from '@/lib/map-service/verbs'

/** A store on data of its own, opened for the suite. */
export interface OpenedStore {
  store: MapStore
  /** A second store on the same data, as another server would have it. The suite closes it. */
  another(): Promise<MapStore>
  /** Closes all and removes the data. */
  end(): Promise<void>
}

/** How much is tried: what makes a slow store slow can be turned down. */
export interface ConformanceCounts {
  /** Random maps whose chains are compared with the reference. */
  randomMaps: number
  /** Questions asked on each of them. */
  plansPerMap: number
  /** Random command sequences that are undone to the byte. */
  randomEdits: number
  /** Changes that each concurrent writer makes. */
  changesPerWriter: number
  /** Claims of the large map, with twice as many links. */
  largeMap: number
}

export const fullCounts: ConformanceCounts = {
  randomMaps: 300,
  plansPerMap: 3,
  randomEdits: 500,
  changesPerWriter: 200,
  largeMap: 2_000,
}

export interface ConformanceSetting {
  counts: ConformanceCounts
  /** The store of the suite: what `reopen` opened last. */
  store(): MapStore
  /** Closes the store and opens another on the same data. */
  reopen(): Promise<MapStore>
  another(): Promise<MapStore>
  /** An id that no other test uses: the suite shares one store. */
  freshId(name: string): MapId
}

/** A time that many days after the beginning of the suite's own clock. */
export function day(days: number): string {
  return new Date(Date.UTC(2026, 10, 1) + days * 86_400_000).toISOString()
}

export const at = day(0)

/** A service whose clock stands still, and whose ids are counted. */
export function serviceOn(store: MapStore, prefix = 'n'): MapService {
  let serial = 0
  return createMapService(store, { now: () => at, newId: () => `${prefix}-${++serial}` })
}

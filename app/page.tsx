/** The library page: reads the maps, and of not too many of them what they look like. */

import { ThroughlineError } from '@/graph/errors'
import type { MapSummary } from '@/graph/store'
import type { MapService } from '@/lib/map-service/verbs'
import { openService } from './api/running-store'
import { Library } from './components/library/Library'
import type { LibraryMap } from './components/library/library-map'
import { contestedIn, sketchOf } from './components/library/map-sketch'
import { StoreAway } from './components/workspace/page-states/StoreAway'

/** Drawing a map takes loading it: this is done for so many, and not for the largest. */
const mostDrawn = 24
const largestDrawn = 1_000

export default async function LibraryPage() {
  const library = await readLibrary()
  return library === null ? <StoreAway /> : <Library {...library} now={Date.now()} />
}

/** null where the store cannot be reached. */
async function readLibrary(): Promise<{ maps: LibraryMap[]; deleted: number } | null> {
  try {
    const service = await openService()
    const [summaries, deleted] = await Promise.all([service.maps(), service.deleted()])
    const maps = await Promise.all(
      summaries.map((summary, index) => withDrawing(service, summary, index < mostDrawn)),
    )
    return { maps, deleted: deleted.length }
  } catch (error) {
    if (error instanceof ThroughlineError && error.code === 'store-unavailable') return null
    throw error
  }
}

async function withDrawing(service: MapService, summary: MapSummary, draw: boolean): Promise<LibraryMap> {
  if (!draw || summary.claims > largestDrawn) return { ...summary, contested: null, sketch: null }
  try {
    const { graph } = await service.current(summary.id)
    return { ...summary, contested: contestedIn(graph), sketch: sketchOf(graph) }
  } catch (error) {
    // Deleted since the list was read: it still stands there without a drawing, until the next look.
    if (error instanceof ThroughlineError && error.code === 'unknown-map') {
      return { ...summary, contested: null, sketch: null }
    }
    throw error
  }
}

/** Puts the maps that ship into a store that never held one. */
import { ThroughlineError } from '@/graph/errors'
import type { MapDocument } from '@/graph/model/map-document'
import type { MapStore } from '@/graph/store'

/**
 * Adds the samples if no map was ever made in the store; otherwise, also when all maps were deleted, does nothing. Two
 * servers may do so at once. Each is a millisecond older than the next, so that the last stands first where maps are
 * listed by their last change. Returns how many were added.
 */
export async function seedSamples(
  store: MapStore,
  samples: readonly MapDocument[],
  /** When the last of them is made, ISO 8601. */
  at: string,
): Promise<number> {
  if (!(await store.untouched())) return 0
  let added = 0
  for (const [index, sample] of samples.entries()) {
    const age = samples.length - 1 - index
    try {
      await store.create(sample, {
        at: new Date(Date.parse(at) - age).toISOString(),
        by: 'Throughline',
        summary: 'add the sample map',
      })
      added++
    } catch (error) {
      if (!(error instanceof ThroughlineError && error.code === 'map-exists')) throw error
    }
  }
  return added
}

/** Puts the maps that ship into a store that never held one. */
import { ThroughlineError } from '@/graph/errors'
import type { MapDocument } from '@/graph/model/map-document'
import type { MapStore } from '@/graph/store'

/**
 * Adds the samples if no map was ever made in the store; otherwise, also when all maps were deleted, does nothing. Two
 * servers may do so at once. Returns how many were added.
 */
export async function seedSamples(
  store: MapStore,
  samples: readonly MapDocument[],
  at: string,
): Promise<number> {
  if (!(await store.untouched())) return 0
  let added = 0
  for (const sample of samples) {
    try {
      await store.create(sample, { at, by: 'Throughline', summary: 'add the sample map' })
      added++
    } catch (error) {
      if (!(error instanceof ThroughlineError && error.code === 'map-exists')) throw error
    }
  }
  return added
}

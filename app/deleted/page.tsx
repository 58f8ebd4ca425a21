/** The page of the maps that were deleted and can be brought back. */
import type { Metadata } from 'next'
import { ThroughlineError } from '@/graph/errors'
import type { RestorableMap } from '@/lib/map-service/verbs'
import { openService } from '../api/running-store'
import { DeletedMaps } from '../components/library/DeletedMaps'
import { StoreAway } from '../components/workspace/page-states/StoreAway'

export const metadata: Metadata = { title: 'Deleted maps' }

export default async function DeletedPage() {
  const maps = await deletedMaps()
  return maps === null ? <StoreAway /> : <DeletedMaps maps={maps} now={Date.now()} />
}

/** null where the store cannot be reached. */
async function deletedMaps(): Promise<RestorableMap[] | null> {
  try {
    return await (await openService()).deleted()
  } catch (error) {
    if (error instanceof ThroughlineError && error.code === 'store-unavailable') return null
    throw error
  }
}

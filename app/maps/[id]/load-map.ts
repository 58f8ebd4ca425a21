/** The map that a page's address names, read once a request however many parts of the page ask. */
import { cache } from 'react'
import { openService } from '@/app/api/running-store'
import { ThroughlineError } from '@/graph/errors'
import { mapIdSchema } from '@/graph/model/ids'
import type { StoredMap } from '@/graph/store'

/** `unknown` where there is no such map, `away` where the store cannot be reached. */
export const loadMap = cache(async (id: string): Promise<StoredMap | 'unknown' | 'away'> => {
  const known = mapIdSchema.safeParse(id)
  if (!known.success) return 'unknown'
  try {
    return await (await openService()).get(known.data)
  } catch (error) {
    if (error instanceof ThroughlineError && error.code === 'unknown-map') return 'unknown'
    if (error instanceof ThroughlineError && error.code === 'store-unavailable') return 'away'
    throw error
  }
})

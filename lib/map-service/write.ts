/**
 * The way a change is written: made on the map as it is now, committed on that version, and made afresh where someone
 * else was first. Tells a repeated request from a new one, wherever the repetition shows.
 */

import { setTimeout as sleep } from 'node:timers/promises'
import { carryIndexes } from '@/graph/chains/carry-indexes'
import { type GraphChange, isEmpty } from '@/graph/change'
import { fail, isStoreAway } from '@/graph/errors'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { MapId } from '@/graph/model/ids'
import type { MapStore, Revision } from '@/graph/store'
import type { CurrentMaps } from './current-maps'
import type { CurrentMap, Written } from './verbs'

/**
 * Milliseconds for which a change is made afresh before the store counts as too busy. Some writer succeeds each time, but
 * on a busy machine it can be another two hundred times over.
 */
const patience = 20_000
/** Milliseconds at most before it is made afresh: a different while for each, or the same one would come too late each time. */
const longestPause = 20

export interface WriteRequest {
  map: MapId
  at: string
  by: string
  requestId: string | undefined
  fingerprint: string
}

/** What a request comes to on one version of the map. */
export interface Draft {
  change: GraphChange
  /** The graph with the change made. */
  graph: ArgumentGraph
  summary: string
  undoes?: number
}

/**
 * Writes what `make` makes of the map. Throws what `make` throws, `request-id-reused`, and `store-unavailable`. One
 * commit where nobody else writes.
 */
export async function write(
  store: MapStore,
  maps: CurrentMaps,
  request: WriteRequest,
  make: (current: CurrentMap) => Promise<Draft>,
): Promise<Written> {
  const until = performance.now() + patience
  for (let attempt = 1; performance.now() < until; attempt++) {
    const current = await maps.get(request.map)
    const draft = await make(current).catch(async (error: unknown) => {
      // A store that is away would only be waited for once more.
      if (isStoreAway(error)) throw error
      const earlier = await findEarlier(store, request)
      if (earlier) return earlier
      throw error
    })
    if ('version' in draft) return draft
    const { version } = current
    const isNothing = isEmpty(draft.change)
    if (isNothing && request.requestId === undefined) return { version, change: draft.change }
    const note = noteOf(request, draft)
    const result = isNothing
      ? await store.acknowledge(request.map, version, note)
      : await store.commit(request.map, version, draft.change, note)
    if (result.outcome === 'repeated') return sameAnswer(result.revision, request)
    if (result.outcome === 'committed') {
      const { version } = result
      if (isNothing) return { version, change: draft.change }
      carryIndexes(current.graph, draft.change, draft.graph)
      maps.put(request.map, { ...current, graph: draft.graph, version, updatedAt: request.at })
      return { version, change: draft.change }
    }
    await sleep(Math.random() * Math.min(2 * attempt, longestPause))
  }
  return fail('store-unavailable', '', 'Others keep changing this map. Try again in a moment.')
}

function noteOf({ at, by, requestId, fingerprint }: WriteRequest, { summary, undoes }: Draft) {
  return {
    at,
    by,
    summary,
    ...(undoes === undefined ? {} : { undoes }),
    ...(requestId === undefined ? {} : { requestId, fingerprint }),
  }
}

async function findEarlier(store: MapStore, request: WriteRequest): Promise<Written | undefined> {
  if (request.requestId === undefined) return undefined
  const revision = await store.request(request.map, request.requestId)
  return revision && sameAnswer(revision, request)
}

function sameAnswer({ version, change, fingerprint }: Revision, request: WriteRequest): Written {
  if (fingerprint === request.fingerprint) return { version, change }
  return fail('request-id-reused', '/requestId', 'This request id was used for another request on this map.')
}

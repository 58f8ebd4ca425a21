/** Following a map: every change from a version on, one after the other, for as long as the caller goes on asking. */
import { fail } from '@/graph/errors'
import type { MapId } from '@/graph/model/ids'
import type { MapStore } from '@/graph/store'
import type { Written } from './verbs'
import type { VersionWatch } from './version-watch'

/** Revisions read at a time: one reader far behind holds no more than these. */
const page = 50

/**
 * The changes after `after`, oldest first, one a version; waits where there is none yet, and ends when `signal` is given.
 * `unknown-map` once the map is deleted; `unknown-revision` where what comes next is not to be had, because the map was
 * replaced by another: then it has to be read afresh.
 */
export async function* follow(
  store: MapStore,
  watch: VersionWatch,
  map: MapId,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<Written, void> {
  let version = after
  while (!signal.aborted) {
    await watch.past(map, version, signal).catch((error: unknown) => {
      if (!signal.aborted) throw error
    })
    if (signal.aborted) return
    const revisions = await store.revisions(map, { after: version, before: version + page + 1 })
    if (revisions.length === 0) notToBeHad(map, version)
    for (const revision of revisions.toReversed()) {
      if (revision.version !== version + 1) notToBeHad(map, version)
      yield { version: revision.version, change: revision.change }
      version = revision.version
    }
  }
}

function notToBeHad(map: MapId, version: number): never {
  return fail('unknown-revision', 'after', `What follows version ${version} of the map "${map}" is not here.`)
}

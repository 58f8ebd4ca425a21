/**
 * Waiting for a map to change, whoever changes it. The store's version is what is looked at, so that another server on
 * the same store is seen as well; what this process writes is seen at once. One look a map and pause, however many wait.
 */
import { isStoreAway } from '@/graph/errors'
import type { MapId } from '@/graph/model/ids'
import type { MapStore } from '@/graph/store'

/** Milliseconds between two looks at a map that someone waits for. */
const pause = 500

export interface VersionWatch {
  /**
   * Resolves with the map's version once that is another than `known`. `unknown-map` once there is no such map; rejects
   * with the signal's reason when that is given. A store that is away is looked at until it is back.
   */
  past(map: MapId, known: number, signal: AbortSignal): Promise<number>
  /** This process wrote to the map, or removed it: those who wait need not wait for the next look. */
  wrote(map: MapId): void
}

interface Waiter {
  known: number
  resolve(version: number): void
  reject(reason: unknown): void
}

interface Watched {
  map: MapId
  waiters: Set<Waiter>
  timer: ReturnType<typeof setTimeout> | undefined
  /** A look is under way, and whether another has to follow it at once. */
  looking: boolean
  again: boolean
}

export function createVersionWatch(store: Pick<MapStore, 'version'>): VersionWatch {
  const watched = new Map<MapId, Watched>()

  async function look(watch: Watched): Promise<void> {
    clearTimeout(watch.timer)
    if (watch.looking) {
      watch.again = true
      return
    }
    watch.looking = true
    do {
      watch.again = false
      await settle(watch)
    } while (watch.again)
    watch.looking = false
    if (watch.waiters.size > 0) watch.timer = setTimeout(() => void look(watch), pause)
    else watched.delete(watch.map)
  }

  async function settle(watch: Watched): Promise<void> {
    const outcome = await store.version(watch.map).then(
      (version) => ({ version }),
      (error: unknown) => ({ error }),
    )
    for (const waiter of [...watch.waiters]) {
      if ('version' in outcome) {
        if (outcome.version !== waiter.known) waiter.resolve(outcome.version)
      } else if (!isStoreAway(outcome.error)) waiter.reject(outcome.error)
    }
  }

  return {
    past(map, known, signal) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason)
        const watch = watched.get(map) ?? unwatched(map)
        const leave = () => {
          watch.waiters.delete(waiter)
          signal.removeEventListener('abort', abort)
        }
        const waiter: Waiter = {
          known,
          resolve: (version) => {
            leave()
            resolve(version)
          },
          reject: (reason) => {
            leave()
            reject(reason)
          },
        }
        const abort = () => waiter.reject(signal.reason)
        signal.addEventListener('abort', abort)
        watch.waiters.add(waiter)
        watched.set(map, watch)
        void look(watch)
      })
    },
    wrote(map) {
      const watch = watched.get(map)
      if (watch) void look(watch)
    },
  }
}

function unwatched(map: MapId): Watched {
  return { map, waiters: new Set(), timer: undefined, looking: false, again: false }
}

/** A map-service on a real store in a folder of its own, with a clock and ids that can be foretold. */
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Command, commandSchema } from '@/graph/edit/command'
import { ThroughlineError } from '@/graph/errors'
import { type MapId, mapIdSchema } from '@/graph/model/ids'
import type { MapStore } from '@/graph/store'
import { createMapService } from '@/lib/map-service'
import type { MapService } from '@/lib/map-service/verbs'
import { createSqliteStore } from '@/lib/stores/sqlite/sqlite-store'

export interface ServiceRoom {
  store: MapStore
  service: MapService
  /** Another server on the same data, or a service on a store of one's own making. */
  another(store?: MapStore): MapService
  /** Lets that many days pass. */
  wait(days: number): void
  end(): Promise<void>
}

export function openRoom(): ServiceRoom {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-service-'))
  const store = createSqliteStore(folder)
  let now = Date.UTC(2026, 10, 1)
  let serial = 0
  const surroundings = { now: () => new Date(now).toISOString(), newId: () => `new-${++serial}` }
  return {
    store,
    service: createMapService(store, surroundings),
    another: (other = store) => createMapService(other, surroundings),
    wait: (days) => {
      now += days * 86_400_000
    },
    end: async () => {
      await store.close()
      await rm(folder, { recursive: true })
    },
  }
}

export const mapId = (id: string): MapId => mapIdSchema.parse(id)

/** Commands as a door hands them on: parsed. */
export function commands(...list: object[]): Command[] {
  return list.map((command) => commandSchema.parse(command))
}

export const addClaim = (id: string, more: object = {}) => ({
  type: 'addClaim',
  claim: { id, kind: 'claim', label: id, ...more },
})
export const editClaim = (id: string, set: object) => ({ type: 'editClaim', id, set })

/** What a promise was refused with. */
export async function refusal(promise: Promise<unknown>): Promise<ThroughlineError> {
  try {
    await promise
  } catch (error) {
    if (error instanceof ThroughlineError) return error
    throw error
  }
  throw new Error('It was not refused.')
}

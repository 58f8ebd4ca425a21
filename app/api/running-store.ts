/**
 * The one open store of this process, and the map-service on it, shared by route handlers and pages. Opened at the first
 * question, kept across hot reloads; a store that is away is tried again, at most once a second.
 */

import { samples } from '@/graph/samples/all-samples'
import type { MapStore } from '@/graph/store'
import { type Config, readConfig } from '@/lib/config'
import { createMapService } from '@/lib/map-service'
import { seedSamples } from '@/lib/map-service/seed-samples'
import type { MapService } from '@/lib/map-service/verbs'
import { openStore } from '@/lib/stores/open-store'

interface Running {
  store: MapStore
  service: MapService
}

interface Slot {
  config?: Config
  running?: Promise<Running>
  /** For whoever ends the process: lets go of the store, if one is open. */
  close?: () => Promise<void>
  /** When the last try to open failed, in milliseconds. */
  failedAt?: number
}

/** Next loads this module once for pages and once for handlers, and again on every hot reload. */
const slot = sharedSlot()

function sharedSlot(): Slot {
  const shared = globalThis as { throughline?: Slot }
  shared.throughline ??= {}
  const slot = shared.throughline
  slot.close ??= async () => {
    const running = await slot.running?.catch(() => undefined)
    await running?.store.close()
  }
  return slot
}

/** Milliseconds between two tries to open a store that is away. */
const pause = 1_000

/** The settings of this process. Throws `bad-setting`. */
export function runningConfig(): Config {
  slot.config ??= readConfig(process.env)
  return slot.config
}

/** The verbs on the open store. Throws `store-unavailable`. */
export async function openService(): Promise<MapService> {
  return (await running()).service
}

/** The store itself: only to ask how it is. Throws `store-unavailable`. */
export async function openedStore(): Promise<MapStore> {
  return (await running()).store
}

function running(): Promise<Running> {
  const rested = slot.failedAt === undefined || Date.now() - slot.failedAt >= pause
  if (slot.running === undefined || (slot.failedAt !== undefined && rested)) {
    delete slot.failedAt
    slot.running = start()
    slot.running.catch(() => {
      slot.failedAt = Date.now()
    })
  }
  return slot.running
}

async function start(): Promise<Running> {
  const store = await openStore(runningConfig(), { warm: true })
  try {
    const service = createMapService(store, {
      now: () => new Date().toISOString(),
      newId: () => crypto.randomUUID(),
    })
    await seedSamples(store, samples, new Date().toISOString())
    return { store, service }
  } catch (error) {
    await store.close()
    throw error
  }
}

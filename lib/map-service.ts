/**
 * The application's verbs on a store: what every door calls and the only way to write. It decides nothing that graph/
 * decides; it loads, lets graph/ decide, and commits.
 */

import { answerQuestion, planQuestion } from '@/graph/chains/ask'
import { defaultLimits } from '@/graph/chains/plan'
import { apply, type GraphChange } from '@/graph/change'
import type { CommandBatch, UndoRequest } from '@/graph/edit/command'
import { execute } from '@/graph/edit/execute'
import { checkConflicts } from '@/graph/edit/rebase'
import { summarize } from '@/graph/edit/summarize'
import { undoChange } from '@/graph/edit/undo'
import { fail, ThroughlineError } from '@/graph/errors'
import { writeDocument } from '@/graph/formats/throughline-json'
import type { MapId } from '@/graph/model/ids'
import { type MapStore, type Revision, restorableUntil, type StoredMap } from '@/graph/store'
import { createCurrentMaps } from './map-service/current-maps'
import { fingerprintOf } from './map-service/fingerprint'
import { follow } from './map-service/follow'
import { changeBetween, mapAt, revisionAt } from './map-service/history'
import { copyMap, createEmpty, importChecked } from './map-service/new-maps'
import { createTurns } from './map-service/turns'
import { undoWords } from './map-service/undo-words'
import type { CurrentMap, MapService } from './map-service/verbs'
import { createVersionWatch } from './map-service/version-watch'
import { type Draft, type WriteRequest, write } from './map-service/write'

/** What is outside: the time, and ids nobody has. */
export interface Surroundings {
  /** ISO 8601. */
  now(): string
  /** In the form of graph/model/ids.ts. */
  newId(): string
}

/** Who wrote, where nobody says. */
const somebody = 'Somebody'

/** One service a process: it holds the maps in memory, and lets those who write to the same map take turns. */
export function createMapService(store: MapStore, { now, newId }: Surroundings): MapService {
  const maps = createCurrentMaps(store)
  const inTurn = createTurns()
  const watch = createVersionWatch(store)
  const noteBy = (by = somebody) => ({ at: now(), by })

  function commandOn(map: MapId, batch: CommandBatch) {
    const request = requestOf('commands', map, batch)
    return write(store, maps, request, async (current): Promise<Draft> => {
      await refuseConflicts(map, batch, current)
      const { change, graph } = execute(current.graph, batch.commands, { ...request, newId })
      return { change, graph, summary: summarize(current.graph, change) }
    })
  }

  function undoOn(map: MapId, body: UndoRequest) {
    return write(store, maps, requestOf('undo', map, body), async (current): Promise<Draft> => {
      const revision = await revisionAt(store, map, body.version)
      if (revision.version === 1) fail('undo-conflict', '/version', 'The first revision made the map.')
      const change = undoOf(current, revision)
      const graph = apply(current.graph, change)
      return { change, graph, summary: undoWords(revision), undoes: revision.version }
    })
  }

  function requestOf(verb: string, map: MapId, body: CommandBatch | UndoRequest): WriteRequest {
    const { requestId, ...asked } = body
    return { map, ...noteBy(body.by), requestId, fingerprint: fingerprintOf(verb, asked) }
  }

  async function refuseConflicts(map: MapId, batch: CommandBatch, current: CurrentMap): Promise<void> {
    const { baseVersion, commands } = batch
    if (baseVersion > current.version) {
      fail('out-of-range', '/baseVersion', `The map is at version ${current.version}.`)
    }
    if (baseVersion === current.version) return
    const since = await changeBetween(store, map, baseVersion, current.version)
    checkConflicts(commands, since, current.version)
  }

  async function get(map: MapId, version?: number): Promise<StoredMap> {
    const current = await maps.get(map)
    if (version !== undefined && version !== current.version) return mapAt(store, map, current, version)
    const { graph, ...rest } = current
    return { document: graph.toDocument(), ...rest }
  }

  return {
    maps: () => store.maps(),
    get,
    version: (map) => store.version(map),
    current: (map) => maps.get(map),
    create: (input, by) => createEmpty(store, input, noteBy(by)),
    importDocument: (input, { by, dryRun = false } = {}) => importChecked(store, input, dryRun, noteBy(by)),
    copy: async (map, input, by) => copyMap(store, await maps.get(map), input, noteBy(by)),
    deleted: async () => {
      const maps = await store.deleted(now())
      return maps.map((map) => ({ ...map, restorableUntil: restorableUntil(map.deletedAt) }))
    },
    remove: async (map) => {
      await store.remove(map, now())
      maps.forget(map)
      watch.wrote(map)
    },
    restore: async (map) => ({ id: map, ...(await store.restore(map, now())) }),
    command: (map, batch) => inTurn(map, () => commandOn(map, batch)).finally(() => watch.wrote(map)),
    undo: (map, request) => inTurn(map, () => undoOn(map, request)).finally(() => watch.wrote(map)),
    revisions: async (map, { before, limit = 50 } = {}) => {
      const revisions = await store.revisions(map, before === undefined ? { limit } : { before, limit })
      return revisions.map(({ version, at, by, summary, undoes }) => ({
        version,
        at,
        by,
        summary,
        ...(undoes === undefined ? {} : { undoes }),
      }))
    },
    follow: (map, after, signal) => follow(store, watch, map, after, signal),
    chains: async (map, question, { explain = false } = {}) => {
      const { graph, version } = await maps.get(map)
      const planned = planQuestion(graph, question)
      const { plan } = planned
      const findings = await store.chains({ mapId: map, version, graph, plan, limits: defaultLimits })
      const { chains, stop, statement } = findings
      const shown = explain && statement ? { chains, stop, statement } : { chains, stop }
      return answerQuestion(graph, version, planned, shown)
    },
    search: (query, { map, limit = 20 } = {}) =>
      store.search(query, map === undefined ? { limit } : { map, limit }),
    export: async (map, version) => writeDocument((await get(map, version)).document),
  }
}

/** A conflict also tells which version stands in the way. */
function undoOf(current: CurrentMap, revision: Revision): GraphChange {
  try {
    return undoChange(current.graph, revision.change)
  } catch (error) {
    if (!(error instanceof ThroughlineError)) throw error
    // What was asked is the revision; the place in the map is in the words.
    const issues = error.issues.map((issue) => ({ ...issue, pointer: '/version' }))
    throw new ThroughlineError(issues, { ...error.details, current: current.version }, error.cause)
  }
}

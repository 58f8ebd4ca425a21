/**
 * Commands and undo on a store: executed on the map as it is, committed on that version, and done afresh where someone
 * else was first. A request id is answered once.
 */
import { emptyChange, type GraphChange, isEmpty, squash } from '@/graph/change'
import type { CommandBatch, UndoRequest } from '@/graph/edit/command'
import { execute } from '@/graph/edit/execute'
import { checkConflicts } from '@/graph/edit/rebase'
import { summarize } from '@/graph/edit/summarize'
import { undoChange } from '@/graph/edit/undo'
import { fail, ThroughlineError } from '@/graph/errors'
import type { MapId } from '@/graph/model/ids'
import type { MapStore, Revision, RevisionNote } from '@/graph/store'
import { fingerprint } from './fingerprint'
import type { GraphCache } from './graph-cache'
import { createTurns } from './turns'
import type { CurrentMap, Written } from './verbs'

/** How often a write is done afresh before the map is said to be too busy. */
const mostTries = 50

/** Whom a change is by where nobody says. */
export const nobody = 'Someone'

export interface Surroundings {
  /** ISO 8601. */
  now(): string
  newId(): string
}

export interface Writing {
  command(map: MapId, batch: CommandBatch): Promise<Written>
  undo(map: MapId, request: UndoRequest): Promise<Written>
}

/** What a write makes of the map as it is now: its change and the words for it. */
interface Draft {
  change: GraphChange
  note: Pick<RevisionNote, 'summary' | 'undoes'>
}

export function createWriting(store: MapStore, cache: GraphCache, surroundings: Surroundings): Writing {
  const turns = createTurns()

  async function write(
    map: MapId,
    request: CommandBatch | UndoRequest,
    draft: (current: CurrentMap, at: string) => Promise<Draft>,
  ): Promise<Written> {
    const mark = fingerprint(request)
    const { requestId } = request
    const earlier = requestId === undefined ? undefined : await store.request(map, requestId)
    if (earlier) return answeredBefore(earlier, mark)
    const by = request.by ?? nobody

    for (let tries = 0; tries < mostTries; tries++) {
      const current = await cache.current(map)
      const at = surroundings.now()
      const { change, note } = await draft(current, at)
      if (isEmpty(change)) return { version: current.version, change }
      const named = requestId === undefined ? {} : { requestId, fingerprint: mark }
      const result = await store.commit(map, current.version, change, { at, by, ...note, ...named })
      if (result.outcome === 'repeated') return answeredBefore(result.revision, mark)
      if (result.outcome === 'committed') {
        cache.committed(map, current, result.version, change, at)
        return { version: result.version, change }
      }
    }
    return fail(
      'store-unavailable',
      '',
      'Too many others are changing this map right now. Nothing was changed; try again.',
    )
  }

  return {
    command: (map, batch) =>
      turns.take(map, () =>
        write(map, batch, async (current, at) => {
          await checkBase(store, map, batch, current)
          const context = { newId: surroundings.newId, at, by: batch.by ?? nobody }
          const { change } = execute(current.graph, batch.commands, context)
          return { change, note: { summary: summarize(current.graph, change) } }
        }),
      ),
    undo: (map, request) =>
      turns.take(map, () =>
        write(map, request, async (current) => {
          const revision = await findRevision(store, map, request.version)
          const change = undoOn(current, revision)
          return { change, note: { summary: undoWords(revision.summary), undoes: revision.version } }
        }),
      ),
  }
}

/** Throws where the commands were made on a version that is not there yet, or clash with what changed since. */
async function checkBase(
  store: MapStore,
  map: MapId,
  batch: CommandBatch,
  current: CurrentMap,
): Promise<void> {
  const { baseVersion, commands } = batch
  if (baseVersion === current.version) return
  if (baseVersion > current.version) {
    const detail = `The map is at version ${current.version}; there is no ${baseVersion} yet.`
    fail('out-of-range', '/baseVersion', detail, { current: current.version })
  }
  const later = await store.revisions(map, { after: baseVersion, before: current.version + 1 })
  const since = later.reduceRight((all, { change }) => squash(all, change), emptyChange())
  checkConflicts(commands, since, current.version)
}

async function findRevision(store: MapStore, map: MapId, version: number): Promise<Revision> {
  const [revision] = await store.revisions(map, { after: version - 1, before: version + 1, limit: 1 })
  return revision ?? fail('unknown-revision', '/version', `This map has no revision ${version}.`)
}

function undoOn(current: CurrentMap, revision: Revision): GraphChange {
  try {
    return undoChange(current.graph, revision.change)
  } catch (error) {
    if (!(error instanceof ThroughlineError)) throw error
    throw new ThroughlineError(error.issues, { ...error.details, current: current.version })
  }
}

/** Undoing an undo is redo, and undoing that is undo again. */
function undoWords(summary: string): string {
  if (summary.startsWith('undo: ')) return `redo: ${summary.slice(6)}`
  if (summary.startsWith('redo: ')) return `undo: ${summary.slice(6)}`
  return `undo: ${summary}`
}

function answeredBefore(revision: Revision, mark: string): Written {
  if (revision.fingerprint !== mark) {
    fail('request-id-reused', '/requestId', 'This request id was used before, for another request.')
  }
  return { version: revision.version, change: revision.change }
}

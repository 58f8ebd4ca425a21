/**
 * The changes that a person made and the server has not confirmed: what they are, how the shown graph follows from
 * them, and how they are kept over a reload. Sending them is outbox.ts.
 */
import { z } from 'zod'
import { apply, type GraphChange } from '@/graph/change'
import { type Command, commandSchema } from '@/graph/edit/command'
import { execute } from '@/graph/edit/execute'
import { checkConflicts } from '@/graph/edit/rebase'
import { undoChange } from '@/graph/edit/undo'
import { ThroughlineError } from '@/graph/errors'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { type KeyValueStorage, readStored, storedKeys, writeStored } from '../state/browser-storage'

interface PendingBase {
  /** Names the request, so that sending it again does nothing twice. */
  requestId: string
  /** What it does, in words. */
  words: string
  /** ISO 8601. */
  at: string
  by: string
  /** It was on its way once: its body must not change any more, and the server may have it already. */
  attempted: boolean
  /** Why it is not sent, in words: it waits for the person to try again or to discard it. */
  aside?: string | undefined
}

export interface PendingCommands extends PendingBase {
  commands: Command[]
  /** The version the commands were made on. */
  baseVersion: number
}

export interface PendingUndo extends PendingBase {
  undoes: UndoTarget
}

/** The revision to take back: known by its request until the server has named it. */
export interface UndoTarget {
  requestId: string
  version: number | null
  /** What it changed; null where that was too large to keep: then the screen waits for the server. */
  change: GraphChange | null
}

export type PendingEntry = PendingCommands | PendingUndo

/** The graph with every entry made that can be made, and what each one changed. */
export interface Replay {
  graph: ArgumentGraph
  changes: ReadonlyMap<string, GraphChange>
}

/** What an entry changed, and the graph after it. */
export interface Step {
  change: GraphChange
  graph: ArgumentGraph
}

/**
 * Makes the entries again on what the server confirmed. An entry that does not fit is passed over: either the server
 * has it already, or the server will say why not. Linear in the records touched. `make` carries out one entry.
 */
export function replay(
  confirmed: ArgumentGraph,
  entries: readonly PendingEntry[],
  make: typeof stepOf = stepOf,
): Replay {
  let graph = confirmed
  const changes = new Map<string, GraphChange>()
  for (const entry of entries) {
    if (isAside(entry)) continue
    const step = make(graph, entry, changes)
    if (step === null) continue
    graph = step.graph
    changes.set(entry.requestId, step.change)
  }
  return { graph, changes }
}

/** The entry carried out on `graph`, after those that made `earlier`; null where it does not fit. */
export function stepOf(
  graph: ArgumentGraph,
  entry: PendingEntry,
  earlier: ReadonlyMap<string, GraphChange>,
): Step | null {
  const change = changeOf(graph, entry, earlier)
  return change && { change, graph: apply(graph, change) }
}

function changeOf(
  graph: ArgumentGraph,
  entry: PendingEntry,
  earlier: ReadonlyMap<string, GraphChange>,
): GraphChange | null {
  try {
    if ('commands' in entry) {
      return execute(graph, entry.commands, { newId: noNewIds, at: entry.at, by: entry.by }).change
    }
    const target = entry.undoes.change ?? earlier.get(entry.undoes.requestId)
    return target ? undoChange(graph, target) : null
  } catch (error) {
    if (error instanceof ThroughlineError) return null
    throw error
  }
}

/** Commands get their ids before they are queued. */
function noNewIds(): string {
  throw new ThroughlineError({ code: 'internal', pointer: '', detail: 'A queued command has no id.' })
}

export function isAside(entry: PendingEntry): boolean {
  return entry.aside !== undefined
}

/**
 * The entries with the one of this request put aside, and with it those that cannot be made without it. What takes it back,
 * and what takes that back, is gone: so is it itself, where it is taken back in the end.
 */
export function putAside(
  confirmed: ArgumentGraph,
  all: readonly PendingEntry[],
  requestId: string,
  reason: string,
): PendingEntry[] {
  const undos = undosOf(all, requestId)
  const entries = all.filter((entry) => !undos.includes(entry))
  if (undos.length % 2 === 1) return entries.filter((entry) => entry.requestId !== requestId)
  const before = replay(confirmed, entries).changes
  const without = entries.map((entry) =>
    entry.requestId === requestId ? { ...entry, aside: reason } : entry,
  )
  const after = replay(confirmed, without).changes
  return without.map((entry) =>
    isAside(entry) || entry.attempted || !before.has(entry.requestId) || after.has(entry.requestId)
      ? entry
      : { ...entry, aside: 'It builds on a change that is not saved.' },
  )
}

/** What takes the request back, what takes that back, and so on. */
function undosOf(entries: readonly PendingEntry[], requestId: string): PendingEntry[] {
  const undo = entries.find((entry) => 'undoes' in entry && entry.undoes.requestId === requestId)
  return undo ? [undo, ...undosOf(entries, undo.requestId)] : []
}

/**
 * Entries that were never on their way, moved onto a version that holds others' `change`. Those that clash stay as and
 * where they are: what waits behind them may build on them.
 */
export function rebaseEntries(
  entries: readonly PendingEntry[],
  change: GraphChange,
  version: number,
): { entries: PendingEntry[]; clashes: { entry: PendingCommands; error: ThroughlineError }[] } {
  const clashes: { entry: PendingCommands; error: ThroughlineError }[] = []
  const rebased = entries.map((entry) => {
    if (!('commands' in entry) || entry.attempted || isAside(entry)) return entry
    const error = clashOf(entry, change, version)
    if (!error) return { ...entry, baseVersion: version }
    clashes.push({ entry, error })
    return entry
  })
  return { entries: rebased, clashes }
}

/** How the entry clashes with what others changed; null: not at all. */
export function clashOf(
  entry: PendingCommands,
  change: GraphChange,
  version: number,
): ThroughlineError | null {
  try {
    checkConflicts(entry.commands, change, version)
    return null
  } catch (error) {
    if (error instanceof ThroughlineError) return error
    throw error
  }
}

/** The commands without what `pointers` name: what is left to do when the person takes the others' values. */
export function withoutClashes(commands: readonly Command[], pointers: readonly string[]): Command[] {
  const dropped = new Map<number, string[]>()
  for (const pointer of pointers) {
    const [, , index = '', ...path] = pointer.split('/')
    dropped.set(Number(index), [...(dropped.get(Number(index)) ?? []), path.join('/')])
  }
  return commands.flatMap((command, index) => {
    const paths = dropped.get(index)
    if (!paths) return [command]
    if (command.type === 'setPositions') {
      const positions = command.positions.filter(
        (_, place) => !paths.some((path) => path.split('/')[1] === String(place)),
      )
      return positions.length === 0 ? [] : [{ ...command, positions }]
    }
    const fields = paths.map((path) => /^set\/([^/]+)/.exec(path)?.[1])
    if (!('set' in command) || fields.includes(undefined)) return []
    const left = Object.entries(command.set).filter(([field]) => !fields.includes(field))
    return left.length === 0 ? [] : [{ ...command, set: Object.fromEntries(left) } as Command]
  })
}

const baseShape = {
  requestId: z.string(),
  words: z.string(),
  at: z.string(),
  by: z.string(),
  attempted: z.boolean(),
  aside: z.string().optional(),
}

const entrySchema = z.union([
  z.object({ ...baseShape, commands: z.array(commandSchema), baseVersion: z.number() }),
  z.object({
    ...baseShape,
    undoes: z.object({
      requestId: z.string(),
      version: z.number().nullable(),
      change: z.custom<GraphChange | null>((value) => value === null || typeof value === 'object'),
    }),
  }),
])

/** The entries kept in the browser; what cannot be read is passed over. */
export function readEntries(stored: unknown): PendingEntry[] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap((item) => {
    const result = entrySchema.safeParse(item)
    return result.success ? [result.data as PendingEntry] : []
  })
}

/**
 * What this or another tab left unsent under keys that begin with `prefix`; it is nobody else's then. Request ids make
 * it harmless when that tab sends it too.
 */
export function takeStoredEntries(
  storage: KeyValueStorage | null,
  prefix: string,
  own: readonly PendingEntry[],
): PendingEntry[] {
  const keys = storedKeys(storage, prefix)
  const found = keys.flatMap((key) => readEntries(readStored(storage, key)))
  const unique = [...new Map(found.map((entry) => [entry.requestId, entry])).values()]
  for (const key of keys) writeStored(storage, key, null)
  return unique.filter((entry) => own.every((other) => other.requestId !== entry.requestId))
}

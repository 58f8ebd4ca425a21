/**
 * Keeps the shown map and the server's in step: runs commands on the screen at once, queues them for the outbox, takes
 * answers and others' changes in, and keeps this person's undo stack. It writes its part of the state; it draws nothing.
 */
import { apply, type GraphChange, isEmpty } from '@/graph/change'
import { type Command, commandLimit, commandSchema } from '@/graph/edit/command'
import { execute } from '@/graph/edit/execute'
import { summarize } from '@/graph/edit/summarize'
import { undoChange } from '@/graph/edit/undo'
import { ThroughlineError } from '@/graph/errors'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { parseOrFail } from '@/graph/model/issues'
import { type KeyValueStorage, readStored, storedKeys, writeStored } from './browser-storage'
import { graphDifference } from './graph-difference'
import { type Arranger, onlyPlacesClash, withPlaces } from './kept-places'
import { withIds } from './new-ids'
import { createOutbox } from './outbox'
import {
  type PendingCommands,
  type PendingEntry,
  type PendingUndo,
  readEntries,
  rebaseEntries,
  replay,
  withoutClashes,
} from './pending-changes'
import { clashingIds, renamedMarks, renamedSelection, withRenamed } from './renamed-ids'
import type { StateCell } from './state-cell'
import * as stacks from './undo-stack'
import type { WorkspaceServer, Written } from './workspace-server'
import { type Message, unnamedAuthor, type WorkspaceState } from './workspace-state'

export interface MapSyncSettings {
  state: StateCell<WorkspaceState>
  server: WorkspaceServer
  /** Survives the tab: what waits for the server. */
  storage: KeyValueStorage | null
  /** Survives a reload of the tab: the undo stack. */
  tabStorage: KeyValueStorage | null
  /** A name no other request has. */
  newId(): string
  /** ISO 8601. */
  now(): string
  delay(task: () => void, milliseconds: number): () => void
  tell(text: string, tone: Message['tone'], action?: Message['action']): void
}

export interface MapSync {
  run(commands: readonly Command[]): { change: GraphChange; requestId: string } | null
  /** Who says where cards lie, so that places are saved along with a change; null: nobody. */
  arrangeBy(arranger: Arranger | null): void
  undo(requestId?: string): void
  redo(): void
  resolve(requestId: string, choice: 'mine' | 'theirs'): void
  receive(written: Written): Promise<void>
  refresh(): Promise<void>
  retryNow(): void
  whenSaved(): Promise<void>
  /** Takes up what an earlier visit left unsent, and its undo stack, and begins to send. */
  start(): void
  /** Sends nothing more until it is started again. */
  stop(): void
}

export function createMapSync(settings: MapSyncSettings): MapSync {
  const { state, server, storage, tabStorage, newId, now, tell } = settings
  const mapId = state.get().graph.info.id
  const pendingPrefix = `throughline.pending.${mapId}.`
  const pendingKey = pendingPrefix + newId()
  const undoKey = `throughline.undo.${mapId}`

  let confirmed = state.get().graph
  let version = state.get().version
  let entries: PendingEntry[] = []
  let stack = stacks.emptyUndoStack
  let changes: ReadonlyMap<string, GraphChange> = new Map()
  let away = false
  let arranger: Arranger | null = null
  const clashing = new Map<string, PendingCommands>()
  const savedWaiters: (() => void)[] = []

  const outbox = createOutbox(server, {
    next() {
      const [first, ...rest] = entries
      if (!first) return undefined
      const sent = { ...first, attempted: true }
      entries = [sent, ...rest]
      keep()
      return sent
    },
    written,
    refused,
    away() {
      away = true
      publish()
    },
    delay: settings.delay,
  })

  /** What this or another tab left unsent. Request ids make it harmless when that tab sends it too. */
  function adoptEntries(): PendingEntry[] {
    const keys = storedKeys(storage, pendingPrefix)
    const found = keys.flatMap((key) => readEntries(readStored(storage, key)))
    const unique = [...new Map(found.map((entry) => [entry.requestId, entry])).values()]
    for (const key of keys) writeStored(storage, key, null)
    return unique.filter((entry) => entries.every((own) => own.requestId !== entry.requestId))
  }

  function keep(): void {
    writeStored(storage, pendingKey, entries.length > 0 ? entries : null)
    writeStored(tabStorage, undoKey, stacks.storableUndoStack(stack))
  }

  /** Shows what follows from what is confirmed and pending now. */
  function publish(): void {
    const shown = replay(confirmed, entries)
    changes = shown.changes
    const before = state.get().graph
    const undoItem = stack.undo.at(-1)
    const redoItem = stack.redo.at(-1)
    state.set({
      graph: sameRecords(before, shown.graph),
      version,
      status: entries.length === 0 ? 'saved' : away ? 'waiting' : 'saving',
      unsaved: entries.length,
      canUndo: undoItem !== undefined,
      canRedo: redoItem !== undefined,
      undoWords: undoItem?.words ?? '',
      redoWords: redoItem?.words ?? '',
    })
    keep()
    if (entries.length === 0) for (const resolve of savedWaiters.splice(0)) resolve()
  }

  function enqueue(entry: PendingEntry): void {
    entries = [...entries, entry]
    publish()
    outbox.pump()
  }

  function stamp(words: string) {
    const by = state.get().author || unnamedAuthor
    return { requestId: newId(), words, at: now(), by, attempted: false }
  }

  function run(given: readonly Command[]): { change: GraphChange; requestId: string } | null {
    const { graph } = state.get()
    try {
      if (given.length > commandLimit) throw tooMany(given.length)
      const asked = withIds(graph, given, newId).map((command, index) =>
        parseOrFail(commandSchema, command, `/commands/${index}`),
      )
      const base = stamp('')
      const context = { newId, at: base.at, by: base.by }
      const bare = execute(graph, asked, context)
      if (isEmpty(bare.change)) return { change: bare.change, requestId: base.requestId }
      const words = summarize(graph, bare.change)
      const { requestId } = base
      const commands = withPlaces(asked, bare.change, bare.graph, arranger)
      const { change } = commands === asked ? bare : execute(graph, commands, context)
      stack = stacks.pushed(stack, { requestId, version: null, change, words })
      enqueue({ ...base, words, commands, baseVersion: version })
      return { change, requestId }
    } catch (error) {
      if (!(error instanceof ThroughlineError)) throw error
      tell(error.message, 'error')
      return null
    }
  }

  function takeBack(item: stacks.UndoItem, move: typeof stacks.undone, verb: string): void {
    const change = item.change ?? changes.get(item.requestId) ?? null
    const entry: PendingUndo = {
      ...stamp(item.words),
      undoes: { requestId: item.requestId, version: item.version, change },
    }
    if (change !== null && !canUndo(change)) {
      stack = stacks.dropped(stack, item.requestId)
      tell(`“${item.words}” cannot be taken back: later changes touched the same place.`, 'error')
      publish()
      return
    }
    stack = move(stack, item, { requestId: entry.requestId, version: null, change: null, words: item.words })
    enqueue(entry)
    const made = changes.get(entry.requestId)
    if (made) stack = stacks.filled(stack, entry.requestId, made)
    keep()
    tell(`${verb}: ${item.words}`, 'info')
  }

  function canUndo(change: GraphChange): boolean {
    try {
      undoChange(state.get().graph, change)
      return true
    } catch (error) {
      if (error instanceof ThroughlineError) return false
      throw error
    }
  }

  async function written(entry: PendingEntry, answer: Written): Promise<void> {
    if (answer.version > version) {
      const next = answer.version === version + 1 ? tryApply(confirmed, answer.change) : null
      if (next) confirm(next, answer.version, null)
      else await catchUp(answer)
    }
    away = false
    entries = entries
      .filter((other) => other.requestId !== entry.requestId)
      .map((other) => named(other, entry.requestId, answer))
    stack = stacks.confirmed(stack, entry.requestId, answer.version, answer.change)
    publish()
  }

  /** Others were first: takes theirs in as well, and looks whether it clashes with what is still to be sent. */
  async function catchUp(own: Written | null): Promise<void> {
    const loaded = await server.load()
    if (loaded.version <= version) return
    const theirs = ArgumentGraph.fromDocument(loaded.document)
    const expected = own ? (tryApply(confirmed, own.change) ?? confirmed) : confirmed
    confirm(sameRecords(confirmed, theirs), loaded.version, graphDifference(expected, theirs))
  }

  function confirm(graph: ArgumentGraph, at: number, others: GraphChange | null): void {
    confirmed = graph
    version = at
    if (others === null) {
      entries = entries.map((entry) =>
        'commands' in entry && !entry.attempted ? { ...entry, baseVersion: at } : entry,
      )
      return
    }
    const rebased = rebaseEntries(entries, others, at)
    entries = rebased.entries
    for (const { entry, error } of rebased.clashes) setAside(entry, error)
  }

  async function refused(entry: PendingEntry, error: ThroughlineError): Promise<void> {
    entries = entries.filter((other) => other.requestId !== entry.requestId)
    away = false
    // Another tab sent it first: the server has it.
    if (error.code === 'request-id-reused') await catchUp(null)
    else if (error.code === 'version-conflict' && 'commands' in entry) {
      await catchUp(null)
      setAside(entry, error)
    } else {
      await catchUp(null)
      if (error.code === 'duplicate-id' && 'commands' in entry && rename(entry)) return
      stack = stacks.dropped(stack, entry.requestId)
      tell(`Not saved: ${entry.words}. ${error.message}`, 'error')
    }
    publish()
  }

  /** Gives what the entry adds other ids, where others took them first, and queues it again. */
  function rename(entry: PendingCommands): boolean {
    const renamed = clashingIds(confirmed, entry.commands)
    if (renamed.size === 0) return false
    const afresh = { ...entry, attempted: false, baseVersion: version }
    entries = [afresh, ...entries].map((other) => withOtherIds(other, entry.requestId, renamed))
    const { selection, marked } = state.get()
    publish()
    state.set({ selection: renamedSelection(selection, renamed), marked: renamedMarks(marked, renamed) })
    return true
  }

  /** The clash waits for the person; meanwhile the screen shows what is there. */
  function setAside(entry: PendingCommands, error: ThroughlineError): void {
    clashing.set(entry.requestId, entry)
    stack = stacks.dropped(stack, entry.requestId)
    const pointers = error.issues.map((issue) => issue.pointer)
    if (onlyPlacesClash(entry.commands, pointers)) {
      clashing.delete(entry.requestId)
      publish()
      run(withoutClashes(entry.commands, pointers))
      return
    }
    const { conflicts } = state.get()
    state.set({
      conflicts: [...conflicts, { requestId: entry.requestId, words: entry.words, issues: error.issues }],
    })
  }

  function resolve(requestId: string, choice: 'mine' | 'theirs'): void {
    const entry = clashing.get(requestId)
    const conflict = state.get().conflicts.find((other) => other.requestId === requestId)
    if (!entry || !conflict) return
    clashing.delete(requestId)
    state.set({ conflicts: state.get().conflicts.filter((other) => other !== conflict) })
    const pointers = conflict.issues
      // What was removed meanwhile cannot be set any more.
      .filter((issue) => choice === 'theirs' || issue.theirs === null)
      .map((issue) => issue.pointer)
    const commands = withoutClashes(entry.commands, pointers)
    if (commands.length > 0) run(commands)
  }

  async function receive(answer: Written): Promise<void> {
    if (outbox.busy || answer.version <= version) return
    const next = answer.version === version + 1 ? tryApply(confirmed, answer.change) : null
    if (next) confirm(next, answer.version, answer.change)
    else await catchUp(null)
    publish()
  }

  return {
    run,
    arrangeBy(given) {
      arranger = given
    },
    undo(requestId) {
      const item = requestId ? stack.undo.find((other) => other.requestId === requestId) : stack.undo.at(-1)
      if (item) takeBack(item, stacks.undone, 'Undone')
    },
    redo() {
      const item = stack.redo.at(-1)
      if (item) takeBack(item, stacks.redone, 'Redone')
    },
    resolve,
    receive,
    async refresh() {
      if (outbox.busy) return
      await catchUp(null)
      publish()
    },
    retryNow: () => outbox.retryNow(),
    whenSaved: () =>
      entries.length === 0 ? Promise.resolve() : new Promise((done) => savedWaiters.push(done)),
    start() {
      entries = [...entries, ...adoptEntries()]
      stack = stacks.readUndoStack(readStored(tabStorage, undoKey))
      publish()
      outbox.start()
    },
    stop: () => outbox.stop(),
  }
}

function tooMany(count: number): ThroughlineError {
  const detail = `At most ${commandLimit} things can be changed at once; this would change ${count}.`
  return new ThroughlineError({ code: 'too-many', pointer: '/commands', detail })
}

/** The entry, told which version the request it takes back made. */
function named(entry: PendingEntry, requestId: string, answer: Written): PendingEntry {
  if ('commands' in entry || entry.undoes.requestId !== requestId) return entry
  return { ...entry, undoes: { ...entry.undoes, version: answer.version, change: answer.change } }
}

/** The entry, with renamed ids in what was not sent yet; what undoes the renamed request must look at it afresh. */
function withOtherIds(
  entry: PendingEntry,
  requestId: string,
  renamed: ReadonlyMap<string, string>,
): PendingEntry {
  if ('commands' in entry) return { ...entry, commands: withRenamed(entry.commands, renamed) }
  if (entry.undoes.requestId !== requestId) return entry
  return { ...entry, undoes: { ...entry.undoes, change: null } }
}

/** `to`, with every record that is the same as in `from` being that very object, so that nothing redraws for nothing. */
function sameRecords(from: ArgumentGraph, to: ArgumentGraph): ArgumentGraph {
  const change = graphDifference(from, to)
  return isEmpty(change) ? from : apply(from, change)
}

function tryApply(graph: ArgumentGraph, change: GraphChange): ArgumentGraph | null {
  if (isEmpty(change)) return null
  try {
    return apply(graph, change)
  } catch (error) {
    if (error instanceof ThroughlineError) return null
    throw error
  }
}

/**
 * Keeps the shown map and the server's in step: runs commands on the screen at once, queues them for the outbox, takes
 * answers and others' changes in, and keeps this person's undo stack. It writes its part of the state; it draws nothing.
 */
import { type GraphChange, isEmpty } from '@/graph/change'
import { type Command, commandLimit, commandSchema } from '@/graph/edit/command'
import { executeWithMore } from '@/graph/edit/execute'
import { summarize } from '@/graph/edit/summarize'
import { ThroughlineError } from '@/graph/errors'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { parseOrFail } from '@/graph/model/issues'
import { withIds } from '../editing/new-ids'
import { graphDifference, sameRecords, tryApply } from '../state/graph-difference'
import { type Message, unnamedAuthor } from '../state/workspace-state'
import { createArrivals } from './arrivals'
import { clashReason, createClashes } from './clashes'
import { createChangeKeeper } from './kept-changes'
import { type Arranger, onlyPlacesClash, placesAlong } from './kept-places'
import type { MapSync, MapSyncSettings, Ran, RunOptions } from './map-sync-contract'
import { createOutbox } from './outbox'
import {
  clashOf,
  isAside,
  type PendingCommands,
  type PendingEntry,
  type PendingUndo,
  putAside,
  rebaseEntries,
  withoutClashes,
} from './pending-changes'
import { insteadOf, named, onTopOf, reasonOf, tooMany, withOtherIds, wordsFor } from './pending-order'
import { clashingIds, renamedMarks, renamedSelection } from './renamed-ids'
import { ReplayedSteps } from './replayed-steps'
import { toldChanges } from './told-changes'
import * as stacks from './undo-stack'
import type { Written } from './workspace-server'

export function createMapSync(settings: MapSyncSettings): MapSync {
  const { state, server, newId, now, tell } = settings
  const mapId = state.get().graph.info.id
  const keeper = createChangeKeeper(settings, mapId)

  let confirmed = state.get().graph
  let version = state.get().version
  let entries: PendingEntry[] = []
  let stack = stacks.emptyUndoStack
  let changes: ReadonlyMap<string, GraphChange> = new Map()
  let away = false
  let arranger: Arranger | null = null
  let isGone = false
  let stopLeaving: (() => void) | null = null
  const steps = new ReplayedSteps()
  const arrivals = createArrivals()
  const clashes = createClashes(state)
  const savedWaiters: (() => void)[] = []

  const outbox = createOutbox(server, {
    next() {
      const first = entries.find((entry) => !isAside(entry))
      if (!first) return undefined
      const sent = { ...first, attempted: true }
      entries = entries.map((entry) => (entry === first ? sent : entry))
      keep()
      return sent
    },
    written,
    refused,
    away(error) {
      away = true
      if (error?.code === 'unknown-map') gone()
      publish()
    },
    idle: () => void settleArrivals().catch(() => undefined),
    delay: settings.delay,
  })

  /** No answers once it is stopped: what is kept then is the next visit's, which sends it again and does nothing twice. */
  function keep(): void {
    if (stopLeaving) keeper.keep(entries, stack)
  }

  /** Shows what follows from what is confirmed and pending now. */
  function publish(): void {
    show()
    keep()
  }

  function show(): void {
    const shown = steps.replay(confirmed, entries)
    changes = shown.changes
    const { live: before, past, aside } = state.get()
    const live = sameRecords(before, shown.graph)
    const told = toldChanges(aside, { entries, stack, away, isClash: clashes.has })
    state.set({ live, ...(past === null ? { graph: live } : {}), version, ...told })
    if (told.unsaved === 0) for (const resolve of savedWaiters.splice(0)) resolve()
  }

  function enqueue(entry: PendingEntry): void {
    entries = [...entries, entry]
    show()
    // What is sent is kept first: then it need not be kept again. What is made is kept in any case.
    outbox.pump()
    keeper.keep(entries, stack)
  }

  function stamp(words: string) {
    const by = state.get().author || unnamedAuthor
    return { requestId: newId(), words, at: now(), by, attempted: false }
  }

  function run(given: readonly Command[], { begunOn, exactly }: RunOptions = {}): Ran | null {
    const { live: graph } = state.get()
    try {
      if (given.length > commandLimit) throw tooMany(given.length)
      const asked = withIds(graph, given, newId).map((command, index) =>
        parseOrFail(commandSchema, command, `/commands/${index}`),
      )
      const base = stamp('')
      if (begunOn && clashesSince(begunOn, { ...base, commands: asked, baseVersion: version })) return null
      const context = { newId, at: base.at, by: base.by }
      let commands = asked
      let words = ''
      const made = executeWithMore(graph, asked, context, (bare) => {
        // Places saved along need no words.
        words = summarize(graph, bare.change)
        const along = placesAlong(asked, bare.change, bare.graph, exactly ? null : arranger)
        commands = along.commands
        return along.placing
      })
      const { change } = made
      const { requestId } = base
      if (isEmpty(change)) return { change, requestId }
      steps.add(requestId, commands, graph, made)
      stack = stacks.pushed(stack, { requestId, version: null, change, words })
      enqueue({ ...base, words, commands, baseVersion: version })
      return { change, requestId }
    } catch (error) {
      if (!(error instanceof ThroughlineError)) throw error
      tell(error.message, 'error')
      return null
    }
  }

  /** Whether others set what the entry sets since the person began; then that is shown. */
  function clashesSince(begunOn: ArgumentGraph, entry: PendingCommands): boolean {
    const { live } = state.get()
    const error = begunOn === live ? null : clashOf(entry, graphDifference(begunOn, live), version)
    if (!error) return false
    setAsideClash({ ...entry, words: wordsFor(begunOn, entry.commands) }, error)
    publish()
    return true
  }

  function takeBack(item: stacks.UndoItem, move: typeof stacks.undone, verb: string): void {
    const change = item.change ?? changes.get(item.requestId) ?? null
    const entry: PendingUndo = {
      ...stamp(item.words),
      undoes: { requestId: item.requestId, version: item.version, change },
    }
    if (change !== null && !stacks.canUndo(state.get().live, change)) {
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
    // What offered to take this very change back has nothing to offer any more.
    const isDone = ({ action }: Message) => action?.kind === 'undo' && action.requestId === item.requestId
    state.set({ messages: state.get().messages.filter((message) => !isDone(message)) })
    tell(`${verb}: ${item.words}`, 'info')
  }

  async function written(entry: PendingEntry, answer: Written): Promise<void> {
    // Others were first, and we may have been told how.
    takeArrivals(answer.version - 1)
    if (answer.version > version) {
      const next =
        answer.version === version + 1
          ? (steps.confirmed(entry.requestId, confirmed, answer.change) ?? tryApply(confirmed, answer.change))
          : null
      if (next) confirm(next, answer.version, null)
      else await catchUp(answer)
    }
    online()
    entries = without(entry.requestId).map((other) =>
      named(onTopOf(other, answer.version), entry.requestId, answer),
    )
    stack = stacks.confirmed(stack, entry.requestId, answer.version, answer.change)
    publish()
  }

  /** Takes others' changes in, one on the other, up to this version or to where one is missing or does not fit. */
  function takeArrivals(upTo: number): void {
    while (version < upTo) {
      const change = arrivals.take(version + 1)
      const next = change && tryApply(confirmed, change)
      if (!next) return
      confirm(next, version + 1, change)
    }
  }

  /** Takes in all that came; reads the map afresh where something between is missing. */
  async function settleArrivals(): Promise<void> {
    const before = version
    takeArrivals(Number.POSITIVE_INFINITY)
    if (arrivals.hasAbove(version)) await catchUp(null)
    if (version !== before) publish()
  }

  /** Whether a request is, or may have been, under way whose own change cannot be told from others'. */
  function isUnsure(): boolean {
    return outbox.busy || entries.some((entry) => entry.attempted && !isAside(entry))
  }

  function online(): void {
    away = false
    isGone = false
  }

  function gone(): void {
    if (isGone) return
    isGone = true
    const kept = entries.some((entry) => !isAside(entry))
      ? ' What you changed since is kept in this browser.'
      : ''
    tell(`Someone deleted this map. It can be brought back for 30 days.${kept}`, 'error')
  }

  /** Others were first: takes theirs in as well, and looks whether it clashes with what is still to be sent. */
  async function catchUp(own: Written | null, anyway = false): Promise<void> {
    const loaded = await server.load()
    if (loaded.version <= version && !anyway) return
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
    for (const { entry, error } of rebased.clashes) setAsideClash(entry, error)
  }

  async function refused(entry: PendingEntry, error: ThroughlineError): Promise<void> {
    // A server that breaks on this has not told how the map is now; whatever else it says is about a newer map.
    if (error.code !== 'internal') await catchUp(null)
    online()
    const isOurs = error.code === 'request-id-reused'
    if ('commands' in entry && !isOurs && error.code !== 'version-conflict') {
      if (error.code === 'duplicate-id' && rename(entry)) return
      setAside(entry, reasonOf(error))
    } else if ('commands' in entry && !isOurs) setAsideClash(entry, error)
    else {
      entries = without(entry.requestId)
      // Another tab sent it first: the server has it.
      if (!isOurs) {
        stack = stacks.dropped(stack, entry.requestId)
        tell(`Not saved: ${entry.words}. ${error.message}`, 'error')
      }
    }
    publish()
  }

  function setAside({ requestId, words }: PendingCommands, reason: string): void {
    if (takeAside(requestId, reason))
      tell(`Not saved, and put aside: ${words}. ${reason}`, 'error', { kind: 'aside' })
  }

  /** Puts the entry aside, with what builds on it: none of that is there to be taken back. False: it was taken back already. */
  function takeAside(requestId: string, reason: string): boolean {
    const before = entries
    entries = putAside(confirmed, before, requestId, reason)
    const left = new Set(entries.filter((entry) => !isAside(entry)).map((entry) => entry.requestId))
    for (const other of before) if (!left.has(other.requestId)) stack = stacks.dropped(stack, other.requestId)
    return entries.some((entry) => entry.requestId === requestId)
  }

  function settleAside(requestId: string, choice: 'retry' | 'discard'): void {
    const entry = entries.find((other) => other.requestId === requestId && isAside(other))
    if (!entry) return
    const { aside: _aside, ...again } = entry
    entries = without(requestId)
    if (choice === 'retry') {
      // Under its old name: should the server have it after all, it is not made twice.
      entries = [...entries, again]
      stack = stacks.pushed(stack, { requestId, version: null, change: null, words: entry.words })
    }
    publish()
    outbox.pump()
  }

  /** Gives what the entry adds other ids, where others took them first, and queues it again. */
  function rename(entry: PendingCommands): boolean {
    const renamed = clashingIds(confirmed, entry.commands)
    if (renamed.size === 0) return false
    const afresh = { ...entry, attempted: false, baseVersion: version }
    entries = entries
      .map((other) => (other.requestId === entry.requestId ? afresh : other))
      .map((other) => withOtherIds(other, entry.requestId, renamed))
    const { selection, marked } = state.get()
    publish()
    state.set({ selection: renamedSelection(selection, renamed), marked: renamedMarks(marked, renamed) })
    return true
  }

  /** The clash waits for the person, over a reload too; meanwhile the screen shows what is there. */
  function setAsideClash(entry: PendingCommands, error: ThroughlineError): void {
    const pointers = error.issues.map((issue) => issue.pointer)
    const isWaiting = entries.some(({ requestId }) => requestId === entry.requestId)
    if (onlyPlacesClash(entry.commands, pointers)) {
      const commands = withoutClashes(entry.commands, pointers)
      if (!isWaiting) run(commands)
      entries = entries.map((other) => insteadOf(other, entry, commands, version))
      stack = stacks.filled(stack, entry.requestId, null)
      return
    }
    if (!isWaiting) entries = [...entries, entry]
    if (takeAside(entry.requestId, clashReason)) clashes.add(entry, error)
  }

  function resolve(requestId: string, choice: 'mine' | 'theirs'): void {
    const left = clashes.settle(requestId, choice)
    if (left === null) return
    entries = without(requestId)
    if (left.length > 0) run(left)
    publish()
  }

  function without(requestId: string): PendingEntry[] {
    return entries.filter((entry) => entry.requestId !== requestId)
  }

  async function receive(answer: Written): Promise<void> {
    if (answer.version <= version) return
    arrivals.add(answer)
    if (!isUnsure()) await settleArrivals()
    // The server can be reached, then.
    else outbox.retryNow()
  }

  async function refresh(anyway?: 'anyway'): Promise<void> {
    if (anyway === undefined && isUnsure()) return outbox.retryNow()
    await catchUp(null, anyway !== undefined)
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
    settleAside,
    receive,
    refresh,
    gone,
    retryNow() {
      isGone = false
      outbox.retryNow()
    },
    whenSaved: () =>
      entries.every(isAside) ? Promise.resolve() : new Promise((done) => savedWaiters.push(done)),
    start() {
      entries = [...entries, ...keeper.takeEntries(entries)]
      stack = keeper.readStack()
      stopLeaving = settings.onLeave(keeper.flush)
      publish()
      outbox.start()
    },
    stop() {
      outbox.stop()
      keeper.flush()
      stopLeaving?.()
      stopLeaving = null
    },
  }
}

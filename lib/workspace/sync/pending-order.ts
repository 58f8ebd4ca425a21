/** How entries that wait hang together: what one that was written, renamed or refused means for those behind it. */
import { type Command, commandLimit } from '@/graph/edit/command'
import { execute } from '@/graph/edit/execute'
import { summarize } from '@/graph/edit/summarize'
import { ThroughlineError } from '@/graph/errors'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { AsideChange } from '../state/workspace-state'
import { isAside, type PendingCommands, type PendingEntry } from './pending-changes'
import { withRenamed } from './renamed-ids'
import type { Written } from './workspace-server'

/**
 * The entry, made on what an earlier one of ours left: with nothing of others' between the two, that is the version the
 * earlier one made.
 */
export function onTopOf(entry: PendingEntry, made: number): PendingEntry {
  if (!('commands' in entry) || entry.attempted) return entry
  return made === entry.baseVersion + 1 ? { ...entry, baseVersion: made } : entry
}

/** The entry, with these commands where it is `refused`: it stays where it waits, for what is behind may build on it. */
export function insteadOf(
  entry: PendingEntry,
  refused: PendingCommands,
  commands: Command[],
  version: number,
): PendingEntry {
  if (entry.requestId !== refused.requestId) return entry
  // What was sent has to be looked at from where it was made once more; what waited, was.
  const baseVersion = refused.attempted ? refused.baseVersion : version
  return { ...refused, commands, attempted: false, baseVersion }
}

/** The entry, told which version the request it takes back made. */
export function named(entry: PendingEntry, requestId: string, answer: Written): PendingEntry {
  if ('commands' in entry || entry.undoes.requestId !== requestId) return entry
  return { ...entry, undoes: { ...entry.undoes, version: answer.version, change: answer.change } }
}

/** The entry, with renamed ids in what was not sent yet; what undoes the renamed request must look at it afresh. */
export function withOtherIds(
  entry: PendingEntry,
  requestId: string,
  renamed: ReadonlyMap<string, string>,
): PendingEntry {
  if ('commands' in entry) return { ...entry, commands: withRenamed(entry.commands, renamed) }
  if (entry.undoes.requestId !== requestId) return entry
  return { ...entry, undoes: { ...entry.undoes, change: null } }
}

/** Why an entry was refused, in words. */
export function reasonOf(error: ThroughlineError): string {
  return error.code === 'internal' ? 'The server failed on it, time after time.' : error.message
}

/** What was put aside, as the screen reads it: the very list it had, where nothing in it is new. */
export function asideChanges(
  before: readonly AsideChange[],
  entries: readonly PendingEntry[],
): readonly AsideChange[] {
  const now = entries
    .filter(isAside)
    .map(({ requestId, words, at, aside = '' }) => ({ requestId, words, at, reason: aside }))
  return JSON.stringify(now) === JSON.stringify(before) ? before : now
}

/** What the commands do to the graph, in words. */
export function wordsFor(graph: ArgumentGraph, commands: readonly Command[]): string {
  const context = { newId: () => 'new', at: '2000-01-01T00:00:00.000Z', by: '' }
  return summarize(graph, execute(graph, commands, context).change)
}

/** More commands than one request may hold. */
export function tooMany(count: number): ThroughlineError {
  const detail = `At most ${commandLimit} things can be changed at once; this would change ${count}.`
  return new ThroughlineError({ code: 'too-many', pointer: '/commands', detail })
}

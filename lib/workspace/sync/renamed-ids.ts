/**
 * Two people may make things of one name at the same time, before either sees the other's. The later one's ids are
 * made anew, in the change that was refused and in all that waits behind it, so that neither loses anything.
 */
import type { Command } from '@/graph/edit/command'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { idFrom } from '@/graph/model/ids'
import { type Marks, noMarks, type Selection } from '../state/workspace-state'

/** New ids for those that the commands give and the graph has already; empty when there are none. */
export function clashingIds(graph: ArgumentGraph, commands: readonly Command[]): ReadonlyMap<string, string> {
  const own = new Set(commands.flatMap((command) => addedId(command) ?? []))
  const renamed = new Map<string, string>()
  for (const id of own) {
    if (graph.kindOf(id) === undefined) continue
    const isTaken = (next: string) => graph.kindOf(next) !== undefined || own.has(next)
    const next = idFrom(id, 'claim', isTaken)
    own.add(next)
    renamed.set(id, next)
  }
  return renamed
}

/** The commands with every mention of a renamed id put right. */
export function withRenamed(commands: readonly Command[], renamed: ReadonlyMap<string, string>): Command[] {
  return commands.map((command) => mentioned(command, '', renamed) as Command)
}

/** The selection, where it is something that was renamed. */
export function renamedSelection(selection: Selection, renamed: ReadonlyMap<string, string>): Selection {
  return selection === null ? null : (mentioned(selection, '', renamed) as Selection)
}

/** The marks, where some of them are on what was renamed. */
export function renamedMarks(marks: Marks, renamed: ReadonlyMap<string, string>): Marks {
  if (marks.size === 0) return noMarks
  return new Set([...marks].map((id) => (renamed.get(id) ?? id) as typeof id))
}

/** The fields in which an id may stand; text that happens to read like one is left alone. */
const idFields = new Set(['id', 'claim', 'link', 'from', 'holders', 'source', 'replyTo'])

function mentioned(value: unknown, field: string, renamed: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return (idFields.has(field) && renamed.get(value)) || value
  if (Array.isArray(value)) return value.map((part) => mentioned(part, field, renamed))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mentioned(part, key, renamed)]))
}

function addedId(command: Command): string | undefined {
  switch (command.type) {
    case 'addClaim':
      return command.claim.id
    case 'addLink':
      return command.link.id
    case 'addAnnotation':
      return command.annotation.id
    case 'addHolder':
      return command.holder.id
    case 'addSource':
      return command.source.id
    default:
      return undefined
  }
}

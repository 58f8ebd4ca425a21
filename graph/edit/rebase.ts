/**
 * Whether commands made on an older version may be carried out on the map as it is now. They may, unless they set a
 * field that changed since, or need something that was removed since: that is a conflict, told with both values.
 */
import { type GraphChange, sameValue } from '../change'
import { type Issue, ThroughlineError } from '../errors'
import { type RecordKind, recordKinds } from '../model/argument-graph'
import type { Command } from './command'

/** What a command sets on, or needs of, records that it did not make itself. */
interface Claimed {
  id: string
  pointer: string
  /** The fields it sets, with the pointer of each; none for a removal or a mere reference. */
  set: { field: string; pointer: string; value: unknown }[]
  yours: unknown
}

/**
 * Throws `version-conflict` with the current version and, for each clash, `yours` and `theirs` (null: removed).
 * `since` is all that changed after the commands' base version, squashed into one change: what was changed and changed
 * back is not in it.
 */
export function checkConflicts(commands: readonly Command[], since: GraphChange, current: number): void {
  const ours = new Set<string>()
  const issues: Issue[] = []
  const fates = indexFates(since)
  commands.forEach((command, i) => {
    for (const claimed of claims(command, `/commands/${i}`)) {
      if (!ours.has(claimed.id)) issues.push(...clashes(claimed, fates))
    }
    if (command.type === 'editMap' && since.updated.map) {
      const [from, to] = since.updated.map
      issues.push(...fieldClashes(setFields(command.set, `/commands/${i}/set`), from, to))
    }
    const made = addedId(command)
    if (made !== undefined) ours.add(made)
  })
  if (issues.length > 0) throw new ThroughlineError(issues, { current })
}

interface Fate {
  from: object
  /** undefined: removed. */
  to: object | undefined
}

function indexFates(since: GraphChange): ReadonlyMap<string, Fate> {
  const fates = new Map<string, Fate>()
  for (const kind of recordKinds) {
    for (const record of since.removed[kind]) fates.set(record.id, { from: record, to: undefined })
    for (const [from, to] of pairsOf(since, kind)) fates.set(from.id, { from, to })
  }
  return fates
}

function pairsOf(since: GraphChange, kind: RecordKind): readonly [{ id: string }, { id: string }][] {
  return since.updated[kind]
}

function clashes(claimed: Claimed, fates: ReadonlyMap<string, Fate>): Issue[] {
  const fate = fates.get(claimed.id)
  if (!fate) return []
  if (!fate.to) {
    const detail = `"${claimed.id}" was removed meanwhile.`
    return [
      { code: 'version-conflict', pointer: claimed.pointer, detail, yours: claimed.yours, theirs: null },
    ]
  }
  return fieldClashes(claimed.set, fate.from, fate.to)
}

function fieldClashes(set: Claimed['set'], from: object, to: object): Issue[] {
  return set.flatMap(({ field, pointer, value }) => {
    const before = fieldOf(from, field)
    const theirs = fieldOf(to, field)
    const yours = value ?? null
    if (sameValue(before, theirs) || sameValue(yours, theirs)) return []
    const detail = `The field "${field}" was changed meanwhile.`
    return [{ code: 'version-conflict' as const, pointer, detail, yours, theirs }]
  })
}

function fieldOf(record: object, field: string): unknown {
  return (record as Record<string, unknown>)[field] ?? null
}

function claims(command: Command, at: string): Claimed[] {
  switch (command.type) {
    case 'addClaim':
    case 'addHolder':
    case 'addSource':
    case 'editMap':
      return []
    case 'addLink': {
      const { from, to } = command.link
      const premises = from.map((id, i) => reference(id, `${at}/link/from/${i}`, command.link))
      if ('claim' in to) return [...premises, reference(to.claim, `${at}/link/to/claim`, command.link)]
      return [...premises, reference(to.link, `${at}/link/to/link`, command.link)]
    }
    case 'addAnnotation': {
      const { target, replyTo } = command.annotation
      const needed: Claimed[] = []
      if ('claim' in target)
        needed.push(reference(target.claim, `${at}/annotation/target/claim`, command.annotation))
      if ('link' in target)
        needed.push(reference(target.link, `${at}/annotation/target/link`, command.annotation))
      if (replyTo !== undefined)
        needed.push(reference(replyTo, `${at}/annotation/replyTo`, command.annotation))
      return needed
    }
    case 'setPositions':
      return command.positions.map(({ id, x, y }, i) => {
        const pointer = `${at}/positions/${i}`
        const value = { x, y }
        return { id, pointer: `${pointer}/id`, set: [{ field: 'position', pointer, value }], yours: value }
      })
    case 'editClaim':
    case 'editLink':
    case 'editAnnotation':
    case 'editHolder':
    case 'editSource':
      return [
        { id: command.id, pointer: `${at}/id`, set: setFields(command.set, `${at}/set`), yours: command.set },
      ]
    default:
      return [{ id: command.id, pointer: `${at}/id`, set: [], yours: null }]
  }
}

function reference(id: string, pointer: string, yours: unknown): Claimed {
  return { id, pointer, set: [], yours }
}

function setFields(set: object, at: string): Claimed['set'] {
  return Object.entries(set).map(([field, value]) => ({ field, pointer: `${at}/${field}`, value }))
}

function addedId(command: Command): string | undefined {
  if (command.type === 'addClaim') return command.claim.id
  if (command.type === 'addLink') return command.link.id
  if (command.type === 'addAnnotation') return command.annotation.id
  if (command.type === 'addHolder') return command.holder.id
  return command.type === 'addSource' ? command.source.id : undefined
}

/**
 * What claims, links, annotations, holders and sources have in common as things that are added, edited and removed. A
 * family states only how it differs (claim-commands.ts and its neighbours).
 */
import { type ErrorCode, fail, type Issue, ThroughlineError } from '../errors'
import type { ArgumentGraph, RecordKind, Records } from '../model/argument-graph'
import { duplicate } from '../model/rules'
import type { Draft } from './draft'

/** What an edit needs from outside: the kernel reads no clock and no randomness. */
export interface EditContext {
  /** A fresh id in the form of model/ids.ts. */
  newId(): string
  /** Now, ISO 8601. */
  at: string
  /** Who edits. */
  by: string
}

export interface RecordFamily<K extends RecordKind> {
  kind: K
  /** The field of the command that carries the record: 'claim' in addClaim. */
  field: string
  unknown: ErrorCode
  /** The fields of the record in schema order. */
  keys: readonly string[]
  /** The whole record, before its id is made sure of; `taken` tells which ids are in use. */
  complete(input: Partial<Records[K]>, context: EditContext, taken: (id: string) => boolean): Records[K]
  /** The rules it breaks in `graph`. */
  issues(graph: ArgumentGraph, record: Records[K], at: string): Issue[]
  remove(draft: Draft, id: string): void
}

/** Throws `duplicate-id`, and what the rules of the family say. */
export function addRecord<K extends RecordKind>(
  family: RecordFamily<K>,
  draft: Draft,
  input: object,
  context: EditContext,
  at: string,
): void {
  const taken = (id: string) => draft.kindOf(id) !== undefined
  const record = inOrder(family.complete(input as Partial<Records[K]>, context, taken), family.keys)
  const other = draft.kindOf(record.id)
  if (other) throw new ThroughlineError(duplicate(`${at}/${family.field}/id`, record.id, other))
  const issues = family.issues(draft.graph, record, `${at}/${family.field}`)
  if (issues.length > 0) throw new ThroughlineError(issues)
  draft.put(family.kind, record)
}

/** A field set to null is taken away. Setting what is there already is no change. */
export function editRecord<K extends RecordKind>(
  family: RecordFamily<K>,
  draft: Draft,
  id: string,
  set: object,
  at: string,
): void {
  const record = inOrder(merge(found(family, draft, id, at), set), family.keys)
  draft.put(family.kind, record)
  const issues = family.issues(draft.graph, record, `${at}/set`)
  if (issues.length > 0)
    throw new ThroughlineError(issues.map((issue) => atASetField(issue, set, `${at}/set`)))
}

/** With all that needs it. Throws the code of the family for what is not there. */
export function removeRecord<K extends RecordKind>(
  family: RecordFamily<K>,
  draft: Draft,
  id: string,
  at: string,
): void {
  found(family, draft, id, at)
  family.remove(draft, id)
}

function found<K extends RecordKind>(
  family: RecordFamily<K>,
  draft: Draft,
  id: string,
  at: string,
): Records[K] {
  const record = draft.find(family.kind, id)
  return record ?? fail(family.unknown, `${at}/id`, `There is no ${family.field} "${id}" in this map.`)
}

/** The record with the fields of `set` in place of its own, those set to null taken away. */
export function merge<T extends object>(record: T, set: object): T {
  const next = { ...record } as Record<string, unknown>
  for (const [key, value] of Object.entries(set)) {
    if (value === null) delete next[key]
    else if (value !== undefined) next[key] = value
  }
  return next as T
}

/** The same record with its keys in the order given, what is undefined left out. */
export function inOrder<T extends object>(record: T, keys: readonly string[]): T {
  const ordered: Record<string, unknown> = {}
  for (const key of keys) {
    const value = (record as Record<string, unknown>)[key]
    if (value !== undefined) ordered[key] = value
  }
  return ordered as T
}

/** An id for a record that came without one: `wanted` where it is free. */
export function freshId<T extends string>(context: EditContext, taken: (id: string) => boolean): T {
  let id = context.newId()
  while (taken(id)) id = context.newId()
  return id as T
}

/** An edit can break a rule by a field it does not set (a new type makes the old target wrong): name what it does set. */
function atASetField(issue: Issue, set: object, at: string): Issue {
  const field = issue.pointer.slice(at.length + 1).split('/')[0] ?? ''
  if (field in set) return issue
  const cause = ['type', 'to', 'from'].find((key) => key in set)
  return { ...issue, pointer: cause ? `${at}/${cause}` : at }
}

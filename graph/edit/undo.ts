/**
 * Undo by revision: the inverse of what a revision did, made to fit the map as it is now. Refused only where a present
 * value differs from what that revision left, or where it would break a rule. Undoing an undo is redo. Places that a
 * revision saved beside something else are no reason to refuse: what was moved since stays where it is.
 */
import { apply, emptyChange, type GraphChange, isEmpty, type Pair, sameValue } from '../change'
import { type Issue, ThroughlineError } from '../errors'
import { type ArgumentGraph, type RecordKind, type Records, recordKinds } from '../model/argument-graph'
import type { Claim } from '../model/claim'
import { mapIssues } from '../model/rules'
import { families } from './families'
import { mapKeys } from './map-commands'
import { inOrder } from './record-family'

/**
 * The change that takes `revision` back on `graph`. Throws `undo-conflict`, with what undoing would set (`yours`) and
 * what is there now (`theirs`). Linear where the revision added a holder, source or annotation; else in the change.
 */
export function undoChange(graph: ArgumentGraph, revision: GraphChange): GraphChange {
  const issues: Issue[] = []
  const change = emptyChange()
  const own = withoutOvertakenPlaces(graph, revision)
  for (const kind of recordKinds) undoKind(graph, kind, own, change, issues)
  undoMap(graph, revision, change, issues)
  if (issues.length === 0 && !isEmpty(change)) issues.push(...brokenRules(apply(graph, change), change))
  if (issues.length > 0) throw new ThroughlineError(issues)
  return change
}

/** The revision without the claims that it only placed, beside something else, and that were moved or removed since. */
function withoutOvertakenPlaces(graph: ArgumentGraph, revision: GraphChange): GraphChange {
  const places = revision.updated.claims.filter(([from, to]) => onlyMoves(from, to))
  if (places.length === 0 || isMove(revision, places.length)) return revision
  const overtaken = new Set(
    places.filter(([{ id }, to]) => !sameValue(graph.claims.get(id)?.position, to.position)),
  )
  if (overtaken.size === 0) return revision
  const claims = revision.updated.claims.filter((pair) => !overtaken.has(pair))
  return { ...revision, updated: { ...revision.updated, claims } }
}

function onlyMoves(from: Claim, to: Claim): boolean {
  return sameValue({ ...from, position: undefined }, { ...to, position: undefined })
}

/** Whether the `places` claims it moves are all that the revision changes. */
function isMove({ added, updated, removed }: GraphChange, places: number): boolean {
  const touched = recordKinds.map((kind) => added[kind].length + removed[kind].length + updated[kind].length)
  return updated.map === undefined && touched.reduce((sum, count) => sum + count, 0) === places
}

function undoKind<K extends RecordKind>(
  graph: ArgumentGraph,
  kind: K,
  revision: GraphChange,
  change: GraphChange,
  issues: Issue[],
): void {
  const present = graph.records[kind] as ReadonlyMap<string, Records[K]>
  const { keys } = families[kind]
  // An id may have gone from one kind to another within the revision: what has it now goes as well.
  const leaving = new Set(recordKinds.flatMap((other) => revision.added[other].map(({ id }) => id as string)))
  for (const record of revision.added[kind] as Records[K][]) {
    const now = present.get(record.id)
    if (now && sameValue(now, record)) (change.removed[kind] as Records[K][]).push(now)
    else issues.push(conflict(`/${kind}/${record.id}`, null, now ?? null))
  }
  for (const record of revision.removed[kind] as Records[K][]) {
    const other = graph.kindOf(record.id)
    if (!other || leaving.has(record.id)) (change.added[kind] as Records[K][]).push(record)
    else issues.push(conflict(`/${kind}/${record.id}`, record, graph.records[other].get(record.id)))
  }
  for (const [from, to] of revision.updated[kind] as Pair<Records[K]>[]) {
    const now = present.get(from.id)
    if (!now) issues.push(conflict(`/${kind}/${from.id}`, from, null))
    else {
      const next = inOrder(takeBack(now, from, to, keys, `/${kind}/${from.id}`, issues), keys)
      if (!sameValue(now, next)) (change.updated[kind] as Pair<Records[K]>[]).push([now, next])
    }
  }
}

function undoMap(graph: ArgumentGraph, revision: GraphChange, change: GraphChange, issues: Issue[]): void {
  if (!revision.updated.map) return
  const [from, to] = revision.updated.map
  const next = inOrder(takeBack(graph.info, from, to, mapKeys, '/map', issues), mapKeys)
  if (!sameValue(graph.info, next)) change.updated.map = [graph.info, next]
}

/** `now` with the fields that went from `from` to `to` set back, where they still are as `to` has them. */
function takeBack<T extends object>(
  now: T,
  from: T,
  to: T,
  keys: readonly string[],
  at: string,
  issues: Issue[],
): T {
  const next = { ...now } as Record<string, unknown>
  const [present, before, left] = [now, from, to].map((record) => record as Record<string, unknown>)
  for (const key of keys) {
    const old = before?.[key]
    if (sameValue(old, left?.[key])) continue
    if (sameValue(present?.[key], left?.[key])) next[key] = old
    else issues.push(conflict(`${at}/${key}`, old ?? null, present?.[key] ?? null))
  }
  return next as T
}

function brokenRules(graph: ArgumentGraph, change: GraphChange): Issue[] {
  const issues: Issue[] = []
  for (const kind of recordKinds) {
    const back = [...change.added[kind], ...change.updated[kind].map(([, to]) => to)]
    for (const record of back) issues.push(...familyIssues(graph, kind, record))
    for (const { id } of change.removed[kind]) if (isNeeded(graph, kind, id)) issues.push(needed(kind, id))
  }
  if (change.updated.map) issues.push(...mapIssues(graph, graph.info, '/map'))
  return issues.map((issue) => ({ ...issue, code: 'undo-conflict' }))
}

function familyIssues<K extends RecordKind>(graph: ArgumentGraph, kind: K, record: { id: string }): Issue[] {
  return families[kind].issues(graph, record as Records[K], `/${kind}/${record.id}`)
}

/** Whether something in the graph names this id. */
function isNeeded(graph: ArgumentGraph, kind: RecordKind, id: string): boolean {
  const resting =
    kind === 'holders' || kind === 'sources' ? [...graph.claims.values(), ...graph.links.values()] : []
  switch (kind) {
    case 'claims':
    case 'links':
      return graph.linksFrom(id).length + graph.linksTo(id).length + graph.notesOn(id).length > 0
    case 'annotations':
      return [...graph.annotations.values()].some((note) => note.replyTo === id)
    case 'holders':
      return (
        graph.info.author === id || resting.some(({ holders }) => holders.some((holder) => holder === id))
      )
    case 'sources':
      return resting.some(({ anchors }) => anchors.some(({ source }) => source === id))
  }
}

function needed(kind: RecordKind, id: string): Issue {
  return conflict(`/${kind}/${id}`, null, id, `"${id}" is needed by what was added since.`)
}

function conflict(
  pointer: string,
  yours: unknown,
  theirs: unknown,
  detail = `${placeName(pointer)} was changed again later.`,
): Issue {
  return { code: 'undo-conflict', pointer, detail, yours, theirs }
}

/** `The label of the claim "a"` for `/claims/a/label`. */
function placeName(pointer: string): string {
  const [, kind = '', ...path] = pointer.split('/')
  const [record, field] =
    kind === 'map' ? ['the map', path[0]] : [`the ${kind.replace(/s$/, '')} "${path[0]}"`, path[1]]
  return field === undefined
    ? `${record.charAt(0).toUpperCase()}${record.slice(1)}`
    : `The ${field} of ${record}`
}

/**
 * A change of the map as changes of the graph: removals first, then what is updated, then what is added; a record's
 * relationships are touched only where what they say has changed, so that moving a card writes one node.
 */
import { type GraphChange, type Pair, sameValue } from '@/graph/change'
import type { Annotation } from '@/graph/model/annotation'
import { type RecordKind, type Records, recordKinds } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import type { Link } from '@/graph/model/link'
import { linkTypes } from '@/graph/model/vocabulary'
import type { Statements } from './connection'
import { EdgeBatch } from './edges'
import { directTypes, everyFamilyLabel, everyKindLabel, recordLabels } from './labels'
import { labelsOf, type Properties, propertiesOf } from './record-nodes'
import { createNodes, deleteDirect, deleteEdges, deleteNodes, updateNodes } from './write-graph'

const allDirect = directTypes(linkTypes)

const besides: Readonly<Record<RecordKind, readonly string[]>> = {
  claims: everyKindLabel,
  links: everyFamilyLabel,
  holders: [],
  sources: [],
  annotations: [],
}

/** Writes `change` into the map's graph. `internal` when it does not fit. Linear in the change. */
export async function writeChange(statements: Statements, map: string, change: GraphChange): Promise<void> {
  const { added, updated, removed } = change
  const edges = new EdgeBatch()
  await dropDirect(statements, map, removed.links, updated.links)
  await dropStale(statements, map, updated)
  for (const kind of recordKinds) {
    const ids = removed[kind].map(({ id }) => id)
    await deleteNodes(statements, map, recordLabels[kind], ids)
  }
  for (const kind of recordKinds) await update(statements, map, kind, updated[kind])
  for (const kind of recordKinds) {
    await insertNodes(statements, map, kind, added[kind])
    for (const record of added[kind]) edges.addAll(kind, record)
  }
  addFresh(edges, updated)
  await edges.write(statements, map)
}

/** New nodes for these records, without what they name. */
export async function insertNodes<K extends RecordKind>(
  statements: Statements,
  map: string,
  kind: K,
  records: readonly Records[K][],
): Promise<void> {
  for (const [labels, rows] of byLabels(map, kind, records)) {
    await createNodes(statements, map, labels, rows)
  }
}

async function update<K extends RecordKind>(
  statements: Statements,
  map: string,
  kind: K,
  pairs: readonly Pair<Records[K]>[],
): Promise<void> {
  const records = pairs.map(([, to]) => to)
  for (const [labels, rows] of byLabels(map, kind, records)) {
    await updateNodes(statements, map, { label: recordLabels[kind], labels, without: besides[kind] }, rows)
  }
}

function byLabels<K extends RecordKind>(map: string, kind: K, records: readonly Records[K][]) {
  const groups = new Map<string, Properties[]>()
  for (const record of records) {
    const labels = labelsOf(kind, record)
    const rows = groups.get(labels) ?? []
    rows.push(propertiesOf(map, kind, record))
    groups.set(labels, rows)
  }
  return groups
}

/** Direct relationships hang on claims, not on the link's node, so they do not go with it. */
async function dropDirect(
  statements: Statements,
  map: string,
  removed: readonly Link[],
  updated: readonly Pair<Link>[],
): Promise<void> {
  const stale = updated.filter(directDiffers).map(([from]) => from.id)
  await deleteDirect(statements, map, allDirect, [...removed.map(({ id }) => id), ...stale])
}

/** Relationships of updated records that no longer say what the record says. */
async function dropStale(
  statements: Statements,
  map: string,
  updated: GraphChange['updated'],
): Promise<void> {
  const drop = <T extends { id: string }>(
    from: 'Claim' | 'Link' | 'Annotation',
    type: string,
    pairs: readonly Pair<T>[],
    field: keyof T,
  ) => {
    const ids = pairs.filter((pair) => differs(pair, field)).map(([{ id }]) => id)
    return deleteEdges(statements, map, { from, type }, ids)
  }
  await drop<Claim>('Claim', 'HELD_BY', updated.claims, 'holders')
  await drop<Claim>('Claim', 'ANCHORED_IN', updated.claims, 'anchors')
  await drop<Link>('Link', 'HELD_BY', updated.links, 'holders')
  await drop<Link>('Link', 'ANCHORED_IN', updated.links, 'anchors')
  await drop<Link>('Link', 'FROM', updated.links, 'from')
  await drop<Link>('Link', 'TO', updated.links, 'to')
  const moved = updated.annotations.filter(noteMoves).map(([{ id }]) => id)
  await deleteEdges(statements, map, { from: 'Annotation', type: 'ANNOTATES|REPLIES_TO' }, moved)
}

/** The same relationships, as the records have them now. */
function addFresh(edges: EdgeBatch, updated: GraphChange['updated']): void {
  for (const pair of updated.claims) {
    if (differs(pair, 'holders')) edges.addHolders('claims', pair[1])
    if (differs(pair, 'anchors')) edges.addAnchors('claims', pair[1])
  }
  for (const pair of updated.links) {
    if (differs(pair, 'holders')) edges.addHolders('links', pair[1])
    if (differs(pair, 'anchors')) edges.addAnchors('links', pair[1])
    if (differs(pair, 'from')) edges.addPremises(pair[1])
    if (differs(pair, 'to')) edges.addTarget(pair[1])
    if (directDiffers(pair)) edges.addDirect(pair[1])
  }
  for (const pair of updated.annotations) if (noteMoves(pair)) edges.addNote(pair[1])
}

function differs<T>([from, to]: Pair<T>, field: keyof T): boolean {
  return !sameValue(from[field], to[field])
}

function directDiffers(pair: Pair<Link>): boolean {
  return (['from', 'to', 'type', 'strength'] as const).some((field) => differs(pair, field))
}

function noteMoves(pair: Pair<Annotation>): boolean {
  return differs(pair, 'target') || differs(pair, 'replyTo')
}

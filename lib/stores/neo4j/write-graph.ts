/**
 * Statements that write pieces of graph in batches: nodes, relationships, and their removal. Each says how much it must
 * write, and fails where the database wrote less, because then the change does not fit the map.
 */

import { fail } from '@/graph/errors'
import type { Counters, Statements } from './connection'
import type { RecordLabel } from './labels'
import type { Properties } from './record-nodes'

/** Rows in one statement: enough to be quick, and few enough for a transaction's memory and time. */
const batchSize = 2_000

/** A relationship between two nodes of the map, each named by its id. */
export interface Edge {
  from: string
  to: string
  properties: Properties
}

export interface EdgeForm {
  from: RecordLabel
  type: string
  to: RecordLabel
}

/** Nodes that all bear the same labels, each tied to its map. */
export async function createNodes(
  statements: Statements,
  map: string,
  labels: string,
  rows: readonly Properties[],
): Promise<void> {
  const text = `MATCH (m:Map {id: $map})
UNWIND $rows AS row
CREATE (n:${labels}) SET n = row
CREATE (n)-[:IN_MAP]->(m)`
  await inBatches(statements, text, map, rows, ({ nodesCreated }) => nodesCreated, `nodes :${labels}`)
}

/** The properties of nodes that are there, and their labels besides the first. */
export async function updateNodes(
  statements: Statements,
  map: string,
  { label, labels, without }: { label: RecordLabel; labels: string; without: readonly string[] },
  rows: readonly Properties[],
): Promise<void> {
  const relabel = without.length === 0 ? '' : `\nREMOVE n:${without.join(':')}\nSET n:${labels}`
  const text = `UNWIND $rows AS row
MATCH (n:${label} {mapId: $map, id: row.id})
SET n = row${relabel}
RETURN count(n) AS count`
  await inBatches(statements, text, map, rows, undefined, `nodes :${labels}`)
}

export async function deleteNodes(
  statements: Statements,
  map: string,
  label: RecordLabel,
  ids: readonly string[],
): Promise<void> {
  const text = `UNWIND $rows AS id MATCH (n:${label} {mapId: $map, id: id}) DETACH DELETE n`
  await inBatches(statements, text, map, ids, ({ nodesDeleted }) => nodesDeleted, `nodes :${label}`)
}

export async function createEdges(
  statements: Statements,
  map: string,
  { from, type, to }: EdgeForm,
  edges: readonly Edge[],
): Promise<void> {
  const text = `UNWIND $rows AS row
MATCH (a:${from} {mapId: $map, id: row.from})
MATCH (b:${to} {mapId: $map, id: row.to})
CREATE (a)-[r:${type}]->(b) SET r = row.properties`
  const count = ({ relationshipsCreated }: Counters) => relationshipsCreated
  await inBatches(statements, text, map, edges, count, `relationships :${type}`)
}

/** All relationships of a type that start at these nodes, however many there are. */
export async function deleteEdges(
  statements: Statements,
  map: string,
  { from, type }: Pick<EdgeForm, 'from' | 'type'>,
  ids: readonly string[],
): Promise<void> {
  const text = `UNWIND $rows AS id MATCH (:${from} {mapId: $map, id: id})-[r:${type}]->() DELETE r`
  await inBatches(statements, text, map, ids)
}

/** The direct relationships of these links. Told apart from parallel ones by the link's id, which each bears. */
export async function deleteDirect(
  statements: Statements,
  map: string,
  types: string,
  ids: readonly string[],
): Promise<void> {
  const text = `UNWIND $rows AS id
MATCH (t:Claim)<-[:TO]-(l:Link {mapId: $map, id: id})-[:FROM]->(c:Claim)
MATCH (c)-[r:${types}]->(t) WHERE r.id = id
DELETE r`
  await inBatches(statements, text, map, ids)
}

/** Without `count`, the statement counts in its only row where `what` is given, and nobody counts where it is not. */
async function inBatches(
  statements: Statements,
  text: string,
  map: string,
  rows: readonly unknown[],
  count?: (counters: Counters) => number,
  what?: string,
): Promise<void> {
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = rows.slice(start, start + batchSize)
    const { counters, first } = await statements.run(text, { map, rows: batch })
    if (what === undefined) continue
    const written = count ? count(counters) : Number(first?.count)
    if (written !== batch.length) misfit(what, batch.length, written)
  }
}

function misfit(what: string, expected: number, written: number): never {
  return fail(
    'internal',
    '',
    `This change does not fit this map: of ${expected} ${what}, ${written} could be written.`,
  )
}

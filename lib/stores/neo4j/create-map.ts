/**
 * A whole map into the graph. A map of usual size is one transaction. A large one comes in several, hidden until the
 * last of them, so that a broken import shows nothing and keeps no id, and no map is too large for the server's memory.
 */
import { randomUUID } from 'node:crypto'
import neo4j from 'neo4j-driver'
import { ThroughlineError } from '@/graph/errors'
import { recordKinds } from '@/graph/model/argument-graph'
import type { MapId } from '@/graph/model/ids'
import type { MapDocument } from '@/graph/model/map-document'
import type { MapHistory, RevisionNote } from '@/graph/store'
import type { Connection, Statements } from './connection'
import { isTaken } from './driver-error'
import { EdgeBatch } from './edges'
import { eraseMap, purgeDeleted } from './erase-map'
import { findMap, type MapNode } from './map-nodes'
import { mapProperties } from './record-nodes'
import { insertRevisions, revisionProperties } from './revision-nodes'
import { insertNodes } from './write-change'

/** Records, and revisions, that are written in one step; a map of no more records is one transaction. */
const recordsAtOnce = 5_000
const revisionsAtOnce = 500
/** Milliseconds for one transaction. */
const time = 60_000

/** A part of the map, in the order in which parts have to come: nodes before what joins them. */
type Step = (statements: Statements) => Promise<void>

/** Stores the map at its first version, or as `history` has it. `map-exists` when the id is taken. Linear. */
export async function createMap(
  connection: Connection,
  document: MapDocument,
  note: RevisionNote,
  history: MapHistory | undefined,
): Promise<{ version: number }> {
  const { id } = document.map
  await makeRoom(connection, id, note.at)
  const attempt = randomUUID()
  const steps = [...recordSteps(document), ...revisionSteps(id, note, history, attempt)]
  const records = recordKinds.reduce((sum, kind) => sum + document[kind].length, 0)
  const parts = records <= recordsAtOnce ? [steps] : steps.map((step) => [step])
  const node = nodeOf(document, note, history)
  for (const [part, some] of parts.entries()) {
    await connection
      .transaction({ mode: 'WRITE', time }, async (statements) => {
        if (!(await begin(statements, node, attempt, part))) return
        for (const step of some) await step(statements)
        if (part === parts.length - 1) await show(statements, document)
      })
      .catch((error: unknown) => {
        throw isTaken(error) ? exists(id) : error
      })
  }
  return { version: history?.version ?? 1 }
}

/** What an import left behind that broke off is cleared away; anything else under this id is in the way. */
async function makeRoom(connection: Connection, id: MapId, at: string): Promise<void> {
  await purgeDeleted(connection, at)
  const earlier = await connection.transaction({ mode: 'READ' }, (statements) => findMap(statements, id))
  if (!earlier) return
  if (earlier.arriving === undefined) throw exists(id)
  await eraseMap(connection, id, ({ arriving }) => arriving === earlier.arriving)
}

/**
 * Locks the map for part number `part`; the first part makes it. False when an attempt whose reply was lost has written
 * this part already.
 */
async function begin(
  statements: Statements,
  node: Omit<MapNode, 'arriving'>,
  attempt: string,
  part: number,
): Promise<boolean> {
  const [known] = await statements.rows<{ origin: string; part: number }>(
    'MATCH (m:Map {id: $id}) SET m.commit = $attempt RETURN m.origin AS origin, m.part AS part',
    { id: node.id, attempt },
  )
  if (!known && part === 0) {
    const { version, claims, links } = node
    const numbers = { version: neo4j.int(version), claims: neo4j.int(claims), links: neo4j.int(links) }
    const map = { ...node, ...numbers, arriving: attempt, origin: attempt, part: neo4j.int(0) }
    await statements.run('CREATE (m:Map) SET m = $map', { map })
    return true
  }
  if (known?.origin !== attempt) throw exists(node.id)
  if (known.part >= part) return false
  await statements.run('MATCH (m:Map {id: $id}) SET m.part = $part', { id: node.id, part: neo4j.int(part) })
  return true
}

/** The map is whole: everyone may see it, and the database is no longer untouched. */
async function show(statements: Statements, { map: { id, author } }: MapDocument): Promise<void> {
  await writeAuthor(statements, id, author)
  await statements.run(
    `MATCH (m:Map {id: $id}) REMOVE m.arriving
WITH m MATCH (s:ThroughlineSchema {name: 'schema'}) WHERE s.touched IS NULL SET s.touched = true`,
    { id },
  )
}

/** The holder whose argument the map is. */
export async function writeAuthor(
  statements: Statements,
  map: MapId,
  author: string | undefined,
): Promise<void> {
  await statements.run(
    `MATCH (m:Map {id: $map}) OPTIONAL MATCH (m)-[r:HELD_BY]->() DELETE r
WITH DISTINCT m MATCH (h:Holder {mapId: $map, id: $author}) CREATE (m)-[:HELD_BY {order: 0}]->(h)`,
    { map, author: author ?? '' },
  )
}

function nodeOf(document: MapDocument, note: RevisionNote, history: MapHistory | undefined) {
  return {
    id: document.map.id,
    ...mapProperties(document.map),
    version: history?.version ?? 1,
    claims: document.claims.length,
    links: document.links.length,
    createdAt: history?.createdAt ?? note.at,
    updatedAt: history?.updatedAt ?? note.at,
  }
}

function* recordSteps(document: MapDocument): Generator<Step> {
  const map = document.map.id
  for (const kind of recordKinds) {
    for (const records of pieces<{ id: string }>(document[kind], recordsAtOnce)) {
      yield (statements) => insertNodes(statements, map, kind, records as never)
    }
  }
  for (const kind of recordKinds) {
    for (const records of pieces<{ id: string }>(document[kind], recordsAtOnce)) {
      yield async (statements) => {
        const edges = new EdgeBatch()
        for (const record of records) edges.addAll(kind, record as never)
        await edges.write(statements, map)
      }
    }
  }
}

function* revisionSteps(
  map: MapId,
  note: RevisionNote,
  history: MapHistory | undefined,
  attempt: string,
): Generator<Step> {
  const rows = history
    ? history.revisions.map(({ version, change, ...words }) =>
        revisionProperties(map, version, words, change),
      )
    : [revisionProperties(map, 1, note, undefined, attempt)]
  for (const some of pieces(rows, revisionsAtOnce)) {
    yield (statements) => insertRevisions(statements, map, some)
  }
}

function* pieces<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size)
}

function exists(id: MapId) {
  return new ThroughlineError({
    code: 'map-exists',
    pointer: '/map/id',
    detail: `There is a map "${id}" already.`,
  })
}

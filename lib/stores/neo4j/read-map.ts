/** The whole of a map, read page by page and rebuilt as the canonical document: sorted, keys in schema order. */
import { randomUUID } from 'node:crypto'
import neo4j from 'neo4j-driver'
import type { HolderId, MapId } from '@/graph/model/ids'
import type { StoredMap } from '@/graph/store'
import type { Connection, Statements } from './connection'
import { lockMap, requirePresent } from './map-nodes'
import {
  type AnnotationRow,
  annotationOf,
  claimOf,
  holderOf,
  type LinkRow,
  linkOf,
  type Properties,
  type RestingRow,
  sourceOf,
} from './record-nodes'

const pageSize = 5_000
/** Milliseconds for the largest map. */
const time = 120_000

const resting = `
  COLLECT { MATCH (n)-[r:HELD_BY]->(h:Holder) RETURN h.id ORDER BY r.order } AS holders,
  COLLECT { MATCH (n)-[r:ANCHORED_IN]->(s:Source) RETURN r {.*, source: s.id} ORDER BY r.order } AS anchors`

/** By kind of record; parameters `map`, `after` (an id) and `limit`. */
export const pageQueries = {
  claims: page('Claim', `properties(n) AS node,${resting}`),
  links: page(
    'Link',
    `properties(n) AS node,
  COLLECT { MATCH (n)-[r:FROM]->(c:Claim) RETURN c.id ORDER BY r.order } AS from,
  head(COLLECT { MATCH (n)-[:TO]->(t:Claim) RETURN t.id }) AS claim,
  head(COLLECT { MATCH (n)-[:TO]->(t:Link) RETURN t.id }) AS link,${resting}`,
  ),
  holders: page('Holder', 'properties(n) AS node'),
  sources: page('Source', 'properties(n) AS node'),
  annotations: page(
    'Annotation',
    `properties(n) AS node,
  head(COLLECT { MATCH (n)-[:ANNOTATES]->(t:Claim) RETURN t.id }) AS claim,
  head(COLLECT { MATCH (n)-[:ANNOTATES]->(t:Link) RETURN t.id }) AS link,
  head(COLLECT { MATCH (n)-[:REPLIES_TO]->(t:Annotation) RETURN t.id }) AS replyTo`,
  ),
} as const

function page(label: string, columns: string): string {
  return `MATCH (n:${label} {mapId: $map}) WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN ${columns}`
}

/**
 * The map at one version. It is read under the map's lock, which is then let go by a rollback: the database shows what
 * others are just committing piece by piece, and a map must never be seen between two versions. Linear.
 */
export function loadMap(connection: Connection, map: MapId): Promise<StoredMap> {
  return connection.transaction({ mode: 'WRITE', time, rollback: true }, (statements) =>
    readMap(statements, map),
  )
}

async function readMap(statements: Statements, map: MapId): Promise<StoredMap> {
  const node = requirePresent(await lockMap(statements, map, randomUUID()), map)
  const { title, summary, version, createdAt, updatedAt } = node
  const author = await readAuthor(statements, map)
  const document = {
    format: 'throughline/1' as const,
    map: { id: map, title, summary, ...(author === undefined ? {} : { author }) },
    claims: (await readAll<RestingRow>(statements, map, pageQueries.claims)).map(claimOf),
    links: (await readAll<LinkRow>(statements, map, pageQueries.links)).map(linkOf),
    holders: (await readAll<{ node: Properties }>(statements, map, pageQueries.holders)).map(holderOf),
    sources: (await readAll<{ node: Properties }>(statements, map, pageQueries.sources)).map(sourceOf),
    annotations: (await readAll<AnnotationRow>(statements, map, pageQueries.annotations)).map(annotationOf),
  }
  return { document, version, createdAt, updatedAt }
}

async function readAuthor(statements: Statements, map: MapId): Promise<HolderId | undefined> {
  const rows = await statements.rows<{ author: HolderId }>(
    'MATCH (:Map {id: $map})-[:HELD_BY]->(h:Holder) RETURN h.id AS author',
    { map },
  )
  return rows[0]?.author
}

async function readAll<T extends { node: Properties }>(
  statements: Statements,
  map: MapId,
  query: string,
): Promise<T[]> {
  const all: T[] = []
  for (let rows: T[] = [], after = ''; after === '' || rows.length === pageSize; ) {
    rows = await statements.rows<T>(query, { map, after, limit: neo4j.int(pageSize) })
    for (const row of rows) all.push(row)
    after = String(rows.at(-1)?.node.id)
  }
  return all
}

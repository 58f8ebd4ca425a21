/** Revisions as nodes: who changed what, when, in words, and the change itself as JSON. Only ever added to. */
import neo4j from 'neo4j-driver'
import { emptyChange, type GraphChange } from '@/graph/change'
import type { Revision, RevisionNote } from '@/graph/store'
import type { Statements } from './connection'
import type { Properties } from './record-nodes'

/** `commit` names the attempt that wrote it, so that an attempt whose reply was lost knows its own work again. */
export function revisionProperties(
  map: string,
  version: number,
  note: RevisionNote,
  change: GraphChange = emptyChange(),
  commit?: string,
): Properties {
  const { at, by, summary, undoes, requestId, fingerprint } = note
  return {
    mapId: map,
    version: neo4j.int(version),
    at,
    by,
    summary,
    ...(undoes === undefined ? {} : { undoes: neo4j.int(undoes) }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    change: JSON.stringify(change),
    ...(commit === undefined ? {} : { commit }),
  }
}

export async function insertRevisions(
  statements: Statements,
  map: string,
  rows: readonly Properties[],
): Promise<void> {
  await statements.run(
    `MATCH (m:Map {id: $map}) UNWIND $rows AS row
CREATE (r:Revision) SET r = row
CREATE (r)-[:OF]->(m)`,
    { map, rows },
  )
}

/** Newest first, `after` < version < `before`. */
export async function readRevisions(
  statements: Statements,
  map: string,
  { before, after, limit }: { before?: number; after?: number; limit?: number },
): Promise<Revision[]> {
  const rows = await statements.rows<{ revision: Properties }>(
    `MATCH (r:Revision {mapId: $map}) WHERE $after < r.version < $before
RETURN properties(r) AS revision ORDER BY r.version DESC LIMIT $limit`,
    {
      map,
      after: neo4j.int(after ?? 0),
      before: neo4j.int(before ?? Number.MAX_SAFE_INTEGER),
      limit: neo4j.int(limit ?? Number.MAX_SAFE_INTEGER),
    },
  )
  return rows.map(({ revision }) => toRevision(revision))
}

/** Remembers a request that changed nothing with the version it found. `row` is of revisionProperties. */
export async function insertAcknowledgement(
  statements: Statements,
  map: string,
  row: Properties,
): Promise<void> {
  await statements.run(
    'MATCH (m:Map {id: $map}) CREATE (a:Acknowledgement) SET a = $row CREATE (a)-[:OF]->(m)',
    { map, row },
  )
}

/** What this request came to, if it was sent before: the revision it made, or an empty one of the version it found. */
export async function findRequest(
  statements: Statements,
  map: string,
  requestId: string,
): Promise<Revision | undefined> {
  const rows = await statements.rows<{ revision: Properties }>(
    `MATCH (r:Revision {mapId: $map, requestId: $requestId}) RETURN properties(r) AS revision
UNION ALL MATCH (a:Acknowledgement {mapId: $map, requestId: $requestId}) RETURN properties(a) AS revision`,
    { map, requestId },
  )
  return rows[0] && toRevision(rows[0].revision)
}

/** The version that this attempt wrote, if it did. */
export async function findCommit(
  statements: Statements,
  map: string,
  version: number,
  commit: string,
): Promise<boolean> {
  const rows = await statements.rows(
    'MATCH (r:Revision {mapId: $map, version: $version}) WHERE r.commit = $commit RETURN r.version AS version',
    { map, version: neo4j.int(version), commit },
  )
  return rows.length > 0
}

function toRevision(properties: Properties): Revision {
  const { version, at, by, summary, undoes, requestId, fingerprint, change } = properties
  return {
    ...{ version, at, by, summary },
    ...(undoes === undefined ? {} : { undoes }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    change: JSON.parse(String(change)),
  } as Revision
}

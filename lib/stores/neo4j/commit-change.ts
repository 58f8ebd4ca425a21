/** A commit: the lock, the version check, the change and its revision in one transaction that can be sent again. */
import { randomUUID } from 'node:crypto'
import neo4j from 'neo4j-driver'
import type { GraphChange } from '@/graph/change'
import type { MapId } from '@/graph/model/ids'
import type { CommitResult, RevisionNote } from '@/graph/store'
import { type Connection, type Statements, usualTime } from './connection'
import { writeAuthor } from './create-map'
import { lockMap, type MapNode, requirePresent } from './map-nodes'
import { mapProperties } from './record-nodes'
import {
  findCommit,
  findRequest,
  insertAcknowledgement,
  insertRevisions,
  revisionProperties,
} from './revision-nodes'
import { writeChange } from './write-change'

/** Milliseconds a thousand records may take besides the usual. */
const timeEach = 2_000

/**
 * Writes `change` if the map is at `baseVersion`. When the reply to a commit is lost, the transaction is sent again, finds
 * its own revision by the name of this attempt, and answers as if nothing had been lost.
 */
export async function commitChange(
  connection: Connection,
  map: MapId,
  baseVersion: number,
  change: GraphChange,
  note: RevisionNote,
): Promise<CommitResult> {
  const attempt = randomUUID()
  const time = usualTime + timeEach * Math.floor(sizeOf(change) / 1_000)
  return connection.transaction({ mode: 'WRITE', time }, async (statements) => {
    const [locked, earlier, done] = await Promise.all([
      lockMap(statements, map, attempt),
      note.requestId === undefined ? undefined : findRequest(statements, map, note.requestId),
      findCommit(statements, map, baseVersion + 1, attempt),
    ])
    const node = requirePresent(locked, map)
    if (done) return { outcome: 'committed', version: baseVersion + 1 }
    if (earlier) return { outcome: 'repeated', revision: earlier }
    if (node.version !== baseVersion) return { outcome: 'stale', version: node.version }
    await writeChange(statements, map, change)
    await advance(statements, node, change, note, attempt)
    return { outcome: 'committed', version: baseVersion + 1 }
  })
}

/** Remembers a request that changed nothing, if the map is at `version`; answered again as above. */
export async function acknowledge(
  connection: Connection,
  map: MapId,
  version: number,
  note: RevisionNote,
): Promise<CommitResult> {
  const attempt = randomUUID()
  return connection.transaction({ mode: 'WRITE' }, async (statements) => {
    const node = requirePresent(await lockMap(statements, map, attempt), map)
    const earlier =
      note.requestId === undefined ? undefined : await findRequest(statements, map, note.requestId)
    // An attempt whose reply was lost finds its own: that says the same.
    if (earlier) return { outcome: 'repeated', revision: earlier }
    if (node.version !== version) return { outcome: 'stale', version: node.version }
    await insertAcknowledgement(statements, map, revisionProperties(map, version, note))
    return { outcome: 'committed', version }
  })
}

async function advance(
  statements: Statements,
  node: MapNode,
  change: GraphChange,
  note: RevisionNote,
  attempt: string,
): Promise<void> {
  const { added, updated, removed } = change
  const info = updated.map?.[1]
  const version = node.version + 1
  const properties = {
    ...(info ? mapProperties(info) : {}),
    version: neo4j.int(version),
    claims: neo4j.int(node.claims + added.claims.length - removed.claims.length),
    links: neo4j.int(node.links + added.links.length - removed.links.length),
    updatedAt: note.at,
  }
  await Promise.all([
    statements.run('MATCH (m:Map {id: $map}) SET m += $properties', { map: node.id, properties }),
    insertRevisions(statements, node.id, [revisionProperties(node.id, version, note, change, attempt)]),
    info && writeAuthor(statements, node.id, info.author),
  ])
}

function sizeOf({ added, updated, removed }: GraphChange): number {
  return [added, updated, removed]
    .flatMap(({ claims, links, holders, sources, annotations }) => [
      claims,
      links,
      holders,
      sources,
      annotations,
    ])
    .reduce((sum, list) => sum + list.length, 0)
}

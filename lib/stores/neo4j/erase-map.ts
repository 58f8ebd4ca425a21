/** Maps that go for good: hidden at once, then removed piece by piece, so that no transaction is too large. */
import { randomUUID } from 'node:crypto'
import type { MapId } from '@/graph/model/ids'
import { isPastRestoring } from '@/graph/store'
import type { Connection, Statements } from './connection'
import { lockMap, type MapNode, requireMap } from './map-nodes'

/** Nodes that go in one transaction, and its milliseconds. */
const batch = 5_000
const time = 60_000

const labels = ['Annotation', 'Link', 'Claim', 'Holder', 'Source', 'Revision', 'Acknowledgement'] as const

/**
 * Removes a map with everything in it, if `may` still says so once it is locked; false otherwise. Its own node goes last,
 * so that what was broken off can be done again. Linear in what goes.
 */
export async function eraseMap(
  connection: Connection,
  map: MapId,
  may: (node: MapNode) => boolean,
): Promise<boolean> {
  const attempt = randomUUID()
  // In the place of the name of an attempt to bring it: an attempt whose reply was lost finds its own mark.
  const leaving = `leaving ${attempt}`
  const hidden = await connection.transaction({ mode: 'WRITE' }, async (statements) => {
    const node = await lockMap(statements, map, attempt)
    if (node?.arriving === leaving) return true
    if (!node || !may(node)) return false
    await statements.run('MATCH (m:Map {id: $map}) SET m.arriving = $leaving', { map, leaving })
    return true
  })
  if (!hidden) return false
  for (const label of labels) {
    for (let gone = batch; gone === batch; ) gone = await eraseSome(connection, map, label)
  }
  await connection.transaction({ mode: 'WRITE' }, (statements) =>
    statements.run('MATCH (m:Map {id: $map}) WHERE m.arriving = $leaving DETACH DELETE m', { map, leaving }),
  )
  return true
}

/** Removes the map, if it is at `version`; false, with nothing done, when it is at another. `unknown-map`. */
export async function eraseAt(connection: Connection, map: MapId, version: number): Promise<boolean> {
  await connection.transaction({ mode: 'READ' }, (statements) => requireMap(statements, map))
  const isAt = (node: MapNode) =>
    node.version === version && node.deletedAt === undefined && node.arriving === undefined
  return eraseMap(connection, map, isAt)
}

async function eraseSome(connection: Connection, map: MapId, label: string): Promise<number> {
  return connection.transaction({ mode: 'WRITE', time }, async (statements) => {
    const { counters } = await statements.run(
      `MATCH (n:${label} {mapId: $map}) WITH n LIMIT ${batch} DETACH DELETE n`,
      { map },
    )
    return counters.nodesDeleted
  })
}

/** Removes for good what can no longer be brought back. Linear in what goes. */
export async function purgeDeleted(connection: Connection, now: string): Promise<void> {
  const deleted = await connection.transaction({ mode: 'READ' }, deletedMaps)
  for (const { id, deletedAt } of deleted) {
    if (!isPastRestoring(deletedAt, now)) continue
    await eraseMap(connection, id, (node) => node.deletedAt === deletedAt)
  }
}

function deletedMaps(statements: Statements): Promise<{ id: MapId; deletedAt: string }[]> {
  return statements.rows(
    'MATCH (m:Map) WHERE m.deletedAt IS NOT NULL RETURN m.id AS id, m.deletedAt AS deletedAt',
  )
}

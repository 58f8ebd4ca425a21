/** The nodes of whole maps: which there are, which are deleted, which are gone for good; and the lock a writer takes. */
import { fail } from '@/graph/errors'
import type { MapId } from '@/graph/model/ids'
import { type DeletedMap, isPastRestoring, type MapSummary } from '@/graph/store'
import type { Reader, Statements } from './connection'

export interface MapNode {
  id: MapId
  title: string
  summary: string
  version: number
  claims: number
  links: number
  createdAt: string
  updatedAt: string
  deletedAt?: string
  /** While a large map is being written, the name of that attempt: nobody sees it yet. */
  arriving?: string
  /** The attempt that wrote last. */
  commit?: string
}

/** The columns of a MapSummary. */
const summary = `m.id AS id, m.title AS title, m.summary AS summary, m.version AS version,
  m.claims AS claims, m.links AS links, m.updatedAt AS updatedAt`

/** The map, deleted or not. */
export async function findMap(reader: Reader, map: string): Promise<MapNode | undefined> {
  const rows = await reader.rows<{ map: MapNode }>('MATCH (m:Map {id: $map}) RETURN properties(m) AS map', {
    map,
  })
  return rows[0]?.map
}

/** The map, if it is there and not deleted; `unknown-map` otherwise. */
export async function requireMap(reader: Reader, map: MapId): Promise<MapNode> {
  return requirePresent(await findMap(reader, map), map)
}

/**
 * The map as it is once this transaction alone may write it. The write of `commit` is what takes the lock: reading
 * comes after, so that the version cannot have been someone else's in between.
 */
export async function lockMap(
  statements: Statements,
  map: MapId,
  commit: string,
): Promise<MapNode | undefined> {
  const rows = await statements.rows<{ commit: string }>(
    'MATCH (m:Map {id: $map}) WITH m, m.commit AS before SET m.commit = $commit RETURN before',
    { map, commit },
  )
  return rows.length === 0 ? undefined : findMap(statements, map)
}

export function requirePresent(node: MapNode | undefined, map: MapId): MapNode {
  return node && node.deletedAt === undefined && node.arriving === undefined ? node : unknownMap(map)
}

export function unknownMap(map: MapId): never {
  return fail('unknown-map', '', `There is no map "${map}".`)
}

export async function listMaps(reader: Reader): Promise<MapSummary[]> {
  return reader.rows<MapSummary>(
    `MATCH (m:Map) WHERE m.deletedAt IS NULL AND m.arriving IS NULL
RETURN ${summary}
ORDER BY updatedAt DESC, id`,
  )
}

/** Those that can be brought back at `now`. */
export async function listDeleted(reader: Reader, now: string): Promise<DeletedMap[]> {
  const maps = await reader.rows<DeletedMap>(
    `MATCH (m:Map) WHERE m.deletedAt IS NOT NULL AND m.arriving IS NULL
RETURN ${summary}, m.deletedAt AS deletedAt
ORDER BY deletedAt DESC, id`,
  )
  return maps.filter(({ deletedAt }) => !isPastRestoring(deletedAt, now))
}

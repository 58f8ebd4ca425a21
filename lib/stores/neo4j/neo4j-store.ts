/**
 * The store for teams: MapStore on a Neo4j database, as the typed graph that docs/graph-schema.md describes. Chains are
 * searched by the database.
 */
import { randomUUID } from 'node:crypto'
import type { MapId } from '@/graph/model/ids'
import { isPastRestoring, type MapStore } from '@/graph/store'
import { createChainSearch } from './chains/answer-chains'
import { acknowledge, commitChange } from './commit-change'
import {
  Connection,
  type Neo4jSettings,
  type Reader,
  type Statements,
  type TransactionOptions,
} from './connection'
import { inconsistencies } from './consistency'
import { createMap } from './create-map'
import { eraseAt } from './erase-map'
import { createHealth } from './health'
import { findMap, listDeleted, listMaps, lockMap, requireMap, requirePresent, unknownMap } from './map-nodes'
import { loadMap } from './read-map'
import { createReadiness } from './readiness'
import { findRequest, readRevisions } from './revision-nodes'
import { searchClaims } from './search-claims'
import { warmUp } from './warm-up'

/** Milliseconds for what may read many megabytes. */
const longTime = 60_000

/**
 * The store of a database. Connects to nothing yet: a database that is away, or refuses, shows in the first verb, as
 * `store-unavailable` within five seconds, and the verbs work once it is back.
 */
export function createNeo4jStore(settings: Neo4jSettings, { warm = false } = {}): MapStore {
  const connection = new Connection(settings)
  const ready = createReadiness(connection, ({ dialect }) => {
    if (warm) void warmUp(connection, dialect)
  })
  const searchChains = createChainSearch(connection)
  const describe = createHealth(connection)

  /** Runs once the server is known to be one that will do, and its schema is up to date. */
  async function transaction<T>(
    options: TransactionOptions,
    work: (statements: Statements) => Promise<T>,
  ): Promise<T> {
    await ready()
    return connection.transaction(options, work)
  }
  /** For a statement by itself. */
  async function reader(): Promise<Reader> {
    await ready()
    return connection.reader()
  }
  const read = <T>(work: (statements: Statements) => Promise<T>) => transaction({ mode: 'READ' }, work)

  return {
    kind: 'neo4j',
    maps: async () => listMaps(await reader()),
    untouched: async () => neverHeldMap(await reader()),
    create: async (document, note, history) => {
      await ready()
      return createMap(connection, document, note, history)
    },
    load: async (map) => {
      await ready()
      return loadMap(connection, map)
    },
    version: async (map) => (await requireMap(await reader(), map)).version,
    commit: async (map, baseVersion, change, note) => {
      await ready()
      return commitChange(connection, map, baseVersion, change, note)
    },
    acknowledge: async (map, version, note) => {
      await ready()
      return acknowledge(connection, map, version, note)
    },
    revisions: (map, range) =>
      transaction({ mode: 'READ', time: longTime }, async (statements) => {
        await requireMap(statements, map)
        return readRevisions(statements, map, range)
      }),
    request: (map, requestId) =>
      read(async (statements) => {
        await requireMap(statements, map)
        return findRequest(statements, map, requestId)
      }),
    deleted: async (at) => listDeleted(await reader(), at),
    remove: async (map, at) => {
      const attempt = randomUUID()
      await transaction({ mode: 'WRITE' }, (statements) => removeMap(statements, map, at, attempt))
    },
    restore: (map, at) => transaction({ mode: 'WRITE' }, (statements) => restoreMap(statements, map, at)),
    erase: async (map, version) => {
      await ready()
      return eraseAt(connection, map, version)
    },
    search: (query, { map, limit }) =>
      read(async (statements) => {
        if (map !== undefined) await requireMap(statements, map)
        return searchClaims(statements, query, map, limit)
      }),
    chains: async (request) => searchChains(request, (await ready()).dialect),
    health: async () => describe(await ready()),
    inconsistencies: async (map) => {
      await ready()
      return inconsistencies(connection, map)
    },
    close: () => connection.close(),
  }
}

async function neverHeldMap(reader: Reader): Promise<boolean> {
  const rows = await reader.rows(
    "MATCH (s:ThroughlineSchema {name: 'schema'}) WHERE s.touched RETURN s.name AS name",
  )
  return rows.length === 0
}

async function removeMap(statements: Statements, map: MapId, at: string, attempt: string): Promise<void> {
  // An attempt whose reply was lost finds the map deleted by itself.
  const before = await findMap(statements, map)
  if (before?.deletedAt !== undefined && before.commit === attempt) return
  requirePresent(await lockMap(statements, map, attempt), map)
  await statements.run('MATCH (m:Map {id: $map}) SET m.deletedAt = $at', { map, at })
}

async function restoreMap(statements: Statements, map: MapId, at: string): Promise<{ version: number }> {
  const node = await lockMap(statements, map, randomUUID())
  if (!node || node.arriving !== undefined) return unknownMap(map)
  if (node.deletedAt !== undefined) {
    if (isPastRestoring(node.deletedAt, at)) return unknownMap(map)
    await statements.run('MATCH (m:Map {id: $map}) REMOVE m.deletedAt', { map })
  }
  return { version: node.version }
}

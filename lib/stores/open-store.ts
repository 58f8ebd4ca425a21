/** The only place that chooses a store. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { MapStore } from '@/graph/store'
import type { Config } from '../config'
import { fileName } from './sqlite/database-file'
import { createSqliteStore } from './sqlite/sqlite-store'

/**
 * The store that the settings ask for. A store that is away does not fail here but in its verbs (`store-unavailable`),
 * and these work again when it is back. `warm` is for a process that stays: a database gets ready for questions
 * before the first one is asked.
 */
export async function openStore(
  config: Pick<Config, 'dataDir' | 'neo4j'>,
  options: { warm?: boolean } = {},
): Promise<MapStore> {
  if (config.neo4j === undefined) return createSqliteStore(config.dataDir)
  const { createNeo4jStore } = await import('./neo4j/neo4j-store')
  return createNeo4jStore(config.neo4j, options)
}

/** The embedded store of a folder that has one already; undefined elsewhere, where opening it would make one. */
export async function openEmbedded(dataDir: string): Promise<MapStore | undefined> {
  return existsSync(join(dataDir, fileName)) ? openStore({ dataDir }) : undefined
}

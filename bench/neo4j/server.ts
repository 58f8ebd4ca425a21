/** A real Neo4j for the rows that need one, by the same code as `npm run neo4j`, on data of its own. */
import { rmSync } from 'node:fs'
import neo4j, { type Driver } from 'neo4j-driver'
import type { MapStore } from '@/graph/store'
import { createNeo4jStore } from '@/lib/stores/neo4j/neo4j-store'
import { startServer } from '../../scripts/neo4j/start-server.mjs'
import type { Absent, Measured } from '../row'
import { scratchFolder } from '../scratch'
import { shared } from '../shared'

const release = '2026.09.0'

export interface Neo4j {
  store: MapStore
  /** As a program of its own would talk to the database: no part of the store. */
  driver: Driver
  database: string
}

const server = shared<Neo4j>(async () => {
  const data = scratchFolder()
  const remove = () => rmSync(data, { recursive: true, force: true })
  try {
    const { settings, stop } = await startServer({ release, data, port: 0 })
    const { uri, username, password, database } = settings
    const store = createNeo4jStore(settings)
    // The schema is there before the first row, for both sides.
    await store.health()
    const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true })
    const end = async () => {
      await Promise.allSettled([store.close(), driver.close()])
      await stop()
      remove()
    }
    return { value: { store, driver, database }, end }
  } catch (error) {
    remove()
    throw error
  }
})

/** Runs `row` on the server; where none can be started here, says why. */
export async function onNeo4j(row: (neo4j: Neo4j) => Promise<Measured>): Promise<Measured | Absent> {
  let running: Neo4j
  try {
    running = await server()
  } catch (error) {
    return { absent: `Neo4j ${release} cannot be started: ${error instanceof Error ? error.message : error}` }
  }
  return row(running)
}

/** The rows of one statement in a transaction of its own. */
export async function rowsOf(
  { driver, database }: Neo4j,
  text: string,
  parameters: Record<string, unknown> = {},
  timeout?: number,
): Promise<Record<string, unknown>[]> {
  const session = driver.session({ database })
  try {
    const { records } = await session.run(text, parameters, timeout === undefined ? {} : { timeout })
    return records.map((record) => record.toObject())
  } finally {
    await session.close()
  }
}

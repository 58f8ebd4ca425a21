/**
 * Real Neo4j servers for the tests, one a release and run, by the same code as `npm run neo4j`, on throw-away data. What
 * cannot be started is said aloud and its tests are skipped; THROUGHLINE_REQUIRE=neo4j makes that a failure.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import neo4j from 'neo4j-driver'
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import { releases } from '../scripts/neo4j/releases.mjs'
import { type RunningServer, startServer } from '../scripts/neo4j/start-server.mjs'

export type ServerSettings = RunningServer['settings']

declare module 'vitest' {
  interface ProvidedContext {
    /** By release; one that could not be started is missing. */
    neo4j: Record<string, ServerSettings>
  }
}

export const testedReleases: readonly string[] = releases.map(({ version }) => version)

/** The servers of this run, one a release: set up once, before the first test of the project. */
export default function setup(project: TestProject): Promise<() => Promise<void>> {
  return provideServers(project, testedReleases)
}

/** Starts a server a release for a project's tests; `undefined` is the newest release that this machine can run. */
export async function provideServers(
  project: TestProject,
  wanted: readonly (string | undefined)[],
): Promise<() => Promise<void>> {
  const starting = await Promise.allSettled(wanted.map((release) => throwAwayServer(release)))
  const servers: ThrowAwayServer[] = []
  const missing: string[] = []
  for (const [i, outcome] of starting.entries()) {
    if (outcome.status === 'fulfilled') servers.push(outcome.value)
    else missing.push(`Neo4j ${wanted[i] ?? ''} is not tested: ${outcome.reason.message}`)
  }
  const end = async () => {
    await Promise.all(servers.map((server) => server.end()))
  }
  if (missing.length > 0 && (process.env.THROUGHLINE_REQUIRE ?? '').split(',').includes('neo4j')) {
    await end()
    throw new Error(missing.join('\n'))
  }
  for (const line of missing) console.warn(line)
  project.provide('neo4j', Object.fromEntries(servers.map(({ release, settings }) => [release, settings])))
  return end
}

/** The run's server of a release, for `describe.skipIf`. */
export function sharedServer(release: string): ServerSettings | undefined {
  return inject('neo4j')[release]
}

/** The run's server, where it has one, whatever its release. */
export function anySharedServer(): ServerSettings | undefined {
  return Object.values(inject('neo4j'))[0]
}

export interface ThrowAwayServer extends RunningServer {
  /** Stops it and removes its data. */
  end(): Promise<void>
}

/** A server of one's own: for tests that stop it, or kill it. On any free port and with any password unless told. */
export async function throwAwayServer(
  release?: string,
  { port = 0, password }: { port?: number; password?: string } = {},
): Promise<ThrowAwayServer> {
  const data = await mkdtemp(path.join(tmpdir(), 'throughline-neo4j-'))
  const remove = () => rm(data, { recursive: true, force: true })
  try {
    const server = await startServer({
      ...(release === undefined ? {} : { release }),
      data,
      port,
      ...(password === undefined ? {} : { password }),
      say: console.log,
    })
    return {
      ...server,
      end: async () => {
        await server.stop()
        await remove()
      },
    }
  } catch (error) {
    await remove()
    throw error
  }
}

/** Runs one statement as its own transaction and answers its rows: for looking beside the store. */
export async function runOn(
  { uri, username, password, database }: ServerSettings,
  text: string,
  parameters: Record<string, unknown> = {},
): Promise<Record<string, unknown>[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true })
  const session = driver.session({ database })
  try {
    const { records } = await session.run(text, parameters)
    return records.map((record) => record.toObject())
  } finally {
    await session.close()
    await driver.close()
  }
}

/** Takes everything out of the database, constraints and indexes too. */
export async function emptyDatabase(settings: ServerSettings): Promise<void> {
  await runOn(settings, 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
  for (const { name } of await runOn(settings, 'SHOW CONSTRAINTS YIELD name')) {
    await runOn(settings, `DROP CONSTRAINT ${name} IF EXISTS`)
  }
  for (const { name } of await runOn(settings, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'")) {
    await runOn(settings, `DROP INDEX ${name} IF EXISTS`)
  }
}

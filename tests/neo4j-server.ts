/**
 * Real Neo4j servers for the tests, by the same code as `npm run neo4j`, on throw-away data. Where one cannot be started
 * (no Java, no Maven), its tests are left out and their name says why; THROUGHLINE_REQUIRE=neo4j makes that a failure.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import neo4j from 'neo4j-driver'
import { describe, inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import { emptyChange, invert } from '@/graph/change'
import { samples } from '@/graph/samples/all-samples'
import { createNeo4jStore } from '@/lib/stores/neo4j/neo4j-store'
import { releases } from '../scripts/neo4j/releases.mjs'
import { type RunningServer, startServer } from '../scripts/neo4j/start-server.mjs'

export type ServerSettings = RunningServer['settings']

declare module 'vitest' {
  interface ProvidedContext {
    /** By release: how to reach its server, or why there is none. */
    neo4j: ServersByRelease
  }
}

type ServersByRelease = Record<string, ServerSettings | string>

export const testedReleases: readonly string[] = releases.map(({ version }) => version)

/** The servers of this run, one a release: set up once, before the first test of the project. */
export default function setup(project: TestProject): Promise<() => Promise<void>> {
  return provideServers(project, testedReleases)
}

/** Starts a server a release for the tests of a project; `undefined` is the newest release that this machine can run. */
export async function provideServers(
  project: TestProject,
  wanted: readonly (string | undefined)[],
): Promise<() => Promise<void>> {
  const { servers, found } = await startServers(wanted)
  const end = async () => {
    await Promise.all(servers.map((server) => server.end()))
  }
  const missing = Object.entries(found).filter(([, server]) => typeof server === 'string')
  const lines = missing.map(([release, why]) => `Neo4j ${release} is not tested: ${why}`)
  if (lines.length > 0 && (process.env.THROUGHLINE_REQUIRE ?? '').split(',').includes('neo4j')) {
    await end()
    throw new Error(lines.join('\n'))
  }
  for (const line of lines) console.warn(line)
  project.provide('neo4j', found)
  return end
}

/** One a release, those that can be had: the servers, and by release how to reach each or why there is none. */
async function startServers(
  wanted: readonly (string | undefined)[],
): Promise<{ servers: ThrowAwayServer[]; found: ServersByRelease }> {
  const starting = await Promise.allSettled(
    wanted.map(async (release) => {
      const server = await throwAwayServer(release, { shortLived: false })
      try {
        await warmUp(server.settings)
        return server
      } catch (error) {
        await server.end()
        throw error
      }
    }),
  )
  const servers = starting.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
  const found: ServersByRelease = {}
  for (const { release, settings } of servers) found[release] = settings
  for (const [i, outcome] of starting.entries()) {
    if (outcome.status === 'rejected') found[wanted[i] ?? 'newest'] = outcome.reason.message
  }
  return { servers, found }
}

/** The first statements of a server's life take it seconds. No test is about that, so it is over before they begin. */
async function warmUp(settings: ServerSettings): Promise<void> {
  const [sample] = samples
  const note = { at: '2026-11-01T00:00:00.000Z', by: 'A', summary: 'warm up' }
  const change = emptyChange()
  change.removed.links.push(...(sample?.links ?? []))
  const store = createNeo4jStore(settings)
  for (let again = 10; again >= 0 && sample; again--) {
    try {
      await store.create(sample, note).catch(() => undefined)
      await store.load(sample.map.id)
      await store.commit(sample.map.id, 1, change, note)
      await store.commit(sample.map.id, 2, invert(change), note)
      break
    } catch (error) {
      if (again === 0) throw error
    }
  }
  await store.close()
  await emptyOfNodes(settings)
}

/** Declares `tests` once a release, on the server of that release. */
export function describeOnEachRelease(tests: (release: string, settings: ServerSettings) => void): void {
  for (const release of testedReleases) {
    const server = inject('neo4j')[release] ?? 'it was not started'
    if (typeof server !== 'string') describe(`on Neo4j ${release}`, () => tests(release, server))
    else {
      const nowhere = { uri: '', username: '', password: '', database: '' }
      describe.skip(`on Neo4j ${release} (${server})`, () => tests(release, nowhere))
    }
  }
}

/** The first server, where there is one, whatever its release; or why there is none. */
export function anySharedServer(): ServerSettings | string {
  return Object.values(inject('neo4j'))[0] ?? 'it was not started'
}

/** The newest release of which this run has a server. */
export function servedRelease(): (typeof releases)[number] | undefined {
  return releases.find(({ version }) => typeof inject('neo4j')[version] === 'object')
}

export interface ThrowAwayServer {
  release: string
  settings: ServerSettings
  /** The process that runs now. */
  pid(): number
  /** Ends it at once, in the middle of what it does. */
  kill(): Promise<void>
  /** Starts another on the data that a killed one left, at the same address. */
  restart(): Promise<void>
  /** Ends it and removes its data. */
  end(): Promise<void>
}

interface ThrowAwaySettings {
  port?: number
  password?: string
  /** Whether it serves a test or two: then it starts sooner, and never gets as fast. */
  shortLived?: boolean
}

/** A server of one's own: for tests that silence it, or kill it. On any free port and with any password unless told. */
export async function throwAwayServer(
  release?: string,
  { port = 0, password, shortLived = true }: ThrowAwaySettings = {},
): Promise<ThrowAwayServer> {
  const data = await mkdtemp(path.join(tmpdir(), 'throughline-neo4j-'))
  const start = (at: number, version = release) =>
    startServer({
      ...(version === undefined ? {} : { release: version }),
      data,
      port: at,
      ...(password === undefined ? {} : { password }),
      shortLived,
      say: console.log,
    })
  const remove = () => rm(data, { recursive: true, force: true })
  let server = await start(port).catch(async (error: unknown) => {
    await remove()
    throw error
  })
  return {
    release: server.release,
    settings: server.settings,
    pid: () => server.pid,
    kill: () => server.kill(),
    restart: async () => {
      server = await start(Number(new URL(server.settings.uri).port), server.release)
    },
    end: async () => {
      // Nobody wants what it would write down before it ends in order, and that takes seconds.
      await server.kill()
      await remove()
    },
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

/**
 * Takes all nodes out of the database. Constraints and indexes stay, and so does what the server has planned with them: that
 * takes it a third of a second a statement.
 */
export async function emptyOfNodes(settings: ServerSettings): Promise<void> {
  await runOn(settings, 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
}

/** Takes everything out of the database, constraints and indexes too: only for tests of how these come about. */
export async function emptyDatabase(settings: ServerSettings): Promise<void> {
  await emptyOfNodes(settings)
  for (const { name } of await runOn(settings, 'SHOW CONSTRAINTS YIELD name')) {
    await runOn(settings, `DROP CONSTRAINT ${name} IF EXISTS`)
  }
  for (const { name } of await runOn(settings, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'")) {
    await runOn(settings, `DROP INDEX ${name} IF EXISTS`)
  }
}

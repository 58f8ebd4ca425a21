/**
 * The stores that a story is told on: the embedded one, and a real Neo4j. Where no Neo4j can be started its stories are
 * left out, and their name says why; THROUGHLINE_REQUIRE=neo4j makes that a failure.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe } from 'vitest'
import { anySharedServer, emptyOfNodes } from '../../neo4j-server'
import type { TestServerOptions } from '../server'

export interface StoryStore {
  name: 'SQLite' | 'Neo4j'
  /** Nothing stored yet. Every server started with the options of one place keeps its maps there. */
  emptyPlace(): Promise<StoryPlace>
}

export interface StoryPlace {
  /** For `startServer`: also for a second server beside the first, or one that comes after it. */
  options: TestServerOptions
  remove(): Promise<void>
}

const sqlite: StoryStore = {
  name: 'SQLite',
  async emptyPlace() {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'throughline-story-'))
    return { options: { dataDir }, remove: () => rm(dataDir, { recursive: true, force: true }) }
  },
}

/** The database of the run: whoever asks for a place has it alone until the next asks. */
const neo4j: StoryStore = {
  name: 'Neo4j',
  async emptyPlace() {
    const server = anySharedServer()
    if (typeof server === 'string') throw new Error(`No Neo4j runs here: ${server}`)
    await emptyOfNodes(server)
    const env = {
      NEO4J_URI: server.uri,
      NEO4J_USERNAME: server.username,
      NEO4J_PASSWORD: server.password,
      NEO4J_DATABASE: server.database,
    }
    return { options: { env }, remove: () => emptyOfNodes(server) }
  },
}

/** Tells the stories once a store; none where no browser runs. */
export function onBothStores(
  title: string,
  { hasBrowser }: { hasBrowser: boolean },
  tell: (store: StoryStore) => void,
): void {
  describe.skipIf(!hasBrowser)(`${title}, on SQLite`, () => tell(sqlite))
  const server = anySharedServer()
  const why = typeof server === 'string' ? ` (${server})` : ''
  describe.skipIf(!hasBrowser || why !== '')(`${title}, on Neo4j${why}`, () => tell(neo4j))
}

/** Killed at any moment, the application or the server: what was confirmed is there, and nothing is half done. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it, vi } from 'vitest'
import { createNeo4jStore } from '@/lib/stores/neo4j/neo4j-store'
import {
  describeOnEachRelease,
  emptyOfNodes,
  type ServerSettings,
  throwAwayServer,
} from '../../../neo4j-server'
import { expectWhole } from './whole-map'
import { createWritten, writeOn, written } from './writing'

/** Milliseconds for a server's first statements. */
const patience = { timeout: 120_000, interval: 50 }

describeOnEachRelease((release, settings) => {
  it('the application, 20 times while it writes', async () => {
    await emptyOfNodes(settings)
    const store = createNeo4jStore(settings)
    await createWritten(store)
    let before = 1
    for (let round = 0; round < 20; round++) {
      const confirmed = await writeAndKill(settings, (round * 37) % 200)
      expect(confirmed).toBeGreaterThan(before)
      before = confirmed
      // The server may still be at work on what the writer had sent: the map's lock is waited for.
      await expectWhole(store, confirmed)
    }
    await store.close()
    await emptyOfNodes(settings)
  }, 900_000)

  it('the server, 5 times while it is written to', async () => {
    const server = await throwAwayServer(release)
    const store = createNeo4jStore(server.settings)
    try {
      // A server that has just started may count as away while it plans its first statements.
      await vi.waitFor(() => store.maps(), patience)
      await createWritten(store)
      for (let round = 0; round < 5; round++) {
        const before = await store.version(written)
        let confirmed = before
        const writing = writeOn(store, (version) => {
          confirmed = version
        })
        const failure = expect(writing).rejects.toMatchObject({ code: 'store-unavailable' })
        await vi.waitFor(() => expect(confirmed).toBeGreaterThan(before), patience)
        await sleep(round * 90)
        await server.kill()
        await failure
        await server.restart()
        await vi.waitFor(() => store.inconsistencies(written), patience)
        await expectWhole(store, confirmed)
      }
    } finally {
      await store.close()
      await server.end()
    }
  }, 900_000)
})

/** The last version that the process confirmed before it was killed, `delay` milliseconds after its first. */
async function writeAndKill(settings: ServerSettings, delay: number): Promise<number> {
  const script = fileURLToPath(new URL('writing-process.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const ended = once(child, 'close')
  await Promise.race([once(child.stdout, 'data'), ended])
  await sleep(delay)
  child.kill('SIGKILL')
  await ended
  return Number(said.split('\n').at(-2))
}

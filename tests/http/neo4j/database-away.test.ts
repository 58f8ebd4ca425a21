/** A database that is away, at the start and in the middle: said at every door within five seconds, and mended by itself. */
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { problemSchema } from '@/lib/http/shapes'
import { freePort } from '../../../scripts/neo4j/free-port.mjs'
import { startServer, type TestServer } from '../../e2e/server'
import { describeOnEachRelease, type ThrowAwayServer, throwAwayServer } from '../../neo4j-server'
import { claimNumbers, makeEmptyMap, numbersBelow, type Sent, sendClaim } from '../numbered-claims'

/** Milliseconds in which a refusal has to come, with a moment for a busy machine. */
const soon = 5_500
/** Milliseconds for a server to start and be found. */
const patience = { timeout: 120_000, interval: 250 }

describeOnEachRelease((release) => {
  const password = 'throughline-test'
  let port: number
  let app: TestServer
  let database: ThrowAwayServer

  beforeAll(async () => {
    port = (await freePort(0)) ?? 0
    const env = { NEO4J_URI: `bolt://127.0.0.1:${port}`, NEO4J_PASSWORD: password }
    app = await startServer({ env })
  }, 300_000)
  afterAll(async () => {
    await app?.stop()
    await database?.end()
  }, 120_000)

  const get = async (at: string) => {
    const started = performance.now()
    const response = await fetch(`${app.address}${at}`)
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, took: performance.now() - started }
  }

  it('at the start: the process lives and says so', async () => {
    expect((await get('/api/v1/live')).status).toBe(200)
    for (const at of ['/ready', '/maps', '/maps/us-iran', '/maps/us-iran/chains?q=war', '/search?q=war']) {
      const { status, headers, text, took } = await get(`/api/v1${at}`)
      expect([at, status]).toEqual([at, 503])
      expect(problemSchema.parse(JSON.parse(text)).code).toBe('store-unavailable')
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
      expect(text).not.toContain(password)
      expect(took).toBeLessThan(soon)
    }
    for (const at of ['/', '/maps/us-iran']) expect((await get(at)).text).toContain('The store is away')
  })

  it('is found by itself once it is there, and gets the samples', async () => {
    database = await throwAwayServer(release, { port, password })
    await vi.waitFor(async () => expect((await get('/api/v1/ready')).status).toBe(200), patience)
    expect((await get('/api/v1/maps/us-iran')).status).toBe(200)
    expect((await get('/')).text).not.toContain('The store is away')
  }, 300_000)

  it.each(['killed', 'silent'])(
    'in the middle, %s: refused in time, nothing lost, and it works afterwards',
    async (how) => {
      const map = await makeEmptyMap(app.address, how)
      const end = async () => {
        if (how === 'killed') await database.kill()
        else process.kill(database.pid(), 'SIGSTOP')
      }
      const { confirmed, refused } = await writeUntilRefused(app.address, map, end)
      for (const sent of [refused, await sendClaim(app.address, map, confirmed)]) {
        expect(sent).toMatchObject({ status: 503, code: 'store-unavailable' })
        expect(sent.retryAfter).toBeGreaterThan(0)
        expect(sent.took).toBeLessThan(soon)
      }
      // At once, as people would: none makes another wait.
      await Promise.all(
        ['/api/v1/ready', `/api/v1/maps/${map}`, '/api/v1/maps'].map(async (at) => {
          const { status, took } = await get(at)
          expect([at, status]).toEqual([at, 503])
          expect(took).toBeLessThan(soon)
        }),
      )
      expect((await get('/')).text).toContain('The store is away')
      expect((await get('/api/v1/live')).status).toBe(200)

      if (how === 'killed') await database.restart()
      else process.kill(database.pid(), 'SIGCONT')
      // The very request that was refused, or whose answer was lost: it is carried out once.
      const again = async () => expect((await sendClaim(app.address, map, confirmed)).status).toBe(200)
      await vi.waitFor(again, patience)
      await vi.waitFor(async () => expect((await get('/api/v1/ready')).status).toBe(200), patience)
      const numbers = numbersBelow(confirmed + 1)
      expect(await claimNumbers(app.address, map)).toEqual({ numbers, version: confirmed + 2 })
      expect((await get(`/maps/${map}`)).status).toBe(200)
    },
    300_000,
  )
})

/** Writes, ends the database in the midst of it, and says how many claims were confirmed and how the next was refused. */
async function writeUntilRefused(
  address: string,
  map: string,
  end: () => unknown,
): Promise<{ confirmed: number; refused: Sent }> {
  // Over the first slow statements of a database that has just started.
  await vi.waitFor(async () => expect((await sendClaim(address, map, 0)).status).toBe(200), patience)
  const gone = pause(300).then(end)
  for (let confirmed = 1; ; confirmed++) {
    const sent = await sendClaim(address, map, confirmed)
    if (sent.status === 200) continue
    await gone
    return { confirmed, refused: sent }
  }
}

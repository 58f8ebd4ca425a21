/** A store that cannot be opened: the process lives, says so everywhere, and recovers by itself. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { startServer, type TestServer } from '../e2e/server'

let folder: string
let server: TestServer

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'throughline-away-'))
  await writeFile(path.join(folder, 'data'), 'a file where a folder has to be')
  server = await startServer({ dataDir: path.join(folder, 'data') })
})

afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const get = (at: string) => fetch(`${server.address}${at}`)

it('is told with when to try again, and without where the data lies', async () => {
  expect((await get('/api/v1/live')).status).toBe(200)
  for (const at of ['/ready', '/maps', '/maps/us-iran', '/search?q=x', '/maps/us-iran/revisions']) {
    const response = await get(`/api/v1${at}`)
    const text = await response.text()
    expect([at, response.status, response.headers.get('content-type')]).toEqual([
      at,
      503,
      'application/problem+json',
    ])
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(JSON.parse(text)).toMatchObject({ code: 'store-unavailable' })
    expect(text).not.toContain(folder)
  }
})

it('leaves pages that say so instead of breaking', async () => {
  for (const at of ['/', '/maps/us-iran']) {
    const html = await (await get(at)).text()
    expect(html).toContain('<main')
    expect(html).not.toContain(folder)
  }
})

it('is found again, with the samples, once it is there', async () => {
  await rm(path.join(folder, 'data'))
  await vi.waitFor(async () => expect((await get('/api/v1/ready')).status).toBe(200), {
    timeout: 20_000,
    interval: 250,
  })
  expect((await get('/api/v1/maps/us-iran')).status).toBe(200)
  expect((await get('/')).status).toBe(200)
})

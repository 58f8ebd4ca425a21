/** A disk that is full or cannot be written, seen through the doors: a clear refusal, reading goes on, and it recovers. */
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startServer, type TestServer } from '../e2e/server'
import { canMount, mountSmallDisk, needsMount, type SmallDisk } from '../lib/stores/sqlite/small-disk'
import { claimNumbers, makeEmptyMap, numbersBelow, type Sent, sendClaim } from './numbered-claims'

const text = 'sediment '.repeat(200)

describe.skipIf(!canMount)(`the data folder${needsMount}`, () => {
  let disk: SmallDisk
  let server: TestServer
  let map: string
  beforeEach(async () => {
    disk = mountSmallDisk('size=4m')
    server = await startServer({ dataDir: disk.folder })
    map = await makeEmptyMap(server.address, 'Full')
  })
  afterEach(async () => {
    await server.stop()
    disk.unmount()
  })

  it('on a full disk', async () => {
    let confirmed = 0
    let refused: Sent
    for (;;) {
      const sent = await sendClaim(server.address, map, confirmed, { text })
      if (sent.status !== 200) {
        refused = sent
        break
      }
      confirmed++
      expect(sent.version).toBe(confirmed + 1)
    }
    expect(confirmed).toBeGreaterThan(20)
    expectRefusal(refused, /disk is full/)
    await expectReadable(confirmed)
    expectRefusal(await sendClaim(server.address, map, confirmed, { text }), /disk is full/)

    server.process.kill('SIGKILL')
    await once(server.process, 'exit')
    server = await startServer({ dataDir: disk.folder })
    await expectReadable(confirmed)

    disk.remount('size=32m')
    expect(await sendClaim(server.address, map, confirmed, { text })).toMatchObject({ status: 200 })
    await expectReadable(confirmed + 1)
  })

  it('on a disk that may only be read, until it may be written', async () => {
    for (const n of numbersBelow(3)) await sendClaim(server.address, map, n)
    // The end of the server closes the file: one that is open for writing keeps the disk from being made read-only.
    expect(await server.stop()).toBe(0)
    disk.remount('ro')
    server = await startServer({ dataDir: disk.folder })
    await expectReadable(3)
    expectRefusal(await sendClaim(server.address, map, 3), /cannot be written/)
    await expectReadable(3)
    disk.remount('rw')
    expect(await sendClaim(server.address, map, 3)).toMatchObject({ status: 200, version: 5 })
    await expectReadable(4)
  })

  /** Everything confirmed can be read, by every way of reading. */
  async function expectReadable(confirmed: number): Promise<void> {
    expect(await claimNumbers(server.address, map)).toEqual({
      numbers: numbersBelow(confirmed),
      version: confirmed + 1,
    })
    for (const at of [
      '/api/v1/ready',
      '/api/v1/maps',
      `/api/v1/maps/${map}/revisions`,
      `/api/v1/maps/us-iran/chains?q=domestic+trap+->+accident`,
      '/api/v1/search?q=sediment',
      '/',
      `/maps/${map}`,
    ]) {
      expect([at, (await fetch(`${server.address}${at}`)).status]).toEqual([at, 200])
    }
  }
})

function expectRefusal(sent: Sent, words: RegExp): void {
  expect(sent).toMatchObject({
    status: 503,
    code: 'store-unavailable',
    detail: expect.stringMatching(words),
  })
  expect(sent.retryAfter).toBeGreaterThan(0)
}

/** Two servers of the application on one database: each sees at once what the other wrote, and nothing is lost. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer, type TestServer } from '../../e2e/server'
import { describeOnEachRelease, emptyOfNodes } from '../../neo4j-server'
import { losingProxy } from '../losing-proxy'
import { claimNumbers, makeEmptyMap, numbersBelow, sendClaim } from '../numbered-claims'

describeOnEachRelease((_release, settings) => {
  let servers: [TestServer, TestServer]
  beforeAll(async () => {
    await emptyOfNodes(settings)
    const env = {
      NEO4J_URI: settings.uri,
      NEO4J_USERNAME: settings.username,
      NEO4J_PASSWORD: settings.password,
      NEO4J_DATABASE: settings.database,
    }
    servers = await Promise.all([startServer({ env }), startServer({ env })])
  }, 300_000)
  afterAll(async () => {
    for (const server of servers ?? []) await server.stop()
    await emptyOfNodes(settings)
  }, 60_000)

  it('that start at once put the samples in once', async () => {
    const listed = await Promise.all(servers.map(({ address }) => fetch(`${address}/api/v1/maps`)))
    const [one, other] = await Promise.all(listed.map((response) => response.json()))
    expect(one.maps.map(({ id }: { id: string }) => id).sort()).toEqual(['mill-street', 'us-iran', 'vasa'])
    expect(other).toEqual(one)
  })

  it('see each other’s writes, one after the other', async () => {
    const [one, other] = servers
    const map = await makeEmptyMap(one.address, 'Taking turns')
    for (const n of numbersBelow(10)) {
      const [writer, reader] = n % 2 === 0 ? [one, other] : [other, one]
      expect(await sendClaim(writer.address, map, n)).toMatchObject({ status: 200, version: n + 2 })
      const numbers = numbersBelow(n + 1)
      expect(await claimNumbers(reader.address, map)).toEqual({ numbers, version: n + 2 })
    }
    const undone = await fetch(`${other.address}/api/v1/maps/${map}/undo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version: 11 }),
    })
    expect(undone.status).toBe(200)
    expect(await claimNumbers(one.address, map)).toEqual({ numbers: numbersBelow(9), version: 12 })
  })

  it('make a change once whose answer one of them lost, and that is sent again to the other', async () => {
    const [one, other] = servers
    const map = await makeEmptyMap(one.address, 'Lost answers')
    const proxy = await losingProxy(one.address)
    for (const n of numbersBelow(3)) {
      await expect(sendClaim(proxy.address, map, n)).rejects.toThrow()
      expect(await sendClaim(other.address, map, n)).toMatchObject({ status: 200, version: n + 2 })
    }
    expect(proxy.lost()).toBe(3)
    expect(await claimNumbers(one.address, map)).toEqual({ numbers: numbersBelow(3), version: 4 })
    proxy.close()
  })

  it('write at once: every change once, in versions without gaps', async () => {
    const map = await makeEmptyMap(servers[0].address, 'At once')
    const writers = numbersBelow(8)
    const each = 10
    const versions = await Promise.all(
      writers.map(async (writer) => {
        const made: number[] = []
        for (const n of numbersBelow(each)) {
          const { address } = servers[writer % 2] as TestServer
          const sent = await sendClaim(address, map, writer * each + n)
          expect(sent).toMatchObject({ status: 200 })
          made.push(sent.version ?? 0)
        }
        return made
      }),
    )
    const total = writers.length * each
    expect(versions.flat().sort((a, b) => a - b)).toEqual(numbersBelow(total).map((n) => n + 2))
    for (const { address } of servers) {
      expect(await claimNumbers(address, map)).toEqual({ numbers: numbersBelow(total), version: total + 1 })
    }
  })
})

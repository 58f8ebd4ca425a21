/** What cannot work is said within five seconds, in a sentence that names the setting; what comes back works again. */
import { afterAll, expect, it } from 'vitest'
import type { MapStore } from '@/graph/store'
import { createNeo4jStore } from '@/lib/stores/neo4j/neo4j-store'
import { freePort } from '../../../../scripts/neo4j/free-port.mjs'
import { describeOnEachRelease, emptyDatabase, runOn, throwAwayServer } from '../../../neo4j-server'
import { cuttingProxy } from './cutting-proxy'

async function expectRefusal(store: MapStore, words: RegExp): Promise<void> {
  const started = Date.now()
  await expect(store.maps()).rejects.toMatchObject({
    code: 'store-unavailable',
    message: expect.stringMatching(words),
  })
  await expect(store.health()).rejects.toMatchObject({ code: 'store-unavailable' })
  expect(Date.now() - started).toBeLessThan(10_000)
  await store.close()
}

describeOnEachRelease((release, settings) => {
  afterAll(async () => {
    await emptyDatabase(settings)
  })

  it('a wrong password', async () => {
    const store = createNeo4jStore({ ...settings, password: 'not this one' })
    await expectRefusal(store, /does not let "neo4j" in\. Check NEO4J_USERNAME and NEO4J_PASSWORD/)
  })

  it('an unknown database', async () => {
    const store = createNeo4jStore({ ...settings, database: 'elsewhere' })
    await expectRefusal(store, /has no database "elsewhere"\. Check NEO4J_DATABASE/)
  })

  it('data of a newer Throughline', async () => {
    await emptyDatabase(settings)
    await runOn(settings, "CREATE (:ThroughlineSchema {name: 'schema', version: 99})")
    await expectRefusal(createNeo4jStore(settings), /newer Throughline \(schema 99/)
    await emptyDatabase(settings)
  })

  it('servers that start at once on an empty database agree', async () => {
    await emptyDatabase(settings)
    const stores = Array.from({ length: 4 }, () => createNeo4jStore(settings))
    expect(await Promise.all(stores.map((store) => store.maps()))).toEqual([[], [], [], []])
    const constraints = await runOn(settings, 'SHOW CONSTRAINTS YIELD name')
    expect(constraints).toHaveLength(9)
    expect(await runOn(settings, 'MATCH (s:ThroughlineSchema) RETURN properties(s) AS s')).toEqual([
      { s: { name: 'schema', version: 1 } },
    ])
    for (const store of stores) await store.close()
  })

  it('a line that is cut and mended', async () => {
    const proxy = await cuttingProxy(Number(new URL(settings.uri).port))
    const store = createNeo4jStore({ ...settings, uri: `bolt://127.0.0.1:${proxy.port}` })
    await store.maps()
    proxy.block(true)
    const started = Date.now()
    await expect(store.maps()).rejects.toMatchObject({ code: 'store-unavailable' })
    expect(Date.now() - started).toBeLessThan(5_500)
    proxy.block(false)
    expect(await store.maps()).toEqual([])
    await store.close()
    proxy.close()
  })

  it('a server that is away at first, silent later, and works in between and after', async () => {
    const port = (await freePort(0)) ?? 0
    const password = 'throughline-test'
    const store = createNeo4jStore({
      uri: `bolt://127.0.0.1:${port}`,
      username: 'neo4j',
      password,
      database: 'neo4j',
    })
    await expect(store.health()).rejects.toMatchObject({
      code: 'store-unavailable',
      message: expect.stringMatching(/does not answer/),
    })
    const server = await throwAwayServer(release, { port, password })
    try {
      expect((await store.health()).detail).toContain(release)
      process.kill(server.pid(), 'SIGSTOP')
      const started = Date.now()
      await expect(store.maps()).rejects.toMatchObject({ code: 'store-unavailable' })
      expect(Date.now() - started).toBeLessThan(5_500)
      process.kill(server.pid(), 'SIGCONT')
      expect(await store.maps()).toEqual([])
    } finally {
      process.kill(server.pid(), 'SIGCONT')
      await store.close()
      await server.end()
    }
  })
})

it('something else on the port', async () => {
  const proxy = await cuttingProxy(1)
  await expectRefusal(
    createNeo4jStore({
      uri: `bolt://127.0.0.1:${proxy.port}`,
      username: 'neo4j',
      password: 'x',
      database: 'neo4j',
    }),
    /does not answer\. Check that it runs, and NEO4J_URI/,
  )
  proxy.close()
})

/**
 * What cannot work is said within five seconds, in a sentence that names the setting; what comes back works again, and who
 * is only slow is waited for.
 */
import { setTimeout as pause } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import { afterAll, expect, it } from 'vitest'
import type { MapId } from '@/graph/model/ids'
import type { MapStore } from '@/graph/store'
import { createNeo4jStore } from '@/lib/stores/neo4j/neo4j-store'
import { richDocument } from '../../../conformance/rich-document'
import { describeOnEachRelease, emptyDatabase, emptyOfNodes, runOn } from '../../../neo4j-server'
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

describeOnEachRelease((_release, settings) => {
  afterAll(async () => {
    await emptyOfNodes(settings)
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
    await emptyOfNodes(settings)
    await runOn(settings, "CREATE (:ThroughlineSchema {name: 'schema', version: 99})")
    await expectRefusal(createNeo4jStore(settings), /newer Throughline \(schema 99/)
    await emptyOfNodes(settings)
  })

  it('servers that start at once on an empty database agree', async () => {
    await emptyDatabase(settings)
    const stores = Array.from({ length: 4 }, () => createNeo4jStore(settings))
    expect(await Promise.all(stores.map((store) => store.maps()))).toEqual([[], [], [], []])
    const constraints = await runOn(settings, 'SHOW CONSTRAINTS YIELD name')
    expect(constraints).toHaveLength(10)
    expect(await runOn(settings, 'MATCH (s:ThroughlineSchema) RETURN properties(s) AS s')).toEqual([
      { s: { name: 'schema', version: 2 } },
    ])
    for (const store of stores) await store.close()
  })

  it('a database of an older Throughline is brought up to date', async () => {
    await emptyDatabase(settings)
    const older = createNeo4jStore(settings)
    await older.maps()
    await older.close()
    await runOn(settings, 'DROP CONSTRAINT acknowledgement_request')
    await runOn(settings, "MATCH (s:ThroughlineSchema {name: 'schema'}) SET s.version = 1")
    const store = createNeo4jStore(settings)
    expect(await store.maps()).toEqual([])
    expect(await runOn(settings, 'SHOW CONSTRAINTS YIELD name')).toHaveLength(10)
    expect(await runOn(settings, 'MATCH (s:ThroughlineSchema) RETURN s.version AS version')).toEqual([
      { version: 2 },
    ])
    await store.close()
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

  it('a server that answers is waited for', async () => {
    await emptyOfNodes(settings)
    const store = createNeo4jStore(settings)
    const document = richDocument('patience' as MapId)
    const note = { at: '2026-01-01T00:00:00.000Z', by: 'A', summary: 'make the map' }
    await store.create(document, note)
    const { uri, username, password, database } = settings
    const driver = neo4j.driver(uri, neo4j.auth.basic(username, password))
    const holder = driver.session({ database }).beginTransaction()
    await holder.run('MATCH (m:Map {id: $id}) SET m.held = true', { id: document.map.id })
    const removed = store.remove(document.map.id, note.at)
    // Longer than a silent server would be given.
    await pause(6_000)
    await holder.rollback()
    await removed
    expect(await store.maps()).toEqual([])
    await driver.close()
    await store.close()
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

/** copy, backup, restore and check with a real Neo4j, and what a start says of maps that were left behind. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { MapStore } from '@/graph/store'
import { createNeo4jStore } from '@/lib/stores/neo4j/neo4j-store'
import { openStore } from '@/lib/stores/open-store'
import { startServer } from '../../e2e/server'
import { describeOnEachRelease, emptyOfNodes, runOn } from '../../neo4j-server'
import { edit, furnish, furnishMore, inventory, rich, sample } from './furnished-house'
import { folderMaker, type Ran, runCli, startCli } from './run-cli'

const newFolder = folderMaker()

async function inFolder<T>(dataDir: string, work: (store: MapStore) => Promise<T>): Promise<T> {
  const store = await openStore({ dataDir })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

const contents = (dataDir: string) => inFolder(dataDir, inventory)

/** Processes are started one after the other, and the last test may have to build the pages. */
vi.setConfig({ testTimeout: 300_000 })

/** A furnished folder, made once: nothing writes to it. */
const house = newFolder()
beforeAll(() => inFolder(house, furnish))

describeOnEachRelease((_release, settings) => {
  let store: MapStore
  let env: Record<string, string>

  // The first statements of a server that has just started take seconds each.
  beforeAll(async () => {
    await emptyOfNodes(settings)
    const warming = createNeo4jStore(settings)
    await vi.waitFor(() => warming.maps(), { timeout: 100_000, interval: 500 })
    await furnish(warming)
    await inventory(warming)
    await warming.close()
  }, 120_000)
  beforeEach(async () => {
    await emptyOfNodes(settings)
    store = createNeo4jStore(settings)
    env = { NEO4J_URI: settings.uri, NEO4J_USERNAME: settings.username, NEO4J_PASSWORD: settings.password }
  }, 60_000)
  afterEach(async () => {
    await store?.close()
  })
  afterAll(async () => {
    await emptyOfNodes(settings)
  }, 60_000)

  /** Only the password is in the environment, as the help has it. */
  const copy = (from: string, to: string): Promise<Ran> =>
    runCli(['copy', '--from', from, '--to', to], { env: { NEO4J_PASSWORD: settings.password } })
  const exported = async (id: string, where: { dataDir?: string; env?: Record<string, string> }) =>
    (await runCli(['export', id], where)).out

  it('every map moves in and out again with its notes and history, to the byte', async () => {
    const there = await copy(house, settings.uri)
    expect([there.code, there.out]).toEqual([0, '5 maps: 5 moved.\n'])
    expect(there.err).toMatch(/^\[5\/5\] \S+ moved$/m)
    const whole = await contents(house)
    expect(await inventory(store)).toEqual(whole)
    expect(await exported(rich, { env })).toBe(await exported(rich, { dataDir: house }))
    expect((await copy(house, settings.uri)).out).toBe('5 maps: 5 identical.\n')
    const check = await runCli(['check'], { env })
    expect([check.code, check.out]).toEqual([0, '5 of 5 consistent.\n'])
    const back = newFolder()
    expect((await copy(settings.uri, back)).out).toBe('5 maps: 5 moved.\n')
    expect(await contents(back)).toEqual(whole)
    expect((await copy(settings.uri, house)).out).toBe('5 maps: 5 identical.\n')
  })

  it('an untouched sample makes room; any other map of the id is refused by name', async () => {
    expect((await runCli(['maps'], { env })).err).toContain('sample maps were added')
    const from = newFolder()
    await inFolder(from, async (folder) => {
      await furnish(folder)
      await edit(folder, sample, 'mine')
    })
    const other = await inFolder(house, (folder) => folder.load(rich))
    await store.create(other.document, { at: other.createdAt, by: 'Eve', summary: 'make another' })
    await edit(store, rich, 'theirs')
    const before = (await inventory(store)).get(rich)
    const { code, out, err } = await copy(from, settings.uri)
    expect([code, out]).toEqual([2, expect.stringContaining('Refused: rich.')])
    expect(err).toMatch(/ vasa replaced-sample$/m)
    expect(err).toMatch(/ rich refused: another map of this id is there already$/m)
    const after = await inventory(store)
    expect(after.get(rich)).toEqual(before)
    expect(after.get(sample)).toEqual((await contents(from)).get(sample))
  })

  it('a copy that is killed goes on when it is run again', async () => {
    const from = newFolder()
    await inFolder(from, (folder) => furnishMore(folder, 16, 400))
    const running = startCli(['copy', '--from', from, '--to', settings.uri], {
      env: { NEO4J_PASSWORD: settings.password },
    })
    running.process.stderr?.on('data', () => {
      if (running.said().includes('[2/16]')) running.process.kill('SIGKILL')
    })
    expect((await running.ended).code).toBe(null)
    const check = await runCli(['check'], { env })
    expect([check.code, check.out]).toEqual([0, expect.stringMatching(/^(\d+) of \1 consistent\.\n$/)])
    const rest = await copy(from, settings.uri)
    expect([rest.code, rest.out]).toEqual([
      0,
      expect.stringMatching(/^16 maps: (?=.*\d+ identical)(?=.*\d+ moved)/),
    ])
    expect(await inventory(store)).toEqual(await contents(from))
  })

  it('a backup of the one is restored into the other', async () => {
    await copy(house, settings.uri)
    const [ofDatabase, ofFolder] = [newFolder(), newFolder()]
    expect((await runCli(['backup', ofDatabase], { env })).out).toBe('5 maps: 5 kept.\n')
    expect((await runCli(['backup', ofFolder], { dataDir: house })).code).toBe(0)
    const dataDir = newFolder()
    expect((await runCli(['restore', ofDatabase], { dataDir })).out).toBe('5 maps: 5 moved.\n')
    expect(await contents(dataDir)).toEqual(await contents(house))
    await emptyOfNodes(settings)
    await store.close()
    store = createNeo4jStore(settings)
    expect((await runCli(['restore', ofFolder], { env })).out).toBe('5 maps: 5 moved.\n')
    expect(await inventory(store)).toEqual(await contents(house))
  })

  it('check finds a direct relationship that is gone, by name, and ends with 2', async () => {
    await furnish(store)
    const text = "MATCH ({mapId: 'rich'})-[r:CAUSES {id: 'silence'}]->() DELETE r RETURN count(*) AS n"
    expect(await runOn(settings, text)).toEqual([{ n: 1 }])
    const { code, out, err } = await runCli(['check'], { env })
    expect([code, out]).toEqual([2, '4 of 5 consistent.\n'])
    expect(err).toMatch(/ rich faulty: .*direct relationships are missing, or say otherwise: "silence"/)
  })

  it('what cannot be reached, or refuses the password, is told, and nothing is done', async () => {
    const closed = await runCli(['copy', '--from', house, '--to', 'bolt://127.0.0.1:9'], { env })
    expect([closed.code, closed.err]).toEqual([3, expect.stringContaining('bolt://127.0.0.1:9')])
    const wrong = { env: { NEO4J_PASSWORD: 'wrong-password' } }
    const refused = await runCli(['copy', '--from', house, '--to', settings.uri], wrong)
    expect([refused.code, refused.err]).toEqual([3, expect.stringContaining('NEO4J_PASSWORD')])
    const without = await runCli(['copy', '--from', house, '--to', settings.uri])
    expect([without.code, without.err]).toEqual([2, expect.stringContaining('NEO4J_PASSWORD')])
    expect(await store.maps()).toEqual([])
  })

  it('a start says which maps were left behind, until they are there', async () => {
    const server = await startServer({ dataDir: house, env })
    const line = new RegExp(`^${house} holds \\d maps that this Neo4j lacks: .*\\n.* (copy --from .*)$`, 'm')
    await vi.waitFor(() => expect(server.output()).toMatch(line), { timeout: 60_000, interval: 100 })
    expect(server.output()).toMatch(/lacks: .*rich/)
    await server.stop()
    const command = line.exec(server.output())?.[1]?.split(' ') ?? []
    const copied = await runCli(command, { env: { NEO4J_PASSWORD: settings.password } })
    expect(copied.code).toBe(0)
    const { leftBehind } = await import('@/lib/cli/moving/left-behind')
    const config = { host: '127.0.0.1', port: 0, dataDir: house, neo4j: settings }
    expect(await leftBehind(config)).toBeUndefined()
    expect(await leftBehind({ ...config, dataDir: '/no/such/folder' })).toBeUndefined()
  })
})

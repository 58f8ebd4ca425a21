/** The same maps and the same edits on both stores: the same files to the byte, and the same answers. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerQuestion, planQuestion } from '@/graph/chains/ask'
import type { Command } from '@/graph/edit/command'
import { commandSchema } from '@/graph/edit/command'
import { type MapId, mapIdSchema } from '@/graph/model/ids'
import { samples } from '@/graph/samples/all-samples'
import type { MapStore } from '@/graph/store'
import { seedSamples } from '@/lib/map-service/seed-samples'
import { createNeo4jStore } from '@/lib/stores/neo4j/neo4j-store'
import { createSqliteStore } from '@/lib/stores/sqlite/sqlite-store'
import { describeOnEachRelease, emptyOfNodes } from '../neo4j-server'
import { at, serviceOn } from './conformance-setting'
import { richDocument } from './rich-document'

const usIran = mapIdSchema.parse('us-iran')
const firstQuestion = 'domestic trap -> no de-escalation -> accident'
/** What is compared is all there is, so nobody may stop for lack of time. */
const patient = { time: 60_000, states: 10_000_000 }
const questions = [
  firstQuestion,
  'domestic trap ~> * ~> accident top 50',
  '* -> accident top 100',
  'domestic trap -> * top 100',
  'domestic trap -> accident that stand',
  'domestic trap -| accident',
  'domestic trap +> accident avoid no de-escalation max 6 min 0.01',
]

describeOnEachRelease((_release, settings) => {
  let folder = ''
  let stores: [MapStore, MapStore]
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-both-'))
    await emptyOfNodes(settings)
    stores = [createSqliteStore(folder), createNeo4jStore(settings)]
    for (const store of stores) await seedSamples(store, samples, at)
  }, 120_000)
  afterAll(async () => {
    for (const store of stores) await store.close()
    await emptyOfNodes(settings)
    await rm(folder, { recursive: true })
  })

  /** What `work` answers on each store, which has to be the same. */
  async function onBoth<T>(work: (store: MapStore) => Promise<T>): Promise<T> {
    const [embedded, database] = [await work(stores[0]), await work(stores[1])]
    expect(database).toEqual(embedded)
    return embedded
  }

  it.each([...samples.map(({ map }) => map.id)])('the file of %s is the same to the byte', async (id) => {
    const file = await onBoth((store) => serviceOn(store).export(id))
    expect(file.length).toBeGreaterThan(1_000)
  })

  it.each(questions)('%s: the same chains in the same order', async (question) => {
    const { chains } = await onBoth(async (store) => {
      const { graph, version } = await serviceOn(store).current(usIran)
      const planned = planQuestion(graph, question)
      const found = await store.chains({ mapId: usIran, version, graph, plan: planned.plan, limits: patient })
      const { statement, ...answer } = answerQuestion(graph, version, planned, found)
      expect(statement === undefined).toBe(store.kind === 'sqlite')
      return answer
    })
    if (question === firstQuestion) expect(chains.length).toBeGreaterThan(0)
  })

  it('edits, undone in part, lead to the same file and the same history', async () => {
    const id = mapIdSchema.parse('edited')
    const edits = await onBoth((store) => edit(store, id))
    expect(edits).toBe(7)
    await onBoth((store) => serviceOn(store).export(id))
    await onBoth((store) => serviceOn(store).export(id, 3))
    await onBoth((store) => serviceOn(store).revisions(id))
    await onBoth((store) => store.revisions(id, { after: 0 }))
  })
})

/** The version after edits of every kind on a map that uses every field. */
async function edit(store: MapStore, id: MapId): Promise<number> {
  const service = serviceOn(store)
  await service.importDocument(richDocument(id))
  const batches = [
    [{ type: 'editClaim', id: 'accident', set: { kind: 'thesis', holders: ['reader'], weight: 0.1 + 0.2 } }],
    [{ type: 'editLink', id: 'needs-all', set: { type: 'prevents', from: ['p3', 'p1'], strength: null } }],
    [
      {
        type: 'addLink',
        link: { id: 'again', type: 'attacks', from: ['p1', 'p2'], to: { link: 'counter' } },
      },
      { type: 'setPositions', positions: [{ id: 'doubt', x: -0.5, y: 9_999_999.5 }] },
    ],
    [{ type: 'removeClaim', id: 'doubt' }],
  ]
  for (const batch of batches) {
    const { version } = await service.current(id)
    const commands: Command[] = batch.map((command) => commandSchema.parse(command))
    await service.command(id, { baseVersion: version, commands })
  }
  await service.undo(id, { version: 5 })
  return (await service.undo(id, { version: 3 })).version
}

/** A commit whose reply is lost is applied once, whoever asks again: the store by itself, or the caller. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { emptyChange } from '@/graph/change'
import { emptyDocument } from '@/graph/model/map-document'
import type { MapStore } from '@/graph/store'
import { createNeo4jStore } from '@/lib/stores/neo4j/neo4j-store'
import { claim } from '../../../graph/chains/small-maps'
import { describeOnEachRelease, emptyOfNodes } from '../../../neo4j-server'
import { type CuttingProxy, cuttingProxy } from './cutting-proxy'
import { written } from './writing'

const note = { at: '2026-11-01T00:00:00.000Z', by: 'A', summary: 'write' }
const document = emptyDocument({ id: written, title: 'Written', summary: '' })
const addition = (id: string) => {
  const change = emptyChange()
  change.added.claims.push(claim(id))
  return change
}

describeOnEachRelease((_release, settings) => {
  let proxy: CuttingProxy
  let store: MapStore

  beforeEach(async () => {
    await emptyOfNodes(settings)
    proxy = await cuttingProxy(Number(new URL(settings.uri).port))
    store = createNeo4jStore({ ...settings, uri: `bolt://127.0.0.1:${proxy.port}` })
    await store.maps()
  })
  afterEach(async () => {
    await store?.close()
    proxy?.close()
  })

  it('the store finds its own work again', async () => {
    proxy.loseNextCommitReply()
    expect(await store.create(document, note)).toEqual({ version: 1 })
    proxy.loseNextCommitReply()
    expect(await store.commit(written, 1, addition('one'), note)).toEqual({
      outcome: 'committed',
      version: 2,
    })
    proxy.loseNextCommitReply()
    const named = { ...note, requestId: 'r', fingerprint: 'f' }
    expect(await store.commit(written, 2, addition('two'), named)).toEqual({
      outcome: 'committed',
      version: 3,
    })
    proxy.loseNextCommitReply()
    const nothing = { ...named, requestId: 'nothing' }
    const acknowledged = { version: 3, ...nothing, change: emptyChange() }
    expect(await store.acknowledge(written, 3, nothing)).toEqual({
      outcome: 'repeated',
      revision: acknowledged,
    })
    proxy.loseNextCommitReply()
    await store.remove(written, note.at)
    proxy.loseNextCommitReply()
    expect(await store.restore(written, note.at)).toEqual({ version: 3 })
    expect(proxy.lost()).toBe(6)
    expect((await store.load(written)).document.claims.map(({ id }) => id)).toEqual(['one', 'two'])
    expect(await store.inconsistencies(written)).toEqual([])
    // The first commit only looks whether the map is there; the second hides it.
    for (const earlier of [0, 1]) {
      proxy.loseNextCommitReply(earlier)
      expect(await store.erase(written, 3)).toBe(true)
      expect(proxy.lost()).toBe(7 + earlier)
      await store.create(document, note, {
        version: 3,
        createdAt: note.at,
        updatedAt: note.at,
        revisions: [],
      })
    }
  })

  it('a request that is repeated later answers what it did then', async () => {
    await store.create(document, note)
    const cut = await cuttingProxy(Number(new URL(settings.uri).port), () => cut.block(true))
    const other = createNeo4jStore({ ...settings, uri: `bolt://127.0.0.1:${cut.port}` })
    await other.maps()
    cut.loseNextCommitReply()
    const named = { ...note, requestId: 'r', fingerprint: 'f' }
    const started = Date.now()
    await expect(other.commit(written, 1, addition('one'), named)).rejects.toMatchObject({
      code: 'store-unavailable',
    })
    expect(Date.now() - started).toBeLessThan(5_500)
    cut.block(false)
    expect(await other.commit(written, 1, addition('one'), named)).toMatchObject({
      outcome: 'repeated',
      revision: { version: 2, requestId: 'r', change: addition('one') },
    })
    expect(await other.version(written)).toBe(2)
    await other.close()
    cut.close()
  })
})

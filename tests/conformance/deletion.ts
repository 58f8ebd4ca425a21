/** Deleting maps, bringing them back for 30 days, and what does not know a map. */
import { describe, expect, it } from 'vitest'
import { emptyChange } from '@/graph/change'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { MapId } from '@/graph/model/ids'
import { emptyDocument } from '@/graph/model/map-document'
import type { MapStore } from '@/graph/store'
import { claim } from '../graph/chains/small-maps'
import { at, type ConformanceSetting, day } from './conformance-setting'
import { bytesOf, richDocument } from './rich-document'

const note = { at, by: 'Editor', summary: 'make the map' }

/** The verbs that ask for a map by its id. Chains come with their graph, and may answer from it. */
const verbs: Record<string, (store: MapStore, id: MapId) => Promise<unknown>> = {
  load: (store, id) => store.load(id),
  version: (store, id) => store.version(id),
  commit: (store, id) => store.commit(id, 1, emptyChange(), note),
  revisions: (store, id) => store.revisions(id, {}),
  request: (store, id) => store.request(id, 'r'),
  remove: (store, id) => store.remove(id, at),
  search: (store, id) => store.search('word', { map: id, limit: 5 }),
}

export function deletesAndRestores({ store, freshId }: ConformanceSetting): void {
  const made = async (name: string): Promise<MapId> => {
    const id = freshId(name)
    await store().create(richDocument(id), note)
    return id
  }

  describe('a map that is not there', () => {
    it.each(Object.keys(verbs))('is unknown to %s, and so is a deleted one', async (name) => {
      const [verb, deleted] = [verbs[name], await made('deleted')]
      await store().remove(deleted, at)
      await expect(verb?.(store(), freshId('never'))).rejects.toMatchObject({ code: 'unknown-map' })
      await expect(verb?.(store(), deleted)).rejects.toMatchObject({ code: 'unknown-map' })
    })

    it('cannot be brought back', async () => {
      await expect(store().restore(freshId('never'), at)).rejects.toMatchObject({ code: 'unknown-map' })
    })
  })

  describe('a deleted map', () => {
    it('is neither listed nor found, and keeps its id', async () => {
      const id = freshId('gone')
      const document = {
        ...emptyDocument({ id, title: 'Gone', summary: '' }),
        claims: [claim('xylophonist')],
      }
      await store().create(document, note)
      expect(await store().search('xylophonist', { limit: 5 })).toHaveLength(1)
      await store().remove(id, at)
      expect((await store().maps()).map((map) => map.id)).not.toContain(id)
      expect(await store().search('xylophonist', { limit: 5 })).toEqual([])
      await expect(store().create(document, note)).rejects.toMatchObject({ code: 'map-exists' })
    })

    it('is listed among those that can be brought back, the last deleted first, as long as it can', async () => {
      const [first, second, third] = [await made('listed'), await made('listed'), await made('listed')]
      await store().remove(second, day(40))
      await store().remove(first, day(41))
      await store().remove(third, day(40))
      const listed = async (when: string) =>
        (await store().deleted(when)).filter(({ id }) => [first, second, third].includes(id))
      expect(await listed(day(70))).toEqual([
        {
          id: first,
          title: 'Signals and threats',
          summary: 'Two states, one strait.',
          version: 1,
          claims: 12,
          links: 5,
          updatedAt: at,
          deletedAt: day(41),
        },
        expect.objectContaining({ id: second, deletedAt: day(40) }),
        expect.objectContaining({ id: third }),
      ])
      expect((await listed(day(70.01))).map(({ id }) => id)).toEqual([first])
      expect(await listed(day(71.01))).toEqual([])
      await store().restore(first, day(42))
      expect((await listed(day(42))).map(({ id }) => id)).toEqual([second, third])
    })

    it('comes back as it was, with its history, for 30 days', async () => {
      const id = await made('back')
      const change = emptyChange()
      change.added.claims.push(claim('quokka'))
      await store().commit(id, 1, change, { ...note, at: day(1), requestId: 'r' })
      const before = await store().load(id)
      await store().remove(id, day(2))
      expect(await store().restore(id, day(32))).toEqual({ version: 2 })
      expect(await store().load(id)).toEqual(before)
      expect(await store().revisions(id, {})).toHaveLength(2)
      expect(await store().request(id, 'r')).toMatchObject({ version: 2 })
      expect(await store().search('quokka', { limit: 5 })).toHaveLength(1)
    })

    it('is gone after that, and its id is free', async () => {
      const id = await made('purged')
      await store().remove(id, day(0))
      await expect(store().restore(id, day(30.01))).rejects.toMatchObject({ code: 'unknown-map' })
      const next = emptyDocument({ id, title: 'Next', summary: '' })
      expect(await store().create(next, { ...note, at: day(30.01) })).toEqual({ version: 1 })
      expect(bytesOf((await store().load(id)).document)).toBe(bytesOf(next))
      expect(await store().revisions(id, {})).toHaveLength(1)
      expect(await store().search('collision sea', { map: id, limit: 5 })).toEqual([])
    })
  })

  it('bringing back what is there changes nothing', async () => {
    const id = await made('there')
    expect(await store().restore(id, day(3))).toEqual({ version: 1 })
    expect(await store().load(id)).toMatchObject({ updatedAt: at })
  })

  it('a store whose maps are all deleted is not untouched', async () => {
    expect(await store().untouched()).toBe(false)
  })

  it('a request for chains on a map that was loaded before is answered or refused, never wrong', async () => {
    const id = await made('asked')
    const graph = ArgumentGraph.fromDocument(richDocument(id))
    await store().remove(id, at)
    const plan = {
      steps: [['no-talks' as never], ['accident' as never]],
      hops: [{ types: ['causes' as const], min: 1, max: 1, sign: 0 as const }],
      via: [],
      avoid: { claims: [], links: [] },
      heldBy: null,
      thatStand: false,
      maxLinks: null,
      minStrength: 0,
      top: 10,
    }
    const asked = store().chains({ mapId: id, version: 1, graph, plan, limits: { time: 5000, states: 1e5 } })
    const outcome = await asked.then(
      ({ chains }) => chains.map(({ links }) => links),
      (error: { code: string }) => error.code,
    )
    expect([[['silence']], 'unknown-map']).toContainEqual(outcome)
  })
}

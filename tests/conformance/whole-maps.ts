/** Making and loading whole maps. */
import { describe, expect, it } from 'vitest'
import { emptyChange } from '@/graph/change'
import type { MapDocument } from '@/graph/model/map-document'
import { emptyDocument, mapDocumentSchema } from '@/graph/model/map-document'
import { claim, link } from '../graph/chains/small-maps'
import { at, type ConformanceSetting, day } from './conformance-setting'
import { bytesOf, richDocument } from './rich-document'

const note = { at, by: 'Editor', summary: 'make the map' }

export function keepsWholeMaps({ store, freshId, reopen, counts }: ConformanceSetting): void {
  describe('whole maps', () => {
    it('come back to the byte, with keys in the order of the schema', async () => {
      const document = richDocument(freshId('rich'))
      expect(await store().create(document, note)).toEqual({ version: 1 })
      const stored = await store().load(document.map.id)
      expect(bytesOf(stored.document)).toBe(bytesOf(document))
      expect(bytesOf(mapDocumentSchema.parse(stored.document))).toBe(bytesOf(stored.document))
      expect(stored).toMatchObject({ version: 1, createdAt: at, updatedAt: at })
      expect(await store().version(document.map.id)).toBe(1)
    })

    it('come back after a restart', async () => {
      const document = richDocument(freshId('kept'))
      await store().create(document, note)
      await reopen()
      expect(bytesOf((await store().load(document.map.id)).document)).toBe(bytesOf(document))
    })

    it('are listed with what they hold, the last changed first', async () => {
      const [older, newer] = [richDocument(freshId('older')), richDocument(freshId('newer'))]
      await store().create(newer, { ...note, at: day(2) })
      await store().create(older, { ...note, at: day(1) })
      const maps = await store().maps()
      expect(maps.find(({ id }) => id === older.map.id)).toEqual({
        id: older.map.id,
        title: 'Signals and threats',
        summary: 'Two states, one strait.',
        version: 1,
        claims: 12,
        links: 5,
        updatedAt: day(1),
      })
      const order = maps.map(({ id }) => id).filter((id) => id === older.map.id || id === newer.map.id)
      expect(order).toEqual([newer.map.id, older.map.id])
    })

    it('keep their id to themselves', async () => {
      const document = richDocument(freshId('taken'))
      await store().create(document, note)
      const other = emptyDocument({ id: document.map.id, title: 'Other', summary: '' })
      await expect(store().create(other, note)).rejects.toMatchObject({ code: 'map-exists' })
      expect(bytesOf((await store().load(document.map.id)).document)).toBe(bytesOf(document))
    })

    it('made at once under one id: one is made', async () => {
      const id = freshId('race')
      const tries = ['One', 'Two', 'Three', 'Four'].map((title) =>
        store().create(emptyDocument({ id, title, summary: '' }), note),
      )
      const outcomes = await Promise.allSettled(tries)
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'map-exists' })
      }
    })

    it('may share the ids of their records', async () => {
      const [one, two] = [richDocument(freshId('share')), richDocument(freshId('share'))]
      await store().create(one, note)
      await store().create(two, note)
      const change = emptyChange()
      const [first] = one.claims
      if (!first) throw new Error('The document has claims.')
      change.updated.claims.push([first, { ...first, label: 'Changed here alone' }])
      await store().commit(one.map.id, 1, change, note)
      expect(bytesOf((await store().load(two.map.id)).document)).toBe(bytesOf(two))
      expect((await store().load(one.map.id)).document.claims[0]?.label).toBe('Changed here alone')
    })

    it('may be large', async () => {
      const document = largeDocument(freshId('large'), counts.largeMap)
      await store().create(document, note)
      expect(bytesOf((await store().load(document.map.id)).document)).toBe(bytesOf(document))
      const listed = (await store().maps()).find(({ id }) => id === document.map.id)
      expect(listed).toMatchObject({ claims: counts.largeMap, links: 2 * counts.largeMap })
    }, 120_000)

    it('can be moved in with their history', async () => {
      const document = richDocument(freshId('moved'))
      const [, added] = document.claims
      if (!added) throw new Error('The document has claims.')
      const change = emptyChange()
      change.added.claims.push(added)
      const first = { version: 1, at: day(1), by: 'A', summary: 'make the map', change: emptyChange() }
      const second = {
        version: 2,
        at: day(2),
        by: 'B',
        summary: 'add',
        requestId: 'r',
        fingerprint: 'f',
        change,
      }
      const third = {
        version: 3,
        at: day(3),
        by: 'C',
        summary: 'undo: undo',
        undoes: 2,
        change: emptyChange(),
      }
      const history = { version: 3, createdAt: day(1), updatedAt: day(3), revisions: [third, first, second] }
      expect(await store().create(document, { ...note, at: day(9) }, history)).toEqual({ version: 3 })
      const { map } = document
      expect(await store().load(map.id)).toEqual({
        document,
        version: 3,
        createdAt: day(1),
        updatedAt: day(3),
      })
      expect(await store().revisions(map.id, {})).toEqual([third, second, first])
      expect(await store().request(map.id, 'r')).toEqual(second)
      expect(await store().commit(map.id, 3, emptyChange(), note)).toEqual({
        outcome: 'committed',
        version: 4,
      })
    })
  })
}

function largeDocument(id: MapDocument['map']['id'], claims: number): MapDocument {
  const name = (prefix: string, n: number) => `${prefix}${String(n).padStart(6, '0')}`
  return {
    ...emptyDocument({ id, title: 'Large', summary: '' }),
    claims: Array.from({ length: claims }, (_, n) =>
      claim(name('c', n), { text: `The text of claim ${n}.` }),
    ),
    links: Array.from({ length: 2 * claims }, (_, n) =>
      link(name('l', n), `${name('c', n % claims)} causes ${name('c', (n * 7 + 1) % claims)}`, 0.5),
    ),
  }
}

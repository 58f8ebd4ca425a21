/** Removing a map for good at once, as moving house does with an untouched sample. */
import { describe, expect, it } from 'vitest'
import { emptyChange } from '@/graph/change'
import { emptyDocument } from '@/graph/model/map-document'
import { claim } from '../graph/chains/small-maps'
import { at, type ConformanceSetting } from './conformance-setting'
import { bytesOf, richDocument } from './rich-document'

const note = { at, by: 'Editor', summary: 'make the map' }

export function erasesForGood({ store, freshId }: ConformanceSetting): void {
  describe('a map that is erased', () => {
    it('is gone with its history, and its id is free at once', async () => {
      const id = freshId('erased')
      await store().create(richDocument(id), { ...note, requestId: 'r' })
      await store().acknowledge(id, 1, { ...note, requestId: 'nothing' })
      expect(await store().erase(id, 1)).toBe(true)
      await expect(store().load(id)).rejects.toMatchObject({ code: 'unknown-map' })
      await expect(store().restore(id, at)).rejects.toMatchObject({ code: 'unknown-map' })
      const next = emptyDocument({ id, title: 'Next', summary: '' })
      expect(await store().create(next, note)).toEqual({ version: 1 })
      expect(bytesOf((await store().load(id)).document)).toBe(bytesOf(next))
      expect(await store().revisions(id, {})).toHaveLength(1)
      expect(await store().request(id, 'r')).toBeUndefined()
      expect(await store().request(id, 'nothing')).toBeUndefined()
      expect(await store().search('collision sea', { map: id, limit: 5 })).toEqual([])
    })

    it('has to be at the version that was seen', async () => {
      const id = freshId('moved-on')
      await store().create(emptyDocument({ id, title: 'Moved on', summary: '' }), note)
      const change = emptyChange()
      change.added.claims.push(claim('later'))
      await store().commit(id, 1, change, note)
      expect(await store().erase(id, 1)).toBe(false)
      expect((await store().load(id)).document.claims).toHaveLength(1)
    })

    it('has to be there', async () => {
      const deleted = freshId('deleted')
      await store().create(emptyDocument({ id: deleted, title: 'Deleted', summary: '' }), note)
      await store().remove(deleted, at)
      for (const id of [freshId('never'), deleted]) {
        await expect(store().erase(id, 1)).rejects.toMatchObject({ code: 'unknown-map' })
      }
      expect(await store().restore(deleted, at)).toEqual({ version: 1 })
    })
  })
}

/** The history of a map. */
import { describe, expect, it } from 'vitest'
import { emptyChange } from '@/graph/change'
import { emptyDocument } from '@/graph/model/map-document'
import { claim } from '../graph/chains/small-maps'
import { at, type ConformanceSetting, day, serviceOn } from './conformance-setting'
import { bytesOf, richDocument } from './rich-document'

export function keepsRevisions({ store, freshId, reopen }: ConformanceSetting): void {
  describe('revisions', () => {
    it('tell who, when and what, from the first on', async () => {
      const id = freshId('told')
      const first = { at, by: 'Anna', summary: 'make the map' }
      await store().create(emptyDocument({ id, title: 'Told', summary: '' }), first)
      const change = emptyChange()
      change.added.claims.push(claim('a', { label: '“Quoted” ’ \\ label' }))
      const second = {
        at: day(1),
        by: 'Bo “B”',
        summary: 'add “\\”',
        undoes: 1,
        requestId: 'r',
        fingerprint: 'f',
      }
      await store().commit(id, 1, change, second)
      expect(await store().revisions(id, {})).toEqual([
        { version: 2, ...second, change },
        { version: 1, ...first, change: emptyChange() },
      ])
    })

    it('are read in ranges, newest first', async () => {
      const id = freshId('ranges')
      await store().create(emptyDocument({ id, title: 'Ranges', summary: '' }), {
        at,
        by: 'A',
        summary: 'one',
      })
      for (let version = 1; version < 7; version++) {
        const change = emptyChange()
        change.added.claims.push(claim(`c${version}`))
        await store().commit(id, version, change, { at, by: 'A', summary: `${version + 1}` })
      }
      const versions = async (range: { before?: number; after?: number; limit?: number }) =>
        (await store().revisions(id, range)).map(({ version }) => version)
      expect(await versions({})).toEqual([7, 6, 5, 4, 3, 2, 1])
      expect(await versions({ limit: 2 })).toEqual([7, 6])
      expect(await versions({ before: 4 })).toEqual([3, 2, 1])
      expect(await versions({ before: 6, limit: 3 })).toEqual([5, 4, 3])
      expect(await versions({ after: 5 })).toEqual([7, 6])
      expect(await versions({ after: 2, before: 5 })).toEqual([4, 3])
      expect(await versions({ after: 2, before: 7, limit: 1 })).toEqual([6])
      expect(await versions({ after: 7 })).toEqual([])
      expect(await versions({ before: 1 })).toEqual([])
    })

    it('are undone after a restart, to the byte, and done again', async () => {
      const document = richDocument(freshId('undo'))
      await store().create(document, { at, by: 'A', summary: 'make the map' })
      const { id } = document.map
      const removed = await serviceOn(store()).command(id, {
        baseVersion: 1,
        commands: [{ type: 'removeClaim', id: 'doubt' as never }],
      })
      const after = bytesOf((await store().load(id)).document)
      expect(removed.change.removed.annotations).not.toHaveLength(0)

      await reopen()
      await serviceOn(store()).undo(id, { version: 2 })
      expect(bytesOf((await store().load(id)).document)).toBe(bytesOf(document))

      await reopen()
      await serviceOn(store()).undo(id, { version: 3 })
      expect(bytesOf((await store().load(id)).document)).toBe(after)
      expect((await store().revisions(id, { limit: 2 })).map(({ undoes }) => undoes)).toEqual([3, 2])
      expect(bytesOf((await serviceOn(store()).get(id, 1)).document)).toBe(bytesOf(document))
    })
  })
}

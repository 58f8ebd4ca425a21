/** Committing changes: on a base version, once a request, whole or not at all. */
import { describe, expect, it } from 'vitest'
import { apply, emptyChange, type GraphChange, invert } from '@/graph/change'
import { commandSchema } from '@/graph/edit/command'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { MapId } from '@/graph/model/ids'
import { claim, link } from '../graph/chains/small-maps'
import { at, type ConformanceSetting, day, serviceOn } from './conformance-setting'
import { bytesOf, richDocument } from './rich-document'

const note = { at, by: 'Editor', summary: 'change the map' }

/** A change of every sort: records of each kind added, updated and removed, and the map itself. */
function manyfoldChange(id: MapId): { before: ArgumentGraph; change: GraphChange } {
  const before = ArgumentGraph.fromDocument(richDocument(id))
  const { claims, links, holders, sources, annotations } = before.toDocument()
  const change = emptyChange()
  change.added.claims.push(claim('aa-first'), claim('zz-last', { holders: ['essay' as never] }))
  change.added.links.push(link('aa-link', 'aa-first+zz-last prevents no-talks', 0.25))
  for (const one of claims.filter(({ id }) => id === 'no-talks')) {
    const { text: _text, ...rest } = one
    change.updated.claims.push([one, { ...rest, text: 'Changed.', position: { x: 1, y: 2 } }])
  }
  change.removed.annotations.push(...annotations)
  change.removed.links.push(...links.filter(({ id }) => id === 'counter' || id === 'needs-all'))
  change.removed.claims.push(...claims.filter(({ id }) => id === 'p8' || id === 'reply'))
  for (const one of holders.filter(({ id }) => id === 'essay')) {
    change.updated.holders.push([one, { id: one.id, name: 'The essayist' }])
  }
  change.removed.sources.push(...sources.filter(({ id }) => id === 'bare'))
  const { author: _author, ...map } = before.info
  change.updated.map = [before.info, { ...map, title: 'Another title' }]
  return { before, change }
}

export function commitsChanges({ store, another, freshId }: ConformanceSetting): void {
  const made = async (name: string): Promise<MapId> => {
    const id = freshId(name)
    await store().create(richDocument(id), note)
    return id
  }
  const addition = (id: string): GraphChange => {
    const change = emptyChange()
    change.added.claims.push(claim(id))
    return change
  }

  describe('commits', () => {
    it('write what changed, and count it', async () => {
      const id = await made('many')
      const { before, change } = manyfoldChange(id)
      const later = { ...note, at: day(5) }
      expect(await store().commit(id, 1, change, later)).toEqual({ outcome: 'committed', version: 2 })
      const stored = await store().load(id)
      const expected = apply(before, change).toDocument()
      expect(stored.document).toEqual(expected)
      expect(stored.document.claims.map(({ id }) => id)).toEqual(expected.claims.map(({ id }) => id))
      expect(stored).toMatchObject({ version: 2, createdAt: at, updatedAt: day(5) })
      const listed = (await store().maps()).find((map) => map.id === id)
      expect(listed).toMatchObject({
        title: 'Another title',
        version: 2,
        claims: 12,
        links: 4,
        updatedAt: day(5),
      })
    })

    it('are taken back to the byte by the inverse change', async () => {
      const id = await made('back')
      const { before, change } = manyfoldChange(id)
      await store().commit(id, 1, change, note)
      await store().commit(id, 2, invert(change), note)
      expect(bytesOf((await store().load(id)).document)).toBe(bytesOf(before.toDocument()))
    })

    it('write nothing on a version that is not the last', async () => {
      const id = await made('stale')
      await store().commit(id, 1, addition('first'), note)
      const before = await store().load(id)
      expect(await store().commit(id, 1, addition('second'), note)).toEqual({ outcome: 'stale', version: 2 })
      expect(await store().commit(id, 7, addition('second'), note)).toEqual({ outcome: 'stale', version: 2 })
      expect(await store().load(id)).toEqual(before)
      expect(await store().revisions(id, {})).toHaveLength(2)
    })

    it('write all or nothing', async () => {
      const id = await made('whole')
      const before = await store().load(id)
      const change = addition('would-be-first')
      for (let n = 0; n < 1000; n++) change.added.claims.push(claim(`would-be-${n}`))
      change.removed.links.push(link('not-there', 'p1 causes p2'))
      await expect(store().commit(id, 1, change, { ...note, requestId: 'r' })).rejects.toMatchObject({
        code: 'internal',
      })
      expect(await store().load(id)).toEqual(before)
      expect(await store().request(id, 'r')).toBeUndefined()
      expect(await store().commit(id, 1, addition('next'), note)).toEqual({
        outcome: 'committed',
        version: 2,
      })
    })

    it('leave nothing of 1,000 commands whose last one is refused', async () => {
      const id = await made('batch')
      const before = await store().load(id)
      const add = (n: number) => ({
        type: 'addClaim',
        claim: { id: `c${n}`, kind: 'claim', label: `Claim ${n}` },
      })
      const commands = Array.from({ length: 999 }, (_, n) => commandSchema.parse(add(n)))
      const last = { type: 'editClaim', id: 'nowhere', set: { text: 'x' } }
      const batch = (end: unknown) => ({
        baseVersion: 1,
        commands: [...commands, commandSchema.parse(end)],
        requestId: 'all or nothing',
      })
      await expect(serviceOn(store()).command(id, batch(last))).rejects.toMatchObject({
        code: 'unknown-claim',
        issues: [{ pointer: '/commands/999/id' }],
      })
      expect(await store().load(id)).toEqual(before)
      expect(await store().revisions(id, {})).toHaveLength(1)
      // The request id was not used up either.
      expect((await serviceOn(store()).command(id, batch(add(999)))).version).toBe(2)
      expect((await store().load(id)).document.claims).toHaveLength(1012)
    }, 60_000)

    it('of thousands of records are one version', async () => {
      const id = await made('batch')
      const change = emptyChange()
      for (let n = 0; n < 1000; n++) change.added.claims.push(claim(`b${n}`))
      for (let n = 1; n < 1000; n++) change.added.links.push(link(`bl${n}`, `b${n - 1} causes b${n}`))
      expect(await store().commit(id, 1, change, note)).toEqual({ outcome: 'committed', version: 2 })
      const { document } = await store().load(id)
      expect([document.claims.length, document.links.length]).toEqual([1012, 1004])
      await store().commit(id, 2, invert(change), note)
      expect(bytesOf((await store().load(id)).document)).toBe(bytesOf(richDocument(id)))
    }, 60_000)
  })

  describe('a request id', () => {
    const asked = { ...note, requestId: 'request "1"', fingerprint: 'abc' }

    it('is answered once, and again in the same way, also when others came between', async () => {
      const id = await made('again')
      await store().commit(id, 1, addition('mine'), asked)
      await store().commit(id, 2, addition('theirs'), note)
      for (const base of [1, 3]) {
        const repeated = await store().commit(id, base, addition('other'), asked)
        expect(repeated).toEqual({
          outcome: 'repeated',
          revision: { version: 2, ...asked, change: addition('mine') },
        })
      }
      expect(await store().version(id)).toBe(3)
      expect(await store().request(id, 'request "1"')).toMatchObject({ version: 2, fingerprint: 'abc' })
      expect(await store().request(id, 'request 1')).toBeUndefined()
    })

    it('sent many times at once, to two servers, is carried out once', async () => {
      const id = await made('flood')
      const other = await another()
      const sent = Array.from({ length: 8 }, (_, n) =>
        (n % 2 === 0 ? store() : other).commit(id, 1, addition('mine'), asked),
      )
      const outcomes = (await Promise.all(sent)).map(({ outcome }) => outcome)
      expect(outcomes.toSorted()).toEqual(['committed', ...Array(7).fill('repeated')])
      expect(await store().version(id)).toBe(2)
    })

    it('belongs to its map', async () => {
      const [one, two] = [await made('mine'), await made('yours')]
      await store().commit(one, 1, addition('a'), asked)
      expect(await store().request(two, asked.requestId)).toBeUndefined()
      expect(await store().commit(two, 1, addition('a'), asked)).toMatchObject({ outcome: 'committed' })
    })

    it('that changed nothing is remembered too, without a version or a revision', async () => {
      const id = await made('nothing')
      const before = await store().load(id)
      expect(await store().acknowledge(id, 1, asked)).toEqual({ outcome: 'committed', version: 1 })
      const answered = { version: 1, ...asked, change: emptyChange() }
      expect(await store().request(id, asked.requestId)).toEqual(answered)
      expect(await store().load(id)).toEqual(before)
      expect(await store().revisions(id, {})).toHaveLength(1)
      await store().commit(id, 1, addition('theirs'), note)
      for (const base of [1, 2]) {
        const repeated = { outcome: 'repeated', revision: answered }
        expect(await store().acknowledge(id, base, asked)).toEqual(repeated)
        expect(await store().commit(id, base, addition('other'), asked)).toEqual(repeated)
      }
      await store().remove(id, at)
      await expect(store().acknowledge(id, 2, asked)).rejects.toMatchObject({ code: 'unknown-map' })
      await store().restore(id, at)
      expect(await store().request(id, asked.requestId)).toEqual(answered)
      expect(await store().inconsistencies(id)).toEqual([])
    })

    it('that was committed, or comes too late, is not acknowledged afresh', async () => {
      const id = await made('late')
      await store().commit(id, 1, addition('mine'), asked)
      expect(await store().acknowledge(id, 2, asked)).toMatchObject({
        outcome: 'repeated',
        revision: { version: 2, change: addition('mine') },
      })
      const undo = { ...asked, requestId: 'undo', undoes: 2 }
      await store().acknowledge(id, 2, undo)
      expect(await store().request(id, 'undo')).toEqual({ version: 2, ...undo, change: emptyChange() })
      const other = { ...asked, requestId: 'other' }
      expect(await store().acknowledge(id, 1, other)).toEqual({ outcome: 'stale', version: 2 })
      expect(await store().request(id, 'other')).toBeUndefined()
    })

    it('of a stale commit is not taken', async () => {
      const id = await made('free')
      await store().commit(id, 9, addition('a'), asked)
      expect(await store().commit(id, 1, addition('a'), asked)).toMatchObject({ outcome: 'committed' })
    })
  })

  it('several commits at once on one version: one is written', async () => {
    const id = await made('race')
    const other = await another()
    const sent = Array.from({ length: 8 }, (_, n) =>
      (n % 2 === 0 ? store() : other).commit(id, 1, addition(`c${n}`), note),
    )
    const outcomes = (await Promise.all(sent)).map(({ outcome }) => outcome)
    expect(outcomes.toSorted()).toEqual(['committed', ...Array(7).fill('stale')])
    expect((await store().load(id)).document.claims).toHaveLength(13)
  })
}

/** Finding claims by their words, in one map and in all. */
import { describe, expect, it } from 'vitest'
import { emptyChange } from '@/graph/change'
import type { MapId } from '@/graph/model/ids'
import { emptyDocument } from '@/graph/model/map-document'
import { claim } from '../graph/chains/small-maps'
import { at, type ConformanceSetting } from './conformance-setting'

const note = { at, by: 'Editor', summary: 'make the map' }

/** Words that no other map of the suite has. */
const claims = [
  claim('label', { label: 'Zugzwang in the strait' }),
  claim('alias', { label: 'Nobody may wait', aliases: ['zugzwang'] }),
  claim('text', {
    label: 'A third thing',
    text: `${'Long before that. '.repeat(30)}Both are in zugzwang now.`,
  }),
  claim('accent', { label: 'Détente à l’œuvre', text: 'Straße, Ω, Überraschung' }),
  claim('other', { label: 'Unrelated' }),
]

const hostileQueries = [
  '"',
  '""',
  '*',
  'zugzwang"',
  "zugzwang' OR 1=1 --",
  'zugzwang AND',
  'zugzwang NOT strait',
  'NEAR(zugzwang strait)',
  'label:zugzwang',
  '(zugzwang',
  'zugzwang^2 ~ [a TO b] {x} \\',
  '-zugzwang +strait && || !',
  '/.*/',
  ';DROP TABLE maps;',
  '\u0301',
  '\u{1F600}',
  '\u202Ezugzwang',
]

export function findsClaims({ store, freshId, reopen }: ConformanceSetting): void {
  const made = async (name: string): Promise<MapId> => {
    const id = freshId(name)
    await store().create({ ...emptyDocument({ id, title: name, summary: '' }), claims }, note)
    return id
  }
  const found = async (query: string, map: MapId) =>
    (await store().search(query, { map, limit: 10 })).map((hit) => hit.claim as string).sort()

  describe('search', () => {
    it('finds label, alias and text, the label first, with scores relative to the best', async () => {
      const id = await made('words')
      const hits = await store().search('zugzwang', { map: id, limit: 10 })
      expect(hits.map((hit) => hit.claim as string).sort()).toEqual(['alias', 'label', 'text'])
      expect(hits.at(-1)?.claim).toBe('text')
      expect(hits[0]?.score).toBe(1)
      for (const [i, { map, score }] of hits.entries()) {
        expect(map).toBe(id)
        expect(score).toBeGreaterThan(0)
        expect(score).toBeLessThanOrEqual(hits[i - 1]?.score ?? 1)
      }
      expect(hits.find((hit) => hit.claim === 'label')?.label).toBe('Zugzwang in the strait')
    })

    it('shows the words around the match, as plain text', async () => {
      const id = await made('snippet')
      const hits = await store().search('zugzwang', { map: id, limit: 10 })
      const snippet = hits.find((hit) => hit.claim === 'text')?.snippet ?? ''
      expect(snippet).toContain('Both are in zugzwang now.')
      expect(snippet.length).toBeLessThan(250)
      expect(snippet).not.toMatch(/[<>*]/)
    })

    it('folds case and accents, and takes the beginning of a word', async () => {
      const id = await made('fold')
      expect(await found('ZUGZ', id)).toEqual(['alias', 'label', 'text'])
      expect(await found('detente', id)).toEqual(['accent'])
      expect(await found('DÉTENTE', id)).toEqual(['accent'])
      expect(await found('de\u0301tente', id)).toEqual(['accent'])
      expect(await found('uberrasch', id)).toEqual(['accent'])
    })

    it('finds a word in its other forms', async () => {
      const id = freshId('forms')
      const words = [
        claim('accident', { label: 'An accident in the strait' }),
        claim('sinking', { label: 'The ferry sank' }),
        claim('study', { text: 'Many a study says so.' }),
        claim('access', { label: 'Access is closed' }),
      ]
      await store().create({ ...emptyDocument({ id, title: 'Forms', summary: '' }), claims: words }, note)
      expect(await found('accidents', id)).toEqual(['accident'])
      expect(await found('accidental', id)).toEqual(['accident'])
      expect(await found('sinks sunk', id)).toEqual(['sinking'])
      expect(await found('sink', id)).toEqual(['sinking'])
      expect(await found('studies', id)).toEqual(['study'])
      const [hit] = await store().search('studies', { map: id, limit: 1 })
      expect(hit?.snippet).toContain('Many a study')
    })

    it('wants all words where a claim has them all', async () => {
      const id = await made('all')
      expect(await found('strait zugzwang', id)).toEqual(['label'])
      expect(await found('zugzwang kangaroo', id)).toEqual(['alias', 'label', 'text'])
    })

    it('finds nothing for no words, and no more than was asked for', async () => {
      const id = await made('none')
      expect(await found('', id)).toEqual([])
      expect(await found('  … !?', id)).toEqual([])
      expect(await found('kangaroo', id)).toEqual([])
      expect(await store().search('zugzwang', { map: id, limit: 2 })).toHaveLength(2)
    })

    it.each(hostileQueries)('takes %j as words, never as syntax', async (query) => {
      const id = await made('hostile')
      const hits = await found(query, id)
      if (query.includes('zugzwang')) expect(hits).toContain('label')
      else expect(hits).toEqual([])
    })

    it('looks in one map or in all', async () => {
      const [one, two] = [await made('one'), await made('two')]
      const everywhere = await store().search('zugzwang', { limit: 500 })
      expect(new Set(everywhere.map(({ map }) => map))).toEqual(
        new Set([...everywhere.map((hit) => hit.map), one, two]),
      )
      const within = await store().search('zugzwang', { map: one, limit: 500 })
      expect(new Set(within.map(({ map }) => map))).toEqual(new Set([one]))
    })

    it('follows every change, and a restart', async () => {
      const id = await made('follow')
      const [label, alias, , accent] = claims
      if (!label || !alias || !accent) throw new Error('The map has claims.')
      const change = emptyChange()
      change.updated.claims.push([label, { ...label, label: 'Tempo in the strait' }])
      change.updated.claims.push([accent, { ...accent, position: { x: 1, y: 1 } }])
      change.removed.claims.push(alias)
      change.added.claims.push(claim('new', { aliases: ['tempo'] }))
      await store().commit(id, 1, change, note)
      await reopen()
      expect(await found('zugzwang', id)).toEqual(['text'])
      expect(await found('tempo', id)).toEqual(['label', 'new'])
      expect(await found('detente', id)).toEqual(['accent'])
    })
  })
}

/** What of the outline is in sight: open and closed, found and filtered. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findClaims, markedParts } from '@/app/components/workspace/outline/find-claims'
import { passingClaims } from '@/app/components/workspace/outline/passing-claims'
import {
  keysAbove,
  type RowSettings,
  visibleRows,
  wayInSight,
} from '@/app/components/workspace/outline/visible-rows'
import { outlineByArgument } from '@/graph/model/outline-tree'
import { type Filter, noFilter } from '@/lib/workspace/state/workspace-state'
import { anyGraph } from '../../graph/model/any-graph'
import { claim, graphOf, link } from '../small-map'

const chainOf = ['t', 'a', 'b', 'c', 'd']
const graph = graphOf(
  chainOf.map((id) =>
    claim(id, { kind: id === 't' ? 'thesis' : 'claim', label: `Claim ${id}`, tags: [`tag-${id}`] }),
  ),
  chainOf.slice(1).map((id, index) => link(`l${id}`, id, 'supports', chainOf[index] ?? '')),
)
const parts = outlineByArgument(graph)
const open: RowSettings = { opened: new Map(), passing: null }

const ids = Array.from({ length: 8 }, (_, n) => `c${n}`)

describe('rows in sight', () => {
  test('three levels are open at first, the fourth says that there is more', () => {
    expect(claims(open)).toEqual(['t', 'a', 'b', 'c'])
    const last = visibleRows(parts, open).at(-1)
    expect(last).toMatchObject({ claim: 'c', isOpen: false, depth: 3, position: 1, siblings: 1 })
  })

  test('what a person opens and closes stays so', () => {
    expect(claims({ ...open, opened: new Map([['lc:c', true]]) })).toEqual(chainOf)
    expect(claims({ ...open, opened: new Map([['la:a', false]]) })).toEqual(['t', 'a'])
  })

  test('what passes is shown with all that stands above it, which is only background', () => {
    const rows = visibleRows(parts, { opened: new Map(), passing: new Set(['d']) })
    expect(rows.map((row) => row.type === 'claim' && row.isBackground)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ])
    expect(claims({ ...open, passing: new Set(['a']) })).toEqual(['t', 'a'])
    expect(claims({ ...open, passing: new Set() })).toEqual([])
  })

  test('the keys above a claim are those that must be open for it', () => {
    expect([...keysAbove(parts, new Set(['c']))]).toEqual(['root:t', 'la:a', 'lb:b'])
    expect([...keysAbove(parts, new Set(['lb']))]).toEqual(['root:t', 'la:a'])
  })

  test('made from those of before they are the same, and mostly the very same objects', () => {
    /** Some nodes opened, some closed, some as they are at first; and some claims that pass. */
    const settings = fc.record({ salt: fc.nat(20), passing: fc.option(fc.subarray(ids)) })
    const settingsFor = ({ salt, passing }: { salt: number; passing: string[] | null }): RowSettings => ({
      opened: new Map(
        ids.flatMap((id, n) => ((n + salt) % 3 === 0 ? [] : [[`root:${id}`, (n + salt) % 3 === 1]])),
      ),
      passing: passing && new Set(passing),
    })
    let [kept, all] = [0, 0]
    fc.assert(
      fc.property(anyGraph(), anyGraph(), settings, settings, (first, second, one, other) => {
        const before = visibleRows(outlineByArgument(first), settingsFor(one))
        for (const graph of [first, second]) {
          const parts = outlineByArgument(graph)
          const anew = visibleRows(parts, settingsFor(other))
          expect(visibleRows(parts, settingsFor(other), before)).toEqual(anew)
          kept += visibleRows(parts, settingsFor(other), anew).filter((row) => anew.includes(row)).length
          all += anew.length
        }
      }),
      { numRuns: 300 },
    )
    expect(kept / all).toBeGreaterThan(0.9)
  })

  test('the way to a row in sight is made of the keys above its claim', () => {
    let long = 0
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const parts = outlineByArgument(graph)
        const rows = visibleRows(parts, { opened: new Map(), passing: new Set(ids) })
        for (const id of graph.claims.keys()) {
          const way = wayInSight(rows, id)
          expect(way).toEqual([...keysAbove(parts, new Set([id]))])
          if (way && way.length > 1) long += 1
        }
      }),
      { numRuns: 300, seed: 20261129 },
    )
    expect(long).toBeGreaterThan(50)
    expect(wayInSight(visibleRows(parts, open), 'd')).toBeUndefined()
  })

  test('one line of 20,000 claims is opened and found to its end', () => {
    const ids = Array.from({ length: 20_000 }, (_, n) => `c${n}`)
    const line = outlineByArgument(
      graphOf(
        ids.map((id) => claim(id, { label: `Claim ${id}` })),
        ids.slice(1).map((id, n) => link(`l${id}`, id, 'supports', `c${n}`)),
      ),
    )
    const above = keysAbove(line, new Set(['c19999']))
    expect(above.size).toBe(19_999)
    const opened = new Map([...above].map((key) => [key, true]))
    expect(visibleRows(line, { opened, passing: null })).toHaveLength(20_000)
    expect(visibleRows(line, { opened: new Map(), passing: new Set(['c19999']) })).toHaveLength(20_000)
  })
})

describe('finding', () => {
  test('every word must be there, whatever its case, accents or dashes', () => {
    const map = graphOf(
      [
        claim('x', { label: 'Neither side de\u2011escalates' }),
        claim('y', { label: 'Café', text: 'side by side' }),
      ],
      [],
    )
    expect([...(findClaims(map, 'de-ESCAL side') ?? [])]).toEqual(['x'])
    expect([...(findClaims(map, 'cafe side') ?? [])]).toEqual(['y'])
    expect(findClaims(map, '  ')).toBeNull()
    expect(findClaims(map, 'nothing of the kind')?.size).toBe(0)
  })

  test('the parts of a label that were typed are told apart, and together are the label', () => {
    expect(markedParts('Café de Paris', 'cafe par')).toEqual([
      { text: 'Café', found: true },
      { text: ' de ', found: false },
      { text: 'Par', found: true },
      { text: 'is', found: false },
    ])
    expect(markedParts('plain', '')).toEqual([{ text: 'plain', found: false }])
  })
})

describe('filters', () => {
  test('one entry of every list that is not empty must match', () => {
    expect(passingClaims(graph, noFilter)).toBeNull()
    expect([
      ...(passingClaims(graph, { ...noFilter, kinds: ['thesis'], tags: ['tag-t', 'tag-a'] }) ?? []),
    ]).toEqual(['t'])
    expect(passingClaims(graph, { ...noFilter, kinds: ['thesis'], tags: ['tag-a'] })?.size).toBe(0)
  })

  test('standing is what arguments leave of a claim', () => {
    const disputed = graphOf(
      [claim('struck'), claim('striker'), claim('alone')],
      [link('l', 'striker', 'attacks', 'struck')],
    )
    expect([...(passingClaims(disputed, { ...noFilter, standings: ['out'] }) ?? [])]).toEqual(['struck'])
    expect([...(passingClaims(disputed, { ...noFilter, standings: ['in'] }) ?? [])].sort()).toEqual([
      'alone',
      'striker',
    ])
  })

  test('link types, contests and open notes are those at the claim, or on a link from it', () => {
    const note = (id: string, on: object, more: object = {}) => ({
      id,
      target: on,
      motivation: 'questioning',
      body: id,
      author: 'Ada',
      createdAt: '2026-01-01T00:00:00.000Z',
      ...more,
    })
    const resolvedAt = '2026-01-02T00:00:00.000Z'
    const argued = graphOf(
      [claim('a'), claim('b'), claim('c'), claim('d')],
      [
        link('a-b', 'a', 'causes', 'b'),
        link('c-ab', 'c', 'attacks', '#a-b'),
        link('d-c', 'd', 'supports', 'c'),
      ],
      {
        annotations: [
          note('n1', { link: 'd-c' }),
          note('n2', { claim: 'b' }, { resolvedAt }),
          // A reply does not open again what was resolved.
          note('n3', { claim: 'b' }, { replyTo: 'n2' }),
        ],
      },
    )
    const passing = (filter: Partial<Filter>) => [
      ...(passingClaims(argued, { ...noFilter, ...filter }) ?? []),
    ]
    expect(passing({ links: ['causes'] })).toEqual(['a', 'b'])
    expect(passing({ links: ['attacks', 'supports'] })).toEqual(['c', 'd'])
    expect(passing({ traits: ['contested'] })).toEqual(['a'])
    expect(passing({ traits: ['open-notes'] })).toEqual(['d'])
    expect(passing({ traits: ['open-notes', 'contested'] })).toEqual(['a', 'd'])
  })
})

function claims(settings: RowSettings): string[] {
  return visibleRows(parts, settings).flatMap((row) => (row.type === 'claim' ? [row.claim] : []))
}

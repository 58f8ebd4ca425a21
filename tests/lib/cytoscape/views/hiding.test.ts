/** Claims out of sight: what could be reached still can, and stand-ins say truly how. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { ClaimId } from '@/graph/model/ids'
import type { Link } from '@/graph/model/link'
import { mapDocumentSchema } from '@/graph/model/map-document'
import { type LinkType, linkTypes } from '@/graph/model/vocabulary'
import { hiddenWords, hideClaims, isStandIn, onlyLeadingTo } from '@/lib/cytoscape/views/hiding'
import { river } from '../river-map'

type Arrow = [from: string | string[], type: LinkType, to: string | { link: string }]

/** Claims are what the arrows name; links are called l0, l1 … in order. */
function mapOf(...arrows: Arrow[]): ArgumentGraph {
  const links = arrows.map(([from, type, to], index) => ({
    id: `l${index}`,
    type,
    from: [from].flat(),
    to: typeof to === 'string' ? { claim: to } : to,
  }))
  const names = new Set(links.flatMap(({ from, to }) => ('claim' in to ? [...from, to.claim] : from)))
  const claims = [...names].map((id) => ({ id, kind: 'claim', label: id }))
  const map = { id: 'm', title: 'M' }
  return ArgumentGraph.fromDocument(mapDocumentSchema.parse({ format: 'throughline/1', map, claims, links }))
}

const hide = (graph: ArgumentGraph, ...ids: string[]) => hideClaims(graph, new Set(ids))
const standIns = (graph: ArgumentGraph) =>
  [...graph.links.values()]
    .filter(({ id }) => isStandIn(id))
    .map(({ from, type, to }) => `${from} ${type} ${'claim' in to ? to.claim : `link ${to.link}`}`)
    .sort()

/** Which claims each claim leads to, also by way of the links it argues with. */
function reach(graph: ArgumentGraph): Map<string, Set<string>> {
  const end = (link: Link): string => {
    if ('claim' in link.to) return link.to.claim
    const struck = graph.links.get(link.to.link)
    return struck ? end(struck) : ''
  }
  const result = new Map<string, Set<string>>()
  for (const id of graph.claims.keys()) {
    const found = new Set<string>()
    const queue: string[] = [id]
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      for (const link of graph.linksFrom(at)) {
        const to = end(link)
        if (found.has(to)) continue
        found.add(to)
        queue.push(to)
      }
    }
    found.delete(id)
    result.set(id, found)
  }
  return result
}

describe('hiding claims', () => {
  it('nothing hidden is the very same map', () => {
    expect(hide(river).graph).toBe(river)
    expect(hide(river, 'not-there').graph).toBe(river)
  })

  it('a way through two hidden claims becomes one link that says so', () => {
    const graph = mapOf(['a', 'causes', 'b'], ['b', 'causes', 'c'], ['c', 'causes', 'd'])
    const shown = hide(graph, 'b', 'c')
    expect([...shown.graph.claims.keys()]).toEqual(['a', 'd'])
    expect(standIns(shown.graph)).toEqual(['a causes d'])
    const [link] = shown.graph.links.values()
    const via = shown.without.get(link?.id ?? '') ?? []
    expect(via).toEqual(['b', 'c'])
    expect(hiddenWords(link?.id ?? '', via)).toBe('via 2 hidden')
  })

  const signs: [first: LinkType, second: LinkType, whole: LinkType][] = [
    ['causes', 'causes', 'causes'],
    ['causes', 'enables', 'enables'],
    ['enables', 'causes', 'enables'],
    ['causes', 'prevents', 'prevents'],
    ['prevents', 'prevents', 'causes'],
    ['causes', 'supports', 'supports'],
    ['attacks', 'supports', 'attacks'],
    ['attacks', 'attacks', 'supports'],
    ['specifies', 'specifies', 'specifies'],
    ['prevents', 'specifies', 'attacks'],
  ]
  it.each(signs)('%s, then %s: together it %s', (first, second, whole) => {
    const { graph } = hide(mapOf(['a', first, 'b'], ['b', second, 'c']), 'b')
    expect(standIns(graph)).toEqual([`a ${whole} c`])
  })

  it('ways that bear on the same claim in two ways are two links', () => {
    const graph = mapOf(
      ['a', 'causes', 'b'],
      ['b', 'causes', 'd'],
      ['a', 'causes', 'c'],
      ['c', 'prevents', 'd'],
    )
    expect(standIns(hide(graph, 'b', 'c').graph)).toEqual(['a causes d', 'a prevents d'])
  })

  it('a hidden loop does not turn the sign round', () => {
    const graph = mapOf(
      ['a', 'causes', 'b'],
      ['b', 'prevents', 'c'],
      ['c', 'causes', 'b'],
      ['b', 'causes', 'd'],
    )
    expect(standIns(hide(graph, 'b', 'c').graph)).toEqual(['a causes d'])
  })

  it('a link keeps the premises in sight and says how many it lost', () => {
    const { graph, without } = hide(mapOf([['a', 'b'], 'causes', 'c']), 'b')
    expect(graph.links.get('l0')?.from).toEqual(['a'])
    expect(hiddenWords('l0', without.get('l0') ?? [])).toBe('+ 1 hidden')
  })

  it('an argument with a link in sight stays on it, also through a hidden claim', () => {
    const graph = mapOf(['a', 'causes', 'b'], ['c', 'attacks', { link: 'l0' }], ['d', 'supports', 'c'])
    expect(standIns(hide(graph, 'c').graph)).toEqual(['d attacks link l0'])
  })

  it('an argument with a link out of sight leads to where that link leads', () => {
    const graph = mapOf(['a', 'causes', 'b'], ['c', 'attacks', { link: 'l0' }])
    const { graph: shown, without } = hide(graph, 'a')
    expect(standIns(shown)).toEqual(['c attacks b'])
    expect([...without.values()]).toEqual([['a']])
  })

  it('never breaks reachability, and never makes any', () => {
    const claims = ['a', 'b', 'c', 'd', 'e', 'f']
    const arrow = fc
      .record({
        from: fc.uniqueArray(fc.constantFrom(...claims), { minLength: 1, maxLength: 2 }),
        type: fc.constantFrom(...linkTypes),
        to: fc.constantFrom(...claims),
        strikes: fc.option(fc.nat(8), { nil: undefined }),
      })
      .filter(({ from, to }) => !from.includes(to))
    fc.assert(
      fc.property(fc.array(arrow, { maxLength: 10 }), fc.subarray(claims), (arrows, hidden) => {
        // An argument with an earlier link, so that none strikes itself.
        const graph = mapOf(
          ...arrows.map(({ from, type, to, strikes }, index): Arrow => {
            if (strikes === undefined || strikes >= index) return [from, type, to]
            return [from, type === 'attacks' ? 'attacks' : 'supports', { link: `l${strikes}` }]
          }),
        )
        const shown = hideClaims(graph, new Set(hidden)).graph
        const before = reach(graph)
        for (const [id, found] of reach(shown)) {
          const wanted = [...(before.get(id) ?? [])].filter((other) => shown.claims.has(other as ClaimId))
          expect([...found].sort()).toEqual(wanted.sort())
        }
      }),
      { seed: 11, numRuns: 1500 },
    )
  })
})

describe('collapsing', () => {
  it('takes what leads to a claim alone, through each other, with what argues with those links', () => {
    const graph = mapOf(
      ['a', 'causes', 'b'],
      ['b', 'causes', 'goal'],
      ['x', 'attacks', { link: 'l1' }],
      ['c', 'causes', 'goal'],
      ['c', 'causes', 'elsewhere'],
      ['d', 'causes', 'c'],
    )
    expect([...onlyLeadingTo(graph, 'goal' as ClaimId)].sort()).toEqual(['a', 'b', 'x'])
  })

  it('a loop that leads nowhere else collapses too, but never the claim itself', () => {
    const graph = mapOf(
      ['a', 'causes', 'b'],
      ['b', 'causes', 'a'],
      ['b', 'causes', 'goal'],
      ['goal', 'causes', 'a'],
    )
    expect([...onlyLeadingTo(graph, 'goal' as ClaimId)].sort()).toEqual(['a', 'b'])
  })
})

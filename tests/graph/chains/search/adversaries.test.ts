import { describe, expect, it } from 'vitest'
import type { ChainPlan, SearchResult } from '@/graph/chains/plan'
import { searchChains } from '@/graph/chains/search/search-chains'
import { compareChains } from '@/graph/chains/search/strength'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Link } from '@/graph/model/link'
import { generous, hop, planFor } from '../random-plans'
import { chanceFrom, claim, link, mapOf, whole } from '../small-maps'

/** `layers` × `width` claims, each layer wholly linked to the next. */
function layered(layers: number, width: number, strength: () => number | undefined): ArgumentGraph {
  const name = (layer: number, n: number) => `n${layer}x${n}`
  const each = Array.from({ length: width }, (_, n) => n)
  const claims = Array.from({ length: layers }, (_, layer) => each.map((n) => name(layer, n))).flat()
  const links = Array.from({ length: layers - 1 }, (_, layer) =>
    each.flatMap((n) =>
      each.map((to) =>
        link(`k${layer}-${n}-${to}`, `${name(layer, n)} causes ${name(layer + 1, to)}`, strength()),
      ),
    ),
  ).flat()
  return mapOf(claims, links)
}

function hub(size: number): ArgumentGraph {
  const claims = ['hub', ...Array.from({ length: 2 * size }, (_, n) => `c${n}`)]
  const into = Array.from({ length: size }, (_, n) => link(`i${n}`, `c${n} causes hub`, 0.5))
  const out = Array.from({ length: size }, (_, n) => link(`o${n}`, `hub causes c${size + n}`, 0.5))
  return mapOf(claims, [...into, ...out])
}

/** Two thick webs that both must cross the one claim x: from a to b, and on from b to c. */
function crossing(width: number): ArgumentGraph {
  const each = Array.from({ length: width }, (_, n) => n)
  const links: Link[] = []
  const add = (from: string, to: string) => links.push(link(`k${links.length}`, `${from} causes ${to}`, 0.9))
  for (const n of each) {
    for (const [from, web, to] of [
      ['a', 'p', 'x'],
      ['x', 'q', 'b'],
      ['b', 'r', 'x'],
    ] as const) {
      add(from, `${web}${n}`)
      add(`${web}${n}`, to)
      for (const m of each) if (m !== n) add(`${web}${n}`, `${web}${m}`)
    }
  }
  add('x', 'c')
  return mapOf(
    ['a', 'b', 'c', 'x', ...['p', 'q', 'r'].flatMap((web) => each.map((n) => `${web}${n}`))],
    links,
  )
}

const limits = { time: 1000, states: 300_000 }

/** It ended within its budget, and what it lists is the beginning of what a larger budget lists. */
function honest(graph: ArgumentGraph, plan: ChainPlan): SearchResult {
  const found = searchChains(graph, plan, limits)
  expect([...found.chains].sort(compareChains)).toEqual(found.chains)
  const small = searchChains(graph, plan, { time: 1000, states: 200 })
  if (small.stop === 'budget') expect(small.chains).toEqual(found.chains.slice(0, small.chains.length))
  else expect(small).toEqual(found)
  return found
}

describe('what is made to be hard', () => {
  it('hubs with 10,000 links each way', () => {
    const graph = hub(10_000)
    const through = honest(graph, planFor(['*', 'hub', '*']))
    expect(through.stop).toBe('k')
    expect(through.chains[0]?.links).toEqual(['i0', 'o0'])
    expect(honest(graph, planFor(['c3', 'c10003']))).toMatchObject({
      stop: 'exhausted',
      chains: [{ strength: 0.25 }],
    })
    expect(honest(graph, planFor(['c10003', 'c3']))).toEqual({ chains: [], stop: 'exhausted' })
  })

  it('200 parallel links, six times', () => {
    const ends = [...'abcdefg']
    const links = ends
      .slice(1)
      .flatMap((to, n) =>
        Array.from({ length: 200 }, (_, m) =>
          link(`p${n}-${m}`, `${ends[n]} causes ${to}`, m === 0 ? 0.9 : 0.5),
        ),
      )
    const found = honest(mapOf(ends, links), planFor(['a', 'g'], { top: 1000 }))
    expect(found.chains).toHaveLength(1000)
    expect(found.stop).toBe('k')
    expect(found.chains[0]?.links).toEqual([0, 1, 2, 3, 4, 5].map((n) => `p${n}-0`))
    expect(new Set(found.chains.map((chain) => chain.links.join())).size).toBe(1000)
  })

  it.each([
    ['rated at random', 'random'],
    ['not rated', undefined],
    ['all of strength 1', 1],
  ] as const)('30 × 30 claims in complete layers, %s', (_name, rating) => {
    const chance = chanceFrom(5)
    const strength = () => (rating === 'random' ? whole(chance, 100, 999) / 1000 : rating)
    const graph = layered(30, 30, strength)
    const near = honest(graph, planFor(['n0x0', 'n6x0']))
    const via = honest(graph, planFor(['n0x0', '*', 'n12x0']))
    const far = honest(graph, planFor(['n0x0', 'n29x0'], { hops: [hop({ max: 32 })] }))
    for (const [found, links] of [
      [near, 6],
      [via, 12],
      [far, 29],
    ] as const) {
      expect(found.stop).toBe('k')
      expect(found.chains.map((chain) => chain.links.length)).toEqual(Array(10).fill(links))
    }
    expect(honest(graph, planFor(['n6x0', 'n0x0']))).toEqual({ chains: [], stop: 'exhausted' })
    expect(honest(graph, planFor(['*', '*', '*', '*'])).chains).toHaveLength(10)
    // The strongest of all ways, found by hand: best into each claim of a layer, layer by layer.
    let best = new Map([['n0x0', 1]])
    for (let layer = 0; layer < 6; layer++) {
      const next = new Map<string, number>()
      for (const [claim, product] of best) {
        for (const one of graph.linksFrom(claim)) {
          const to = 'claim' in one.to ? one.to.claim : ''
          next.set(to, Math.max(next.get(to) ?? 0, product * (one.strength ?? 0.5)))
        }
      }
      best = next
    }
    expect(near.chains[0]?.strength).toBeCloseTo(best.get('n6x0') ?? 0, 11)
  })

  it('a corridor that every hop must pass', () => {
    const names = Array.from({ length: 200 }, (_, n) => `c${n}`)
    const graph = mapOf(
      names,
      names.slice(1).map((id, n) => link(`l${n}`, `c${n} causes ${id}`, 0.99)),
    )
    const hops = [hop({ max: 32 }), hop({ max: 32 }), hop({ max: 32 })]
    expect(honest(graph, planFor(['c0', '*', '*', 'c90'], { hops }))).toMatchObject({ stop: 'exhausted' })
    expect(honest(graph, planFor(['c0', 'c30', 'c20', 'c60'], { hops }))).toEqual({
      chains: [],
      stop: 'exhausted',
    })
    const endless = planFor(['c0', 'c199'], { hops: [hop({ max: 1000 })] })
    expect(honest(graph, endless).chains[0]?.links).toHaveLength(199)
  })

  it('two webs that must cross the same claim: there is no chain, and that is seen at once', () => {
    for (const width of [3, 12, 40]) {
      const found = searchChains(crossing(width), planFor(['a', 'b', 'c']), { time: 100, states: 30_000 })
      expect(found).toEqual({ chains: [], stop: 'exhausted' })
    }
  })

  it('two webs and two crossings: too many ways to try, and an honest end', () => {
    const once = crossing(12)
    const doubled = once.toDocument()
    // Beside x stands a y that does the same, so that neither must be passed; c is only behind both.
    const twin = (id: string) => (id === 'x' ? 'y' : id)
    const links = doubled.links.flatMap((one) => {
      const to = 'claim' in one.to ? one.to.claim : ''
      if (to !== 'x' && !one.from.some((id) => id === 'x')) return [one]
      return [one, link(`${one.id}y`, `${twin(one.from[0] ?? '')} causes ${twin(to)}`, 0.9)]
    })
    const graph = mapOf([...doubled.claims, claim('y')], links)
    const found = honest(graph, planFor(['a', 'b', 'c']))
    expect(found.chains.length).toBeGreaterThan(0)
    expect(found.stop).toBe('k')
  })

  it('everything linked to everything', () => {
    const claims = Array.from({ length: 40 }, (_, n) => `c${n}`)
    const links = claims.flatMap((from) =>
      claims.filter((to) => to !== from).map((to) => link(`${from}-${to}`, `${from} causes ${to}`, 1)),
    )
    const graph = mapOf([...claims, 'z'], [...links, link('out', 'c1 causes z', 0.01)])
    const found = honest(graph, planFor(['c0', 'z'], { hops: [hop({ max: 32 })], top: 100 }))
    expect(found.chains[0]?.links).toEqual(['c0-c1', 'out'])
    expect(found.chains).toHaveLength(100)
  })

  it('gives up honestly where the bounds alone would not fit', () => {
    const graph = layered(12, 100, () => 0.5)
    const steps = Array.from({ length: 12 }, () => '*')
    const plan = planFor(steps, { hops: steps.slice(1).map(() => hop({ max: 32, sign: 1 })) })
    expect(searchChains(graph, plan, generous)).toMatchObject({ stop: expect.stringMatching(/budget|k/) })
  })
})

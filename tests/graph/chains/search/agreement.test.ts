import { describe, expect, it } from 'vitest'
import { groundedLabelling } from '@/graph/argumentation/grounded'
import type { ChainPlan } from '@/graph/chains/plan'
import { searchReference } from '@/graph/chains/search/reference'
import { searchChains } from '@/graph/chains/search/search-chains'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { causalTypes } from '@/graph/model/vocabulary'
import { FeatureCount } from '../plan-features'
import { generous, planFor, randomPlan } from '../random-plans'
import { chanceFrom, link, mapOf, mapToAsk, randomMap, tiedClaims, tiedLinks } from '../small-maps'
import { enumerate } from './enumeration'

function situation(seed: number): { graph: ArgumentGraph; plan: ChainPlan } {
  const chance = chanceFrom(seed)
  const graph = mapToAsk(chance, seed, { claims: [3, 9], leastLinks: 3, undercuts: 0.12 })
  return { graph, plan: randomPlan(chance, graph) }
}

/** More links a hop than any simple path has: what the search treats as endless. */
function withoutLimit(plan: ChainPlan): ChainPlan {
  return { ...plan, hops: plan.hops.map((hop) => ({ ...hop, max: 10_000 })) }
}

describe('the reference equals plain enumeration', () => {
  it('on 600 random small maps', () => {
    let answered = 0
    for (let seed = 1; seed <= 600; seed++) {
      const { graph, plan } = situation(seed)
      const found = searchReference(graph, plan, generous)
      expect(found, `seed ${seed}`).toEqual(enumerate(graph, plan, groundedLabelling(graph)))
      if (found.chains.length > 0) answered += 1
    }
    expect(answered).toBeGreaterThan(120)
  })
})

describe('the kernel equals the reference', () => {
  it('on 4,000 random small maps: chains, positions, order, strength, stop', () => {
    const features = new FeatureCount()
    for (let seed = 10_001; seed <= 14_000; seed++) {
      const { graph, plan } = situation(seed)
      const found = searchReference(graph, plan, generous)
      expect(searchChains(graph, plan, generous), `seed ${seed}`).toEqual(found)
      if (found.chains.length > 0) features.add(graph, plan, found.stop === 'k')
    }
    expect(features.rare(15)).toEqual([])
  })

  it('on hops without a limit', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const { graph, plan } = situation(seed)
      const endless = withoutLimit(plan)
      const found = searchReference(graph, endless, generous)
      // However near the end of a hop its bounds stop being worked out.
      for (const reach of [1, 2, 5, Number.POSITIVE_INFINITY]) {
        expect(searchChains(graph, endless, generous, reach), `seed ${seed}, reach ${reach}`).toEqual(found)
      }
    }
  })

  it('on hops without a limit over more claims than their bounds reach', () => {
    const chance = chanceFrom(77)
    const graph = randomMap(chance, {
      claims: [3000, 3000],
      links: [7500, 7500],
      premises: 0.1,
      holders: true,
      types: causalTypes,
    })
    let answered = 0
    for (let asked = 0; asked < 60; asked++) {
      const plan = withoutLimit(randomPlan(chance, graph))
      const found = searchChains(graph, plan, generous)
      expect(found, JSON.stringify(plan)).toEqual(
        searchChains(graph, plan, generous, Number.POSITIVE_INFINITY),
      )
      if (found.chains.length > 0) answered += 1
    }
    expect(answered).toBeGreaterThan(15)
  })

  it('on more via clauses than its bounds follow', () => {
    const claims = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    const links = claims.flatMap((from) =>
      claims.filter((to) => to > from).map((to) => link(`${from}${to}`, `${from} causes ${to}`, 0.9)),
    )
    const graph = mapOf(claims, links)
    const via = ['b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ claims: [id], links: [] }))
    const plan = planFor(['a', 'h'], {
      via: via as never,
      hops: [{ types: ['causes'], min: 1, max: 8, sign: 0 }],
    })
    const found = searchChains(graph, plan, generous)
    expect(found.chains.map((chain) => chain.claims.join(''))).toEqual(['abcdefgh'])
    expect(found).toEqual(searchReference(graph, plan, generous))
  })
})

describe('the worked example of k shortest paths (Yen)', () => {
  it('lists 5 (C E F H), 7 (C E G H), 8 (C D F H)', () => {
    const lengths = { CD: 3, CE: 2, DF: 4, ED: 1, EF: 2, EG: 3, FG: 2, FH: 1, GH: 2 }
    // A strength whose logarithm is the length, so that products order as sums do.
    const links = Object.entries(lengths).map(([ends, length]) =>
      link(
        ends.toLowerCase(),
        `${ends[0]} causes ${ends[1]}`.replaceAll(/[C-H]/g, (id) => id.toLowerCase()),
        0.5 ** length,
      ),
    )
    const graph = mapOf([...'cdefgh'], links)
    const plan = planFor(['c', 'h'], { top: 3 })
    for (const search of [searchChains, searchReference]) {
      const { chains, stop } = search(graph, plan, generous)
      expect(chains.map((chain) => chain.claims.join(' '))).toEqual(['c e f h', 'c e g h', 'c d f h'])
      expect(chains.map((chain) => -Math.log2(chain.strength))).toEqual([5, 7, 8])
      expect(stop).toBe('k')
    }
  })
})

describe('equal strengths', () => {
  it('are told apart by rounded product, then links, then ids, not by how floats fall', () => {
    const graph = mapOf(tiedClaims, tiedLinks)
    const found = searchChains(graph, planFor(['a', 'z']), generous)
    expect(found.chains.map((chain) => chain.links[0])).toEqual(['x1', 'y1'])
    expect(found.chains[0]?.strength).toBe(found.chains[1]?.strength)
    expect(found).toEqual(searchReference(graph, planFor(['a', 'z']), generous))
  })

  it('lists nothing that rounds to 0', () => {
    const graph = mapOf(['a', 'b', 'c'], [link('one', 'a causes b', 1e-6), link('two', 'b causes c', 4e-7)])
    expect(searchChains(graph, planFor(['a', 'c']), generous)).toEqual({ chains: [], stop: 'exhausted' })
    expect(searchChains(graph, planFor(['a', 'b']), generous).chains).toHaveLength(1)
  })
})

describe('budgets', () => {
  it('are honest in the reference: nothing is listed that is not proven', () => {
    const { graph } = situation(2)
    const plan = planFor(['*', '*'])
    expect(searchReference(graph, plan, { time: 1, states: 3 })).toEqual({ chains: [], stop: 'budget' })
  })
})

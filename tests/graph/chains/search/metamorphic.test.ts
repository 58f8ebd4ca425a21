import { describe, expect, it } from 'vitest'
import type { ChainPlan, FoundChain, PlanStep } from '@/graph/chains/plan'
import { searchChains } from '@/graph/chains/search/search-chains'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { ClaimId } from '@/graph/model/ids'
import type { Link } from '@/graph/model/link'
import { generous, noSet, randomPlan } from '../random-plans'
import { type Chance, chanceFrom, pick, randomMap } from '../small-maps'

const runs = 400

function situation(seed: number, premises = 0.2): { graph: ArgumentGraph; plan: ChainPlan; chance: Chance } {
  const chance = chanceFrom(seed)
  const graph = randomMap(chance, {
    claims: [4, 9],
    links: [6, 26],
    undercuts: 0.1,
    premises,
    holders: true,
    types: ['causes', 'causes', 'enables', 'prevents', 'supports'],
  })
  return { graph, plan: { ...randomPlan(chance, graph), top: 1000 }, chance }
}

function without(graph: ArgumentGraph, gone: (id: string) => boolean): ArgumentGraph {
  const document = graph.toDocument()
  const claims = document.claims.filter((claim) => !gone(claim.id))
  const needs = (link: Link) => [link.id, ...link.from, 'claim' in link.to ? link.to.claim : link.to.link]
  let links = document.links.filter((link) => !needs(link).some(gone))
  // What argues with a link that is gone goes with it.
  for (let size = -1; size !== links.length; ) {
    size = links.length
    const left = new Set<string>(links.map((link) => link.id))
    links = links.filter((link) => !('link' in link.to) || left.has(link.to.link))
  }
  return ArgumentGraph.fromDocument({ ...document, claims, links })
}

const keyOf = (chain: FoundChain) => `${chain.claims.join(' ')} | ${chain.links.join(' ')}`
const keys = (graph: ArgumentGraph, plan: ChainPlan) =>
  searchChains(graph, plan, generous).chains.map(keyOf).sort()

describe('what must hold between one question and another', () => {
  it('removing a link never strengthens the best chain', () => {
    for (let seed = 1; seed <= runs; seed++) {
      const { graph, plan: random, chance } = situation(seed)
      const plan = { ...random, thatStand: false }
      const [best] = searchChains(graph, plan, generous).chains
      const link = pick(chance, [...graph.links.keys()])
      const [left] = searchChains(
        without(graph, (id) => id === link),
        plan,
        generous,
      ).chains
      expect(left?.strength ?? 0, `seed ${seed}`).toBeLessThanOrEqual(best?.strength ?? 0)
    }
  })

  it('renaming ids changes only the order among equals', () => {
    for (let seed = 1; seed <= runs; seed++) {
      const { graph, plan } = situation(seed)
      // Turns the order of ids around, as far as letters go.
      const renamed = (id: string) =>
        id.replace(/[cl0-9]/g, (unit) => ({ c: 'y', l: 'b' })[unit] ?? String(9 - Number(unit)))
      const rename = <T>(value: T): T =>
        JSON.parse(JSON.stringify(value), (key, inner) =>
          typeof inner === 'string' && /^[cl]\d/.test(inner) && key !== 'label' ? renamed(inner) : inner,
        )
      const other = ArgumentGraph.fromDocument(rename(graph.toDocument()))
      const before = searchChains(graph, plan, generous).chains
      const after = searchChains(other, rename(plan), generous).chains
      expect(after.map(keyOf).sort(), `seed ${seed}`).toEqual(rename(before).map(keyOf).sort())
      expect(after.map((chain) => chain.strength)).toEqual(before.map((chain) => chain.strength))
    }
  })

  it('avoid X is the map without X', () => {
    for (let seed = 1; seed <= runs; seed++) {
      const { graph, plan: random, chance } = situation(seed)
      const plan = { ...random, thatStand: false, via: [], avoid: noSet }
      const claim = pick(chance, [...graph.claims.keys()])
      const link = pick(chance, [...graph.links.keys()])
      const avoid = { claims: [claim], links: [link] } as unknown as ChainPlan['avoid']
      const gone = without(graph, (id) => id === claim || id === link)
      expect(searchChains(graph, { ...plan, avoid }, generous), `seed ${seed}`).toEqual(
        searchChains(gone, plan, generous),
      )
    }
  })

  it('(a | b) is the union of both, once each', () => {
    for (let seed = 1; seed <= runs; seed++) {
      const { graph, plan, chance } = situation(seed)
      const claims = [...graph.claims.keys()] as ClaimId[]
      const [a, b] = [pick(chance, claims), pick(chance, claims)]
      const at = Math.floor(chance() * plan.steps.length)
      const withStep = (step: PlanStep) => ({
        ...plan,
        steps: plan.steps.map((old, n) => (n === at ? step : old)),
      })
      const union = new Set([...keys(graph, withStep([a])), ...keys(graph, withStep([b]))])
      expect(keys(graph, withStep([...new Set([a, b])])), `seed ${seed}`).toEqual([...union].sort())
    }
  })

  it('turning every link and the question around turns every chain around', () => {
    for (let seed = 1; seed <= runs; seed++) {
      const { graph, plan: random } = situation(seed, 0)
      const plan = { ...random, thatStand: false }
      const document = graph.toDocument()
      const links = document.links.map((link) =>
        'claim' in link.to
          ? { ...link, from: [link.to.claim], to: { claim: link.from[0] as ClaimId } }
          : link,
      )
      const turned = ArgumentGraph.fromDocument({ ...document, links })
      const back = { ...plan, steps: [...plan.steps].reverse(), hops: [...plan.hops].reverse() }
      const found = searchChains(graph, plan, generous).chains
      const reverse = new Map(
        searchChains(turned, back, generous).chains.map((chain) => [keyOf(chain), chain.strength]),
      )
      // Both are rounded to twelve decimals, so they may differ by one. A chain at the very edge of `min` or of rounding to 0 may fall on either side.
      const edge = (strength: number) => Math.abs(strength - plan.minStrength) <= 1e-12 || strength <= 1e-12
      const sure = found.filter((chain) => !edge(chain.strength))
      for (const chain of sure) {
        const key = keyOf({
          ...chain,
          claims: [...chain.claims].reverse(),
          links: [...chain.links].reverse(),
        })
        expect(Math.abs((reverse.get(key) ?? -1) - chain.strength), `seed ${seed}`).toBeLessThan(1.5e-12)
      }
      expect([...reverse.values()].filter((strength) => !edge(strength))).toHaveLength(sure.length)
    }
  })

  it('a smaller budget lists the beginning of what a larger one lists', () => {
    let early = 0
    for (let seed = 1; seed <= runs; seed++) {
      const { graph, plan } = situation(seed)
      const whole = searchChains(graph, plan, generous)
      for (const states of [5, 20, 60]) {
        const part = searchChains(graph, plan, { time: 1, states })
        if (part.stop !== 'budget') {
          expect(part, `seed ${seed}`).toEqual(whole)
          continue
        }
        early += 1
        expect(part.chains, `seed ${seed}`).toEqual(whole.chains.slice(0, part.chains.length))
      }
    }
    expect(early).toBeGreaterThan(100)
  })
})

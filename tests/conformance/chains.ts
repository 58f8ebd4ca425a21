/** Chains: the store's engine against the plain search, on random small maps and plans of the whole language. */
import { describe, expect, it } from 'vitest'
import type { ChainPlan } from '@/graph/chains/plan'
import { searchReference } from '@/graph/chains/search/reference'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { FeatureCount } from '../graph/chains/plan-features'
import { generous, noSet, planFor, randomPlan } from '../graph/chains/random-plans'
import { chanceFrom, link, mapOf, mapToAsk, tiedClaims, tiedLinks } from '../graph/chains/small-maps'
import { at, type ConformanceSetting } from './conformance-setting'

export function answersChains({ store, freshId, counts }: ConformanceSetting): void {
  async function stored(drawn: ArgumentGraph) {
    const mapId = freshId('chains')
    await store().create(
      { ...drawn.toDocument(), map: { ...drawn.info, id: mapId } },
      { at, by: 'A', summary: 'make the map' },
    )
    return async (plan: ChainPlan) => {
      const request = { mapId, version: 1, graph: drawn, plan, limits: generous }
      const { chains, stop } = await store().chains(request)
      return { chains, stop }
    }
  }

  describe('chains', () => {
    it(`are those of the reference on ${counts.randomMaps} random maps, in all that a question can say`, async () => {
      const features = new FeatureCount()
      for (let n = 0; n < counts.randomMaps; n++) {
        const chance = chanceFrom(20_261_101 + n)
        const drawn = mapToAsk(chance, n, { claims: [2, 9], leastLinks: 2, undercuts: 0.15 })
        const ask = await stored(drawn)
        for (let m = 0; m < counts.plansPerMap; m++) {
          // Some questions find nothing, which is to agree as well; but most should find something.
          let plan = randomPlan(chance, drawn)
          for (let tries = 0; tries < 4 && isEmpty(drawn, plan); tries++) plan = randomPlan(chance, drawn)
          const expected = searchReference(drawn, plan, generous)
          expect(await ask(plan), JSON.stringify({ n, m, plan })).toEqual(expected)
          if (expected.chains.length > 0) features.add(drawn, plan, expected.stop === 'k')
        }
      }
      expect(features.rare(2)).toEqual([])
    }, 1_800_000)

    it('are none, and that is all, for what cannot be met', async () => {
      const drawn = mapOf(['a', 'b', 'c'], [link('ab', 'a causes b', 0.5), link('zero', 'b causes c', 0)])
      const ask = await stored(drawn)
      const none = { chains: [], stop: 'exhausted' }
      expect(await ask(planFor(['a', []]))).toEqual(none)
      expect(await ask(planFor(['a', 'b'], { via: [noSet] }))).toEqual(none)
      expect(await ask(planFor(['a', 'c']))).toEqual(none)
      expect(await ask(planFor(['a', 'a']))).toEqual(none)
      expect(await ask(planFor(['a', 'b'], { heldBy: [] }))).toMatchObject({ stop: 'exhausted' })
      expect(await ask(planFor(['a', '*', '*', '*', 'b']))).toEqual(none)
    })

    it('are told apart by rounded strength, then links, then ids, bit for bit', async () => {
      const drawn = mapOf(tiedClaims, [...tiedLinks, link('tiny', 'a causes z', 4e-13)])
      const ask = await stored(drawn)
      for (const plan of [
        planFor(['a', 'z']),
        planFor(['a', '*', 'z']),
        planFor(['*', 'z'], { top: 2 }),
        planFor(['a', 'z'], { minStrength: 0.063 }),
      ]) {
        expect(await ask(plan)).toEqual(searchReference(drawn, plan, generous))
      }
    })
  })
}

function isEmpty(graph: ArgumentGraph, plan: ChainPlan): boolean {
  return searchReference(graph, { ...plan, top: 1 }, generous).chains.length === 0
}

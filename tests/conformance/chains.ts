/** Chains: the store's engine against the plain search, on random small maps and plans. */
import { describe, expect, it } from 'vitest'
import type { ChainPlan, PlanStep } from '@/graph/chains/plan'
import { searchReference } from '@/graph/chains/search/reference'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { ClaimId, HolderId, LinkId } from '@/graph/model/ids'
import { causalTypes, linkTypes } from '@/graph/model/vocabulary'
import { type Chance, chanceFrom, pick, type RandomShape, randomMap, whole } from '../graph/chains/small-maps'
import { at, type ConformanceSetting } from './conformance-setting'

const limits = { time: 30_000, states: 10_000_000 }
const shape: RandomShape = { claims: [2, 9], links: [2, 20], undercuts: 0.15, premises: 0.25, holders: true }

export function answersChains({ store, freshId, counts }: ConformanceSetting): void {
  describe('chains', () => {
    it(`are those of the reference on ${counts.randomMaps} random maps`, async () => {
      const chance = chanceFrom(20261101)
      let listed = 0
      for (let n = 0; n < counts.randomMaps; n++) {
        const drawn = randomMap(chance, shape)
        const mapId = freshId('chains')
        const document = { ...drawn.toDocument(), map: { ...drawn.info, id: mapId } }
        await store().create(document, { at, by: 'A', summary: 'make the map' })
        for (let m = 0; m < counts.plansPerMap; m++) {
          const plan = randomPlan(chance, drawn)
          const expected = searchReference(drawn, plan, limits)
          const { chains, stop } = await store().chains({ mapId, version: 1, graph: drawn, plan, limits })
          expect({ chains, stop }, JSON.stringify({ n, m, plan })).toEqual(expected)
          listed += chains.length
        }
      }
      expect(listed).toBeGreaterThan(counts.randomMaps / 2)
    }, 600_000)
  })
}

function randomPlan(chance: Chance, graph: ArgumentGraph): ChainPlan {
  const claims = [...graph.claims.values()].map(({ id }) => id).sort()
  const links = [...graph.links.values()].map(({ id }) => id).sort()
  const steps = Array.from({ length: pick(chance, [2, 2, 2, 3, 3, 4]) }, () => randomStep(chance, claims))
  return {
    steps,
    hops: steps.slice(1).map(() => {
      const min = chance() < 0.1 ? 2 : 1
      return {
        types: chance() < 0.4 ? causalTypes : chance() < 0.8 ? linkTypes : [pick(chance, linkTypes)],
        min,
        max: pick(chance, [min, 3, 6, 6]),
        sign: pick(chance, [0, 0, 0, 0, 1, -1] as const),
      }
    }),
    via: chance() < 0.1 ? [randomSet(chance, claims, links)] : [],
    avoid: chance() < 0.15 ? randomSet(chance, claims, links) : { claims: [], links: [] },
    heldBy: chance() < 0.15 ? (['h1', 'h2'] as HolderId[]) : null,
    thatStand: chance() < 0.15,
    maxLinks: chance() < 0.15 ? whole(chance, 1, 4) : null,
    minStrength: chance() < 0.15 ? pick(chance, [0.1, 0.25, 0.5]) : 0,
    top: pick(chance, [1, 3, 10, 10, 1000]),
  }
}

function randomStep(chance: Chance, claims: readonly ClaimId[]): PlanStep {
  if (chance() < 0.25) return 'any'
  const some = claims.filter(() => chance() < 0.4)
  return some.length > 0 ? some : [pick(chance, claims)]
}

function randomSet(chance: Chance, claims: readonly ClaimId[], links: readonly LinkId[]) {
  const named = { claims: [] as ClaimId[], links: [] as LinkId[] }
  if (chance() < 0.7 || links.length === 0) named.claims.push(pick(chance, claims))
  else named.links.push(pick(chance, links))
  return named
}

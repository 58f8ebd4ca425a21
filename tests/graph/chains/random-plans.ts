/** Plans at random for a map: every hop kind, step kind and clause, with strengths and limits that bite. */
import type { ChainPlan, PlanHop, PlanSet, PlanStep } from '@/graph/chains/plan'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { ClaimId, HolderId, LinkId } from '@/graph/model/ids'
import { causalTypes, linkTypes } from '@/graph/model/vocabulary'
import { type Chance, pick, whole } from './small-maps'

export const generous = { time: 60_000, states: 5_000_000 }

export const noSet: PlanSet = { claims: [], links: [] }

/** `-> `, with what is different. */
export function hop(fields: Partial<PlanHop> = {}): PlanHop {
  return { types: causalTypes, min: 1, max: 6, sign: 0, ...fields }
}

/** A plan of the given steps with `->` between and no clauses, with what is different. */
export function planFor(steps: readonly (string | string[])[], fields: Partial<ChainPlan> = {}): ChainPlan {
  return {
    steps: steps.map((step) => (step === '*' ? 'any' : ([step].flat() as ClaimId[]))),
    hops: steps.slice(1).map(() => hop()),
    via: [],
    avoid: noSet,
    heldBy: null,
    thatStand: false,
    maxLinks: null,
    minStrength: 0,
    top: 10,
    ...fields,
  }
}

export function randomPlan(chance: Chance, graph: ArgumentGraph): ChainPlan {
  const claims = [...graph.claims.keys()] as ClaimId[]
  const links = [...graph.links.keys()] as LinkId[]
  const steps = Array.from({ length: pick(chance, [2, 2, 2, 3, 3, 4]) }, () => randomStep(chance, claims))
  const often = (share: number) => chance() < share
  return {
    steps,
    hops: steps.slice(1).map(() => randomHop(chance)),
    via: Array.from({ length: often(0.3) ? whole(chance, 1, 2) : 0 }, () => randomSet(chance, claims, links)),
    avoid: often(0.2) ? randomSet(chance, claims, links) : noSet,
    heldBy: often(0.15) ? ([pick(chance, ['h1', 'h2', 'h3'])] as HolderId[]) : null,
    thatStand: often(0.2),
    maxLinks: often(0.2) ? whole(chance, 1, 6) : null,
    minStrength: often(0.2) ? pick(chance, [0.01, 0.1, 0.25, 0.5, 1]) : 0,
    top: pick(chance, [1, 2, 3, 10, 10, 1000]),
  }
}

function randomStep(chance: Chance, claims: readonly ClaimId[]): PlanStep {
  const kind = chance()
  if (kind < 0.2) return 'any'
  const size = kind < 0.65 ? 1 : whole(chance, 2, 4)
  return [...new Set(Array.from({ length: size }, () => pick(chance, claims)))].sort()
}

function randomSet(chance: Chance, claims: readonly ClaimId[], links: readonly LinkId[]): PlanSet {
  const named = { claims: [pick(chance, claims)], links: [pick(chance, links)] }
  if (chance() < 0.5) return { ...named, links: [] }
  return chance() < 0.5 ? { ...named, claims: [] } : named
}

function randomHop(chance: Chance): PlanHop {
  switch (whole(chance, 0, 5)) {
    case 0:
      return hop({ max: 1 })
    case 1:
      return hop({ types: linkTypes })
    case 2:
      return hop({ sign: pick(chance, [1, -1]) })
    case 3: {
      const min = whole(chance, 1, 3)
      const types = linkTypes.filter(() => chance() < 0.6)
      const max = chance() < 0.4 ? min : whole(chance, min, 5)
      return hop({ types: types.length > 0 ? types : ['causes'], min, max })
    }
    default:
      return hop()
  }
}

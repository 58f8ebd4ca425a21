/** Small searches that ask only whether a plan has any chain: what explaining an empty answer is made of. */
import type { ArgumentGraph } from '../../model/argument-graph'
import type { ChainPlan, FoundChain, PlanHop, SearchLimits } from '../plan'
import { searchChains } from '../search/search-chains'

/** Little enough that some dozens of them are not felt. */
const limits: SearchLimits = { time: 200, states: 20_000 }

const inEarnest: SearchLimits = { time: 2_000, states: 200_000 }

export type Finding = 'some' | 'none' | 'unsure'

/** Whether the plan has a chain; `unsure` when the small budget did not tell. */
export function probe(graph: ArgumentGraph, plan: ChainPlan): Finding {
  return find(graph, plan, limits)
}

/** The same with ten times the budget where the small one does not tell: for what decides what is said. */
export function probeInEarnest(graph: ArgumentGraph, plan: ChainPlan): Finding {
  const finding = probe(graph, plan)
  return finding === 'unsure' ? find(graph, plan, inEarnest) : finding
}

function find(graph: ArgumentGraph, plan: ChainPlan, within: SearchLimits): Finding {
  const { chains, stop } = searchChains(graph, { ...plan, top: 1 }, within)
  if (chains.length > 0) return 'some'
  return stop === 'exhausted' ? 'none' : 'unsure'
}

/** The first chains of the plan, as many as the small budget proves. */
export function firstChains(graph: ArgumentGraph, plan: ChainPlan, top: number): FoundChain[] {
  return searchChains(graph, { ...plan, top }, limits).chains
}

/** The question cut after the step behind `hop`, without its clauses. */
export function cutAfter(plan: ChainPlan, hop: number): ChainPlan {
  return withoutClauses({ ...plan, steps: plan.steps.slice(0, hop + 2), hops: plan.hops.slice(0, hop + 1) })
}

/** Steps and hops alone. */
export function withoutClauses(plan: ChainPlan): ChainPlan {
  const nothing = { claims: [], links: [] }
  return { ...plan, via: [], avoid: nothing, heldBy: null, thatStand: false, maxLinks: null, minStrength: 0 }
}

/** The plan with another hop at `at`. */
export function withHop(plan: ChainPlan, at: number, hop: PlanHop): ChainPlan {
  return { ...plan, hops: plan.hops.map((other, n) => (n === at ? hop : other)) }
}

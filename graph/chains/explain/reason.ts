/** Why a question finds nothing: the hop that fails, or the clause in the way. */
import type { ArgumentGraph } from '../../model/argument-graph'
import { linkTypes } from '../../model/vocabulary'
import type { NothingReason } from '../answer'
import { usualLinks } from '../language/arrow'
import type { ChainPlan, PlanHop } from '../plan'
import type { PlannedQuestion } from '../resolve/plan-question'
import { cutAfter, probeInEarnest, withHop, withoutClauses } from './probe'

export interface Why {
  /** The first hop that fails; -1 where only a clause stands in the way. */
  hop: number
  reason: NothingReason
}

/** What `~>` means. */
export const anyLinkHop: PlanHop = { types: linkTypes, min: 1, max: usualLinks, sign: 0 }

/**
 * Why the plan of `planned` has no chain, which must be so. Runs at most steps + 12 searches, small ones where those
 * tell.
 */
export function whyNothing(graph: ArgumentGraph, planned: PlannedQuestion): Why {
  const { plan } = planned
  const unknown = planned.steps.findIndex((step) => !step.any && step.claims.length === 0)
  if (unknown >= 0) return { hop: Math.max(unknown - 1, 0), reason: 'unknown-step' }
  if (planned.unknownHolders.length > 0) return { hop: -1, reason: 'unknown-holder' }
  for (const hop of plan.hops.keys()) {
    const cut = cutAfter(plan, hop)
    // Without clauses the whole question is its own last cut, and is known to have none.
    const isWhole = hop === plan.hops.length - 1 && sameClauses(cut, plan)
    if (isWhole || probeInEarnest(graph, cut) === 'none') return { hop, reason: hopReason(graph, cut, hop) }
  }
  return { hop: -1, reason: clauseReason(graph, planned) }
}

function hopReason(graph: ArgumentGraph, cut: ChainPlan, at: number): NothingReason {
  const hop = cut.hops[at] as PlanHop
  const with_ = (changed: PlanHop) => probeInEarnest(graph, withHop(cut, at, changed)) === 'some'
  if (sameSingle(cut, at)) return 'same-claim'
  if (hop.sign !== 0 && with_({ ...hop, sign: 0 })) return 'wrong-sign'
  if (with_(endless(graph, hop))) return 'too-long'
  return with_(anyLinkHop) ? 'only-reasons' : 'no-path'
}

/** The hop without a limit: no simple path has more links than the map has claims. */
export function endless(graph: ArgumentGraph, hop: PlanHop): PlanHop {
  return { ...hop, max: Math.max(hop.max, graph.claims.size) }
}

function sameSingle(plan: ChainPlan, at: number): boolean {
  const [before, after] = [plan.steps[at], plan.steps[at + 1]]
  if (before === 'any' || after === 'any') return false
  return before?.length === 1 && after?.length === 1 && before[0] === after[0]
}

/** What each kind of clause does to a plan when it is taken away, in the order in which they are blamed. */
const clauseKinds: readonly { reason: NothingReason; without: (plan: ChainPlan) => ChainPlan }[] = [
  { reason: 'avoided', without: (plan) => ({ ...plan, avoid: { claims: [], links: [] } }) },
  { reason: 'via', without: (plan) => ({ ...plan, via: [] }) },
  { reason: 'held-by', without: (plan) => ({ ...plan, heldBy: null }) },
  { reason: 'not-standing', without: (plan) => ({ ...plan, thatStand: false }) },
  { reason: 'too-many-links', without: (plan) => ({ ...plan, maxLinks: null }) },
  { reason: 'below-min', without: (plan) => ({ ...plan, minStrength: 0 }) },
]

function clauseReason(graph: ArgumentGraph, planned: PlannedQuestion): NothingReason {
  const { plan } = planned
  if (plan.via.some((set) => set.claims.length === 0 && set.links.length === 0)) return 'via'
  for (const { reason, without } of clauseKinds) {
    const changed = without(plan)
    if (sameClauses(changed, plan)) continue
    if (probeInEarnest(graph, changed) === 'some') return reason
  }
  return 'clauses'
}

function sameClauses(a: ChainPlan, b: ChainPlan): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** The plan without the clauses that `reason` blames; all of them for `clauses`. */
export function withoutBlamed(plan: ChainPlan, reason: NothingReason): ChainPlan {
  return clauseKinds.find((kind) => kind.reason === reason)?.without(plan) ?? withoutClauses(plan)
}

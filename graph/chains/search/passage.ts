/**
 * What a plan lets through, claim by claim and link by link: `avoid`, `held by` and `that stand` look at each part of
 * a chain alone. Both engines of the kernel ask here; databases get the same as lists of ids.
 */
import { groundedLabelling } from '../../argumentation/grounded'
import type { ArgumentGraph } from '../../model/argument-graph'
import { effectiveStrength, type Link } from '../../model/link'
import type { ChainPlan } from '../plan'

export interface Passage {
  /** Whether a chain may have this claim on it. */
  claim(id: string): boolean
  /** Whether a chain may have this link on it: it ends on a claim, carries something, and all its premises may be needed. */
  link(link: Link): boolean
}

/** Constant time a question, but for the standing of the map, which is linear once a graph. */
export function passageOf(graph: ArgumentGraph, plan: ChainPlan): Passage {
  const avoided = new Set<string>([...plan.avoid.claims, ...plan.avoid.links])
  const holders = plan.heldBy === null ? null : new Set<string>(plan.heldBy)
  const standing = plan.thatStand ? groundedLabelling(graph) : null

  const stands = (id: string) => standing === null || standing.get(id) === 'in'
  const held = (by: readonly string[]) =>
    holders === null || by.length === 0 || by.some((holder) => holders.has(holder))
  /** A premise is needed, not on the chain: who holds it does not matter. */
  const needed = (id: string) => !avoided.has(id) && stands(id)

  return {
    claim: (id) => needed(id) && held(graph.claims.get(id)?.holders ?? []),
    link: (link) =>
      'claim' in link.to &&
      effectiveStrength(link) > 0 &&
      !avoided.has(link.id) &&
      stands(link.id) &&
      held(link.holders) &&
      link.from.every(needed),
  }
}

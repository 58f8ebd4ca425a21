/**
 * Which claims and hops a plan lets a chain use at all, before any path is looked at: `avoid`, `held by`, `that stand`,
 * and links of strength 0. The same for every engine; a database is handed the outcome.
 */
import { groundedLabelling } from '../../argumentation/grounded'
import type { ArgumentGraph } from '../../model/argument-graph'
import { effectiveStrength, type Link } from '../../model/link'
import type { ChainPlan } from '../plan'

export interface Admission {
  claim(id: string): boolean
  /** Whether the link may be a hop. Its target is a claim, it carries something, and no premise of it is ruled out. */
  link(link: Link): boolean
}

/** Linear in the map once for `that stand`; constant a question otherwise. */
export function admission(graph: ArgumentGraph, plan: ChainPlan): Admission {
  const avoided = new Set<string>([...plan.avoid.claims, ...plan.avoid.links])
  const holders = plan.heldBy === null ? null : new Set<string>(plan.heldBy)
  const standing = plan.thatStand ? groundedLabelling(graph) : null

  const held = (names: readonly string[]) =>
    holders === null || names.length === 0 || names.some((name) => holders.has(name))
  const stands = (id: string) => standing === null || standing.get(id) === 'in'

  return {
    claim(id) {
      const claim = graph.claims.get(id)
      return claim !== undefined && !avoided.has(id) && stands(id) && held(claim.holders)
    },
    link(link) {
      if ('link' in link.to || effectiveStrength(link) === 0) return false
      if (avoided.has(link.id) || !stands(link.id) || !held(link.holders)) return false
      return link.from.every((premise) => !avoided.has(premise) && stands(premise))
    },
  }
}

/** How far a question gets before the hop that fails: the claims furthest along that are reached. */
import type { ArgumentGraph } from '../../model/argument-graph'
import { type ClaimId, compareIds } from '../../model/ids'
import { effectiveStrength } from '../../model/link'
import type { ChainAnswer } from '../answer'
import type { ChainPlan, PlanHop } from '../plan'
import { cutAfter, firstChains } from './probe'

export type Nearest = NonNullable<ChainAnswer['nothing']>['nearest']

const mostNearest = 5
/** How many ways to the start of the failing hop are followed further. */
const mostWays = 10

/** A way to the start of the failing hop: its last claim, and all the claims on it. */
interface Way {
  end: ClaimId
  claims: ReadonlySet<string>
  links: number
}

/**
 * The claims that the links of the failing hop reach in the most links, counted from the first step, by id; none when
 * no link was gone along, or when any claim may be the first.
 */
export function nearestReached(graph: ArgumentGraph, plan: ChainPlan, hop: number): Nearest {
  const reached = new Map<ClaimId, number>()
  for (const way of waysTo(graph, plan, hop)) {
    for (const [claim, links] of reachedFrom(graph, way, plan.hops[hop] as PlanHop)) {
      const before = reached.get(claim)
      if (before === undefined || links < before) reached.set(claim, links)
    }
  }
  let most = 1
  for (const links of reached.values()) most = Math.max(most, links)
  return [...reached]
    .filter(([, links]) => links === most)
    .sort(([a], [b]) => compareIds(a, b))
    .slice(0, mostNearest)
    .map(([claim, links]) => ({ claim, links }))
}

function waysTo(graph: ArgumentGraph, plan: ChainPlan, hop: number): Way[] {
  const first = plan.steps[0]
  if (hop === 0) {
    const starts = first === undefined || first === 'any' ? [] : first
    return starts.map((end) => ({ end, claims: new Set([end]), links: 0 }))
  }
  return firstChains(graph, cutAfter(plan, hop - 1), mostWays).map(({ claims, links }) => ({
    end: claims.at(-1) as ClaimId,
    claims: new Set<string>(claims),
    links: links.length,
  }))
}

/** Breadth first along the links of the hop, not over the way's own claims. */
function reachedFrom(graph: ArgumentGraph, way: Way, hop: PlanHop): Map<ClaimId, number> {
  const reached = new Map<ClaimId, number>([[way.end, way.links]])
  let front = [way.end]
  for (let links = way.links + 1; links <= way.links + hop.max && front.length > 0; links++) {
    const next: ClaimId[] = []
    for (const claim of front) {
      for (const link of graph.linksFrom(claim)) {
        if (!('claim' in link.to) || !hop.types.includes(link.type) || effectiveStrength(link) === 0) continue
        const to = link.to.claim
        if (reached.has(to) || way.claims.has(to)) continue
        reached.set(to, links)
        next.push(to)
      }
    }
    front = next
  }
  return reached
}

/** Which claims pass the filters: outline and canvas ask here, so that both show the same. */
import { groundedLabelling } from '@/graph/argumentation/grounded'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import type { Filter, StandingName } from '@/lib/workspace/workspace-state'

/** The claims that match one entry of every list that is not empty; null when all lists are. Linear in the claims. */
export function passingClaims(graph: ArgumentGraph, filter: Filter): ReadonlySet<string> | null {
  if (!isFiltering(filter)) return null
  const standing = filter.standings.length > 0 ? groundedLabelling(graph) : null
  const passing = new Set<string>()
  for (const claim of graph.claims.values()) {
    if (passes(claim, filter, standing)) passing.add(claim.id)
  }
  return passing
}

export function isFiltering(filter: Filter): boolean {
  return [filter.kinds, filter.holders, filter.tags, filter.standings].some((list) => list.length > 0)
}

function passes(claim: Claim, filter: Filter, standing: ReadonlyMap<string, StandingName> | null): boolean {
  return (
    matches(filter.kinds, [claim.kind]) &&
    matches(filter.holders, claim.holders) &&
    matches(filter.tags, claim.tags) &&
    (standing === null || matches(filter.standings, [standing.get(claim.id) ?? 'in']))
  )
}

function matches(wanted: readonly string[], present: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((entry) => present.includes(entry))
}

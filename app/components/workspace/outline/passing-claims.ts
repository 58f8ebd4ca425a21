/** Which claims pass the filters: outline and canvas ask here, so that both show the same. */
import { groundedLabelling, type Labelling } from '@/graph/argumentation/grounded'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import type { Filter, FilterTrait } from '@/lib/workspace/state/workspace-state'
import { isContested, openNotes } from './row-looks'

/** The claims that match one entry of every list that is not empty; null when all lists are. Linear in the claims. */
export function passingClaims(graph: ArgumentGraph, filter: Filter): ReadonlySet<string> | null {
  if (!isFiltering(filter)) return null
  const standing = filter.standings.length > 0 ? groundedLabelling(graph) : null
  const passing = new Set<string>()
  for (const claim of graph.claims.values()) {
    if (passes(graph, claim, filter, standing)) passing.add(claim.id)
  }
  return passing
}

export function isFiltering(filter: Filter): boolean {
  return Object.values(filter).some((list) => list.length > 0)
}

function passes(graph: ArgumentGraph, claim: Claim, filter: Filter, standing: Labelling | null): boolean {
  return (
    matches(filter.kinds, [claim.kind]) &&
    matches(filter.holders, claim.holders) &&
    matches(filter.tags, claim.tags) &&
    (filter.links.length === 0 || matches(filter.links, linkTypesAt(graph, claim))) &&
    (filter.traits.length === 0 || filter.traits.some((trait) => hasTrait(graph, claim, trait))) &&
    (standing === null || matches(filter.standings, [standing.get(claim.id)]))
  )
}

function linkTypesAt(graph: ArgumentGraph, claim: Claim): string[] {
  return [...graph.linksFrom(claim.id), ...graph.linksTo(claim.id)].map((link) => link.type)
}

/** Of the claim itself, or of a link that leads from it: that is where the outline shows it. */
function hasTrait(graph: ArgumentGraph, claim: Claim, trait: FilterTrait): boolean {
  const places = [claim.id, ...graph.linksFrom(claim.id).map((link) => link.id)]
  return places.some((id) => (trait === 'contested' ? isContested(graph, id) : openNotes(graph, id) > 0))
}

function matches(wanted: readonly string[], present: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((entry) => present.includes(entry))
}

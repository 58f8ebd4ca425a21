/** Removing claims and links: the commands for it, and one sentence that says what went. */
import type { GraphChange } from '@/graph/change'
import type { Command } from '@/graph/edit/command'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import { counted, countedSome } from '@/graph/model/counted'
import type { Link } from '@/graph/model/link'

interface Chosen {
  claims: readonly Claim[]
  links: readonly Link[]
}

/**
 * Removes each of them just once, though some go with others: links that argue with a link go before it, and links go
 * before the claims they need.
 */
export function removalCommands(graph: ArgumentGraph, { claims, links }: Chosen): Command[] {
  const depths = new Map(links.map((link) => [link, argumentDepth(graph, link)]))
  const deepestFirst = [...links].sort((a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0))
  return [
    ...deepestFirst.map(({ id }): Command => ({ type: 'removeLink', id })),
    ...claims.map(({ id }): Command => ({ type: 'removeClaim', id })),
  ]
}

/** How many links stand between this one and a claim. The model has no link that targets itself through others. */
function argumentDepth(graph: ArgumentGraph, link: Link): number {
  let depth = 0
  for (let at: Link | undefined = link; at && 'link' in at.to; at = graph.links.get(at.to.link)) depth += 1
  return depth
}

/** `Removed “Signals are misread”, with 3 links and 1 note.` `chosen` is what was to go, `change` what went. */
export function describeRemoval({ claims, links }: Chosen, change: GraphChange): string {
  const along = countedSome(
    [change.removed.links.length - links.length, 'link'],
    [change.removed.annotations.length, 'note'],
  )
  const kept = change.updated.links.length
  const ending = kept === 0 ? '' : ` ${counted(kept, 'link')} lost it as a premise.`
  const rest = along.length === 0 ? '' : `, with ${along.join(' and ')}`
  return `Removed ${what(claims, links)}${rest}.${ending}`
}

function what(claims: readonly Claim[], links: readonly Link[]): string {
  const [claim] = claims
  if (claim && claims.length + links.length === 1) return `“${claim.label}”`
  if (claims.length + links.length === 1) return 'the link'
  return countedSome([claims.length, 'claim'], [links.length, 'link']).join(' and ')
}

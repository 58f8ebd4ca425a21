/**
 * Several things at once: the claims and links that are marked beside the selection. Marks are either none or at least
 * two, and the selection is one of them, so that what reads the selection alone still reads something that is meant.
 */
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import type { ClaimId, LinkId } from '@/graph/model/ids'
import type { Link } from '@/graph/model/link'
import { type Marks, noMarks, type Selected, type Selection, selectedId } from './state/workspace-state'

/** The part of the state that says what is chosen. */
export interface Choice {
  selection: Selection
  marked: Marks
}

/** Just these are chosen, each once. `lead` (else the last) is the selection. One is simply selected; none: the map. */
export function choiceOf(targets: readonly Selected[], lead: Selected | undefined = targets.at(-1)): Choice {
  const ids = new Set<ClaimId | LinkId>(targets.map((target) => selectedId(target)))
  if (lead) ids.add(selectedId(lead))
  return { selection: lead ?? null, marked: ids.size > 1 ? ids : noMarks }
}

/** One more is chosen, and is the selection; or one fewer, and the last of the others is. */
export function withToggled(graph: ArgumentGraph, { selection, marked }: Choice, target: Selected): Choice {
  const before = marked.size > 0 ? [...marked] : selection ? [selectedId(selection)] : []
  const id = selectedId(target)
  const others = before.filter((other) => other !== id).flatMap((other) => targetOf(graph, other) ?? [])
  return before.includes(id) ? choiceOf(others) : choiceOf([...others, target])
}

/** What the id names in the map; undefined when it is neither claim nor link. */
export function targetOf(graph: ArgumentGraph, id: string): Selected | undefined {
  const claim = graph.claims.get(id)
  if (claim) return { claim: claim.id }
  const link = graph.links.get(id)
  return link && { link: link.id }
}

/** The chosen claims and links that the map has, in the order they were chosen: the marked ones, else the selection. */
export function chosenRecords(
  graph: ArgumentGraph,
  { selection, marked }: Choice,
): { claims: Claim[]; links: Link[] } {
  const ids = marked.size > 0 ? [...marked] : selection ? [selectedId(selection)] : []
  return {
    claims: ids.flatMap((id) => graph.claims.get(id) ?? []),
    links: ids.flatMap((id) => graph.links.get(id) ?? []),
  }
}

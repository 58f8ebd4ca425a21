/** What of the map has to be in sight where something is selected. Pure. */
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Link } from '@/graph/model/link'
import { type Bounds, joinBounds } from '../geometry/curve'
import type { ScreenSize } from './first-look'
import type { Target } from './views'

/**
 * The card of a claim; of a link the cards at both its ends where `room` (in units of the map) holds them together, else
 * the one it leads to. Null where nothing is selected, or it is not among the cards.
 */
export function focusBox(
  graph: ArgumentGraph,
  target: Target,
  cards: ReadonlyMap<string, Bounds>,
  room: ScreenSize,
): Bounds | null {
  if (target === null) return null
  if ('claim' in target) return cards.get(target.claim) ?? null
  const link = graph.links.get(target.link)
  if (!link) return null
  const end = cards.get(endOf(graph, link))
  const ends = [end, ...link.from.map((claim) => cards.get(claim))].filter((card) => card !== undefined)
  if (ends.length === 0) return null
  const all = joinBounds(ends)
  const holds = all.right - all.left <= room.width && all.bottom - all.top <= room.height
  return holds ? all : (end ?? all)
}

/** The claim that a link leads to; for a link onto a link, the claim that one leads to. */
function endOf(graph: ArgumentGraph, link: Link): string {
  let last = link
  while ('link' in last.to) {
    const struck = graph.links.get(last.to.link)
    if (!struck) return last.to.link
    last = struck
  }
  return last.to.claim
}

/** What of the map has to be in sight where something is selected. Pure. */
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { ClaimId } from '@/graph/model/ids'
import type { Link } from '@/graph/model/link'
import { type Bounds, joinBounds } from '../geometry/curve'
import type { ScreenSize } from './first-look'
import type { Target } from './views'

/**
 * The card of a claim, with as many of those one link away, the nearest first, as `room` (in units of the map) holds
 * together; of a link the cards at both its ends where there is room for them, else the one it leads to. Null where
 * nothing is selected, or it is not among the cards.
 */
export function focusBox(
  graph: ArgumentGraph,
  target: Target,
  cards: ReadonlyMap<string, Bounds>,
  room: ScreenSize,
): Bounds | null {
  if (target === null) return null
  if ('claim' in target) return aroundClaim(graph, target.claim, cards, room)
  const link = graph.links.get(target.link)
  if (!link) return null
  const end = cards.get(endOf(graph, link))
  const ends = [end, ...link.from.map((claim) => cards.get(claim))].filter((card) => card !== undefined)
  if (ends.length === 0) return null
  const all = joinBounds(ends)
  return holds(room, all) ? all : (end ?? all)
}

function aroundClaim(
  graph: ArgumentGraph,
  claim: ClaimId,
  cards: ReadonlyMap<string, Bounds>,
  room: ScreenSize,
): Bounds | null {
  const own = cards.get(claim)
  if (!own) return null
  const linked = new Set<string>(graph.linksFrom(claim).map((link) => endOf(graph, link)))
  for (const link of graph.linksTo(claim)) for (const premise of link.from) linked.add(premise)
  const away = (box: Bounds) =>
    Math.hypot(box.left + box.right - own.left - own.right, box.top + box.bottom - own.top - own.bottom)
  const nearest = [...linked].flatMap((id) => cards.get(id) ?? []).sort((a, b) => away(a) - away(b))
  return nearest.reduce((seen, box) => {
    const both = joinBounds([seen, box])
    return holds(room, both) ? both : seen
  }, own)
}

function holds(room: ScreenSize, box: Bounds): boolean {
  return box.right - box.left <= room.width && box.bottom - box.top <= room.height
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

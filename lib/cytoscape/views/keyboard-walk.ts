/**
 * Walking the map with the arrow keys: right and left along links, up and down among siblings. Pure: from where one is
 * and which way, to where one comes.
 */
import { type ArgumentGraph, targetId } from '@/graph/model/argument-graph'
import { type ClaimId, compareIds, type LinkId } from '@/graph/model/ids'
import { effectiveStrength, type Link } from '@/graph/model/link'
import type { Point } from '../geometry/curve'
import type { Target } from './views'

export type Way = 'left' | 'right' | 'up' | 'down'

const arrows: Readonly<Record<string, Way>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** The way of an arrow key; undefined for any other. */
export function wayOf(key: string): Way | undefined {
  return arrows[key]
}

/**
 * Where an arrow key leads. `onto` stops on the link instead of at its other end. Null when there is nothing that way.
 * `placeOf` says where a claim lies, for what comes next above or below.
 */
export function walk(
  graph: ArgumentGraph,
  from: Target,
  way: Way,
  onto: boolean,
  placeOf: (claim: string) => Point | undefined,
): Target {
  if (from === null) return startOf(graph)
  if ('link' in from) return walkFromLink(graph, from.link, way)
  if (way === 'left' || way === 'right') {
    const links = way === 'right' ? graph.linksFrom(from.claim) : graph.linksTo(from.claim)
    const link = strongest(links)
    if (!link) return null
    if (onto) return { link: link.id }
    return way === 'right' ? targetOf(link) : premiseOf(link)
  }
  return sibling(graph, from.claim, way, placeOf)
}

function walkFromLink(graph: ArgumentGraph, id: LinkId, way: Way): Target {
  const link = graph.links.get(id)
  if (!link) return startOf(graph)
  if (way === 'right') return targetOf(link)
  if (way === 'left') return premiseOf(link)
  // Up and down: what argues with this link, and the links that end where it ends.
  const beside = [...graph.linksTo(targetId(link)), ...graph.linksTo(link.id)]
  const index = beside.findIndex((other) => other.id === link.id)
  const next = beside[index + (way === 'down' ? 1 : -1)]
  return next ? { link: next.id } : null
}

/** The thesis; without one, the first claim. */
export function startOf(graph: ArgumentGraph): Target {
  const claims = [...graph.claims.values()].sort((a, b) => compareIds(a.id, b.id))
  const start = claims.find((claim) => claim.kind === 'thesis') ?? claims[0]
  return start ? { claim: start.id } : null
}

/** The next claim above or below among those that share an end with this one; else among all. */
function sibling(
  graph: ArgumentGraph,
  claim: ClaimId,
  way: 'up' | 'down',
  placeOf: (claim: string) => Point | undefined,
): Target {
  const here = placeOf(claim)
  if (!here) return null
  const family = new Set<ClaimId>()
  for (const link of graph.linksFrom(claim)) {
    for (const other of graph.linksTo(targetId(link))) for (const premise of other.from) family.add(premise)
  }
  for (const link of graph.linksTo(claim)) {
    for (const premise of link.from) {
      for (const other of graph.linksFrom(premise)) if ('claim' in other.to) family.add(other.to.claim)
    }
  }
  family.delete(claim)
  const sign = way === 'down' ? 1 : -1
  return (
    nearest([...family], here, sign, placeOf) ??
    nearest(
      [...graph.claims.values()].map((c) => c.id),
      here,
      sign,
      placeOf,
    )
  )
}

/** What lies that way, nearest first; what lies more aside than ahead counts as farther. */
function nearest(
  claims: readonly ClaimId[],
  here: Point,
  sign: 1 | -1,
  placeOf: (claim: string) => Point | undefined,
): Target {
  let best: { claim: ClaimId; distance: number } | undefined
  for (const claim of claims) {
    const place = placeOf(claim)
    if (!place) continue
    const ahead = (place.y - here.y) * sign
    if (ahead <= 0) continue
    const distance = ahead + 2 * Math.abs(place.x - here.x)
    if (!best || distance < best.distance) best = { claim, distance }
  }
  return best ? { claim: best.claim } : null
}

function strongest(links: readonly Link[]): Link | undefined {
  return links.toSorted((a, b) => effectiveStrength(b) - effectiveStrength(a) || compareIds(a.id, b.id))[0]
}

function targetOf(link: Link): Target {
  return 'claim' in link.to ? { claim: link.to.claim } : { link: link.to.link }
}

function premiseOf(link: Link): Target {
  const [first] = link.from
  return first === undefined ? null : { claim: first }
}

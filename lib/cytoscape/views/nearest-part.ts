/**
 * Part of a map that is too large to be drawn whole: what lies nearest to one claim, by links, whichever way they lead.
 * Pure; the same map and claim give the same part.
 */
import { apply, emptyChange } from '@/graph/change'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { compareIds } from '@/graph/model/ids'

/** A map with more claims is drawn in part. Below, it is drawn whole, however small its cards get. */
export const wholeLimit = 8_000
/** As many as one still can make out, and the finer layout lays out in a second or two. */
export const partSize = 400

/** The ids of at most `size` claims around `start`, the nearest first. Linear in the links it passes. */
export function nearestClaims(graph: ArgumentGraph, start: string, size: number): Set<string> {
  const found = new Set<string>()
  if (!graph.claims.has(start)) return found
  const queue = [start]
  found.add(start)
  for (let index = 0; index < queue.length && found.size < size; index++) {
    for (const next of neighbours(graph, queue[index] ?? '')) {
      if (found.has(next) || found.size >= size) continue
      found.add(next)
      queue.push(next)
    }
  }
  return found
}

/** What is one link away, also by way of an argument with a link; in the order of ids. */
function neighbours(graph: ArgumentGraph, claim: string): string[] {
  const links = [...graph.linksFrom(claim), ...graph.linksTo(claim)]
  const ends = new Set<string>()
  for (const link of links) {
    const around = [link, ...graph.linksTo(link.id)]
    const struck = 'link' in link.to ? graph.links.get(link.to.link) : undefined
    if (struck) around.push(struck)
    for (const { from, to } of around) {
      for (const premise of from) ends.add(premise)
      if ('claim' in to) ends.add(to.claim)
    }
  }
  ends.delete(claim)
  return [...ends].sort(compareIds)
}

/** The map with these claims alone, and the links of which all ends are among them. Linear in the map. */
export function partOf(graph: ArgumentGraph, claims: ReadonlySet<string>): ArgumentGraph {
  const change = emptyChange()
  for (const claim of graph.claims.values()) if (!claims.has(claim.id)) change.removed.claims.push(claim)
  const fates = new Map<string, boolean>()
  const isInside = (id: string): boolean => {
    const known = fates.get(id)
    if (known !== undefined) return known
    fates.set(id, false)
    const link = graph.links.get(id)
    const premises = link?.from.every((claim) => claims.has(claim)) ?? false
    const inside =
      premises &&
      link !== undefined &&
      ('claim' in link.to ? claims.has(link.to.claim) : isInside(link.to.link))
    fates.set(id, inside)
    return inside
  }
  for (const link of graph.links.values()) if (!isInside(link.id)) change.removed.links.push(link)
  return apply(graph, change)
}

/** Which claims a hop leads to, for completing what is typed behind an arrow. The answer itself is the kernel's. */
import type { PlanHop } from '@/graph/chains/plan'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { type ClaimId, compareIds } from '@/graph/model/ids'
import { effectiveStrength } from '@/graph/model/link'
import { linkMeanings } from '@/graph/model/vocabulary'

/** Links looked at before what has been found must do: little enough not to be felt while typing. */
const mostLinks = 20_000

/** The strongest way to a claim with each sign, as the product of its links' strengths; 0: none. */
type Ways = Record<1 | -1, number>

/**
 * Claims at the end of a hop from one of `sources`, the strongest way first, as answers are. Ways may meet a claim twice,
 * which chains do not. The nearest are found first: on a large map not all of them.
 */
export function reachable(graph: ArgumentGraph, sources: readonly ClaimId[], hop: PlanHop): ClaimId[] {
  const found = new Map<ClaimId, number>()
  const best = new Map<ClaimId, Ways>()
  let ends = new Map<ClaimId, Ways>(sources.map((claim) => [claim, { 1: 1, [-1]: 0 }]))
  let left = mostLinks
  for (let links = 1; links <= hop.max && ends.size > 0 && left > 0; links++) {
    const further = oneFurther(graph, ends, hop, left)
    ends = further.ends
    left = further.left
    // Where the length is free, a weaker way to the same claim leads to nothing new.
    if (hop.min === 1) keepStronger(ends, best)
    if (links < hop.min) continue
    for (const [claim, ways] of ends) {
      const strength = hop.sign === 0 ? Math.max(ways[1], ways[-1]) : ways[hop.sign]
      if (strength > (found.get(claim) ?? 0)) found.set(claim, strength)
    }
  }
  for (const source of sources) found.delete(source)
  return [...found].sort(([a, x], [b, y]) => y - x || compareIds(a, b)).map(([claim]) => claim)
}

/** One link on from each of `ends`, as long as there are links `left` to look at. */
function oneFurther(
  graph: ArgumentGraph,
  ends: ReadonlyMap<ClaimId, Ways>,
  { types }: PlanHop,
  left: number,
): { ends: Map<ClaimId, Ways>; left: number } {
  const next = new Map<ClaimId, Ways>()
  for (const [claim, ways] of ends) {
    if (left <= 0) break
    const links = graph.linksFrom(claim)
    left -= links.length
    for (const link of links) {
      if (!('claim' in link.to) || !types.includes(link.type)) continue
      const { sign } = linkMeanings[link.type]
      const strength = effectiveStrength(link)
      const known = next.get(link.to.claim) ?? { 1: 0, [-1]: 0 }
      known[1] = Math.max(known[1], strength * ways[sign])
      known[-1] = Math.max(known[-1], strength * ways[sign === 1 ? -1 : 1])
      next.set(link.to.claim, known)
    }
  }
  return { ends: next, left }
}

/** Leaves in `ends` those to which a stronger way leads than any before, with either sign. */
function keepStronger(ends: Map<ClaimId, Ways>, best: Map<ClaimId, Ways>): void {
  for (const [claim, ways] of ends) {
    const before = best.get(claim) ?? { 1: 0, [-1]: 0 }
    if (ways[1] <= before[1] && ways[-1] <= before[-1]) ends.delete(claim)
    else best.set(claim, { 1: Math.max(ways[1], before[1]), [-1]: Math.max(ways[-1], before[-1]) })
  }
}

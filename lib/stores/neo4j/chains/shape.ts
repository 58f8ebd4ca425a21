/**
 * A plan as a database should see it: the fewest stretches that mean the same, no longer than a chain on this map can
 * be, and only claims that a chain may use. Where the steps come to stand is worked out on the chains it finds.
 */

import type { ChainPlan, PlanHop, PlanSet, PlanStep } from '@/graph/chains/plan'
import { passageOf } from '@/graph/chains/search/passage'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Dialect } from './dialect'

export interface Shape {
  steps: readonly PlanStep[]
  /** One between each two steps. */
  hops: readonly PlanHop[]
  via: readonly PlanSet[]
  /** Claims and links that no chain may use, whatever ruled them out. */
  blocked: PlanSet
  maxLinks: number | null
  minStrength: number
  top: number
}

/** Null when no chain of any map can answer: a length that cannot be had. Linear in the map where claims are ruled out. */
export function shapeOf(plan: ChainPlan, graph: ArgumentGraph, dialect: Dialect): Shape | null {
  const passage = passageOf(graph, plan)
  const allowed = (step: PlanStep): PlanStep =>
    step === 'any' ? step : step.filter((id) => passage.claim(id))
  const merged = mergeOpenSteps(plan.steps.map(allowed), plan.hops)
  const longest = Math.min(graph.claims.size - 1, plan.maxLinks ?? Number.POSITIVE_INFINITY)
  const least = merged.hops.reduce((sum, hop) => sum + hop.min, 0)
  if (least > longest) return null
  // Without ACYCLIC a pattern goes in circles before they are sorted out, so it must not be longer than need be. With
  // it, the text had better stay the same for maps of any size, because each text is planned anew.
  const most = dialect === 'cypher5' ? longest : (plan.maxLinks ?? Number.POSITIVE_INFINITY)
  const hops = merged.hops.map((hop) => ({ ...hop, max: Math.min(hop.max, most - (least - hop.min)) }))
  const { via, maxLinks, minStrength, top } = plan
  return { steps: merged.steps, hops, via, blocked: blockedOf(plan, graph), maxLinks, minStrength, top }
}

/**
 * `A -> * -> B` is a path of 2 to 12 links from A to B: a step that any claim meets parts two hops for no reason when
 * they allow the same links and neither asks for a sign.
 */
function mergeOpenSteps(steps: readonly PlanStep[], hops: readonly PlanHop[]): Pick<Shape, 'steps' | 'hops'> {
  const keptSteps: PlanStep[] = steps.slice(0, 1)
  const keptHops: PlanHop[] = []
  hops.forEach((hop, i) => {
    const before = keptHops.at(-1)
    if (before && keptSteps.at(-1) === 'any' && isSameStretch(before, hop)) {
      keptHops[keptHops.length - 1] = { ...hop, min: before.min + hop.min, max: before.max + hop.max }
      keptSteps.pop()
    } else {
      keptHops.push(hop)
    }
    keptSteps.push(steps[i + 1] ?? [])
  })
  return { steps: keptSteps, hops: keptHops }
}

function isSameStretch(a: PlanHop, b: PlanHop): boolean {
  return (
    a.sign === 0 &&
    b.sign === 0 &&
    a.types.length === b.types.length &&
    a.types.every((type) => b.types.includes(type))
  )
}

/** What `avoid`, `held by` and `that stand` rule out, by the kernel's own word. Links of strength 0 are ruled out anyway. */
function blockedOf(plan: ChainPlan, graph: ArgumentGraph): PlanSet {
  const { avoid, heldBy, thatStand } = plan
  if (avoid.claims.length + avoid.links.length === 0 && heldBy === null && !thatStand) {
    return { claims: [], links: [] }
  }
  const passage = passageOf(graph, plan)
  const claims = [...graph.claims.values()].filter(({ id }) => !passage.claim(id))
  const ruledOut = new Set<string>(claims.map(({ id }) => id))
  const links = [...graph.links.values()].filter(
    (link) =>
      'claim' in link.to &&
      link.strength !== 0 &&
      !passage.link(link) &&
      // A link between two claims goes with either of them: naming it again would only lengthen the list.
      !(link.from.length === 1 && link.from.some((premise) => ruledOut.has(premise))) &&
      !ruledOut.has(link.to.claim),
  )
  return { claims: claims.map(({ id }) => id).sort(), links: links.map(({ id }) => id).sort() }
}

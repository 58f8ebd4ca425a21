/** Placing the steps of a plan on a path of claims and links: whether it can be done, and the earliest way to do it. */
import type { Link } from '../../model/link'
import { signOf } from '../../model/link'
import type { ChainPlan, PlanHop, PlanStep } from '../plan'

/** Whether the claim is one that the step may be at. */
export function fits(step: PlanStep | undefined, claim: string): boolean {
  return step === 'any' || (step?.some((id) => id === claim) ?? false)
}

/**
 * The positions of the steps on the path, the earliest of all placements compared one by one; undefined when there is
 * none. The first step is at 0, the last at the end.
 */
export function earliestPlacement(
  plan: ChainPlan,
  claims: readonly string[],
  links: readonly Link[],
): number[] | undefined {
  if (!fits(plan.steps[0], claims[0] ?? '')) return undefined
  return placeFrom(plan, claims, links, 0, 0)
}

/** The positions from step `step`, which is at `at`, to the last. */
function placeFrom(
  plan: ChainPlan,
  claims: readonly string[],
  links: readonly Link[],
  step: number,
  at: number,
): number[] | undefined {
  const hop = plan.hops[step]
  if (!hop) return at === links.length ? [at] : undefined
  const last = step === plan.hops.length - 1
  const first = last ? links.length : at + hop.min
  for (let next = Math.max(first, at + hop.min); next <= Math.min(links.length, at + hop.max); next++) {
    if (!fits(plan.steps[step + 1], claims[next] ?? '') || !obeys(hop, links.slice(at, next))) continue
    const rest = placeFrom(plan, claims, links, step + 1, next)
    if (rest) return [at, ...rest]
  }
  return undefined
}

/** Whether a segment of links is one that the hop allows. */
function obeys(hop: PlanHop, segment: readonly Link[]): boolean {
  if (segment.length < hop.min || segment.length > hop.max) return false
  if (!segment.every((link) => hop.types.includes(link.type))) return false
  return hop.sign === 0 || segment.reduce((sign, link) => sign * signOf(link), 1) === hop.sign
}

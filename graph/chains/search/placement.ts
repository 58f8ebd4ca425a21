/** Where the steps of a plan come to stand on a path, if they can: the placement whose positions come first. */
import type { LinkType } from '../../model/vocabulary'
import type { ChainPlan, PlanHop } from '../plan'

/** A path as placement sees it: `claims` has one more than `types` and `signs`, which are those of its links. */
export interface Path {
  claims: readonly string[]
  types: readonly LinkType[]
  signs: readonly (1 | -1)[]
}

export type StepSets = readonly (ReadonlySet<string> | 'any')[]

/** The claims of each step, for `place` to ask. */
export function stepSets(plan: ChainPlan): StepSets {
  return plan.steps.map((step) => (step === 'any' ? 'any' : new Set<string>(step)))
}

/**
 * The positions 0 = p₀ < p₁ < … < pₘ = n of the steps, compared one by one the least there are; null when there are
 * none. Costs steps × links × links at most.
 */
export function place(plan: ChainPlan, sets: StepSets, path: Path): number[] | null {
  const last = path.claims.length - 1
  const steps = sets.length
  const at = (step: number, position: number) => {
    const set = sets[step]
    return set === 'any' || (set?.has(path.claims[position] as string) ?? false)
  }
  /** completes[j][p]: with step j at p, the steps after it can be placed so that the last is at the end. */
  const completes: boolean[][] = Array.from({ length: steps }, () => Array<boolean>(last + 1).fill(false))
  const rowOf = (step: number) => completes[step] as boolean[]
  rowOf(steps - 1)[last] = at(steps - 1, last)
  const reaches = (step: number, from: number, to: number) =>
    rowOf(step + 1)[to] === true && obeys(plan.hops[step] as PlanHop, path, from, to)

  for (let step = steps - 2; step >= 0; step--) {
    for (let from = 0; from < last; from++) {
      if (!at(step, from)) continue
      for (let to = from + 1; to <= last && !rowOf(step)[from]; to++) {
        if (reaches(step, from, to)) rowOf(step)[from] = true
      }
    }
  }
  if (!rowOf(0)[0]) return null
  const positions = [0]
  for (let step = 0; step < steps - 1; step++) {
    let to = (positions[step] as number) + 1
    while (!reaches(step, positions[step] as number, to)) to += 1
    positions.push(to)
  }
  return positions
}

/** Whether the links between two positions make a segment that the hop allows. */
function obeys(hop: PlanHop, path: Path, from: number, to: number): boolean {
  if (to - from < hop.min || to - from > hop.max) return false
  let sign = 1
  for (let n = from; n < to; n++) {
    if (!hop.types.includes(path.types[n] as LinkType)) return false
    sign *= path.signs[n] as number
  }
  return hop.sign === 0 || sign === hop.sign
}

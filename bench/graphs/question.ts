/** Plans for the bench: the strongest `top` chains along some claims, with no clause. */
import type { ChainPlan, PlanStep } from '@/graph/chains/plan'
import { claimIdSchema } from '@/graph/model/ids'
import { type LinkType, linkTypes } from '@/graph/model/vocabulary'

interface Bounds {
  /** Links at most between two steps. Infinity: no limit. */
  hops: number
  top?: number
  sign?: -1 | 0 | 1
  types?: readonly LinkType[]
}

/** Of each step the number of its claim, or of its claims; `any` is `*`. */
export function questionOf(
  steps: readonly (number | readonly number[] | 'any')[],
  { hops, top = 10, sign = 0, types = linkTypes }: Bounds,
): ChainPlan {
  return {
    steps: steps.map(stepOf),
    hops: steps.slice(1).map(() => ({ types, min: 1, max: hops, sign })),
    via: [],
    avoid: { claims: [], links: [] },
    heldBy: null,
    thatStand: false,
    maxLinks: null,
    minStrength: 0,
    top,
  }
}

function stepOf(step: number | readonly number[] | 'any'): PlanStep {
  if (step === 'any') return step
  return [step]
    .flat()
    .map((claim) => claimIdSchema.parse(`c${claim}`))
    .sort()
}

/** Plans for the bench: the strongest `top` chains along some claims, with no clause. */
import type { ChainPlan } from '@/graph/chains/plan'
import { claimIdSchema } from '@/graph/model/ids'
import { linkTypes } from '@/graph/model/vocabulary'

interface Bounds {
  /** Links at most between two steps. Infinity: no limit. */
  hops: number
  top?: number
  sign?: -1 | 0 | 1
}

export function questionOf(steps: readonly number[], { hops, top = 10, sign = 0 }: Bounds): ChainPlan {
  return {
    steps: steps.map((claim) => [claimIdSchema.parse(`c${claim}`)]),
    hops: steps.slice(1).map(() => ({ types: linkTypes, min: 1, max: hops, sign })),
    via: [],
    avoid: { claims: [], links: [] },
    heldBy: null,
    thatStand: false,
    maxLinks: null,
    minStrength: 0,
    top,
  }
}

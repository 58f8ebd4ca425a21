/** What the bounds are worked out in, hop by hop from the last to the first: bounds.ts and settle.ts fill it. */
import type { Moves, Stage } from './automaton'
import type { Effort } from './effort'
import type { Field } from './field'
import type { Via } from './via'

export interface Bounds {
  /** (stand × masks + mask) × claims + claim: the largest product of strengths from there to the end; 0: no way. */
  best: Float64Array
  /** The same: the fewest links from there to the end, at most; meaningless where there is no way. */
  links: Uint16Array
  /** For each stand: a `best` no larger than this was not worked out, and may be too high. 0: all were. */
  vagueBest: Float64Array
  /** For each stand: `links` of this many or more were not worked out, and may be too few. */
  vagueLinks: Uint16Array
}

/** No path has more links. */
export const mostLinks = 0xffff

/** What relaxation reads all the time. */
export interface Frame {
  field: Field
  stages: readonly Stage[]
  moves: Moves
  via: Via
  /** Claims in the field: how far one (stand, mask) is from the next. */
  size: number
  effort: Effort
  /** How many places of an endless hop are worked out, the strongest and the nearest; the others share a bound. */
  reach: number
  bounds: Bounds
}

/** The best that follows arriving at a step: 1 at the last with nothing left to pass, 0 for no way. */
export function arrival(frame: Frame, step: number, mask: number, claim: number): number {
  const { stages, via, size, bounds } = frame
  const stage = stages[step]
  if (!stage) return mask === via.full ? 1 : 0
  return bounds.best[(stage.first * via.masks + mask) * size + claim] as number
}

/** The fewest links after arriving at a step. */
export function linksAfter(frame: Frame, step: number, mask: number, claim: number): number {
  const { stages, via, size, bounds } = frame
  const stage = stages[step]
  return stage ? (bounds.links[(stage.first * via.masks + mask) * size + claim] as number) : 0
}

/**
 * How far along a plan a path may be. A *stand* is a hop of the plan, how many links of it are gone, and the sign so
 * far; one path can be at several stands at once, as steps may be placed on it in several ways. Searching sets of
 * stands visits each path once, however many placements it has.
 */
import { linkMeanings, linkTypes } from '../../model/vocabulary'
import type { ChainPlan, PlanHop } from '../plan'

/** A hop as the search sees it. */
export interface Stage {
  /** Bit n: links of type n may be used. */
  types: number
  min: number
  /** Infinity: as many as there are. */
  max: number
  sign: -1 | 0 | 1
  /** The number of the stand before its first link. */
  first: number
  /** How many counts of links are told apart; for an endless stage the last means "at least min". */
  counts: number
  /** Two where the sign matters, else one. */
  signs: 1 | 2
}

export const typeCount = linkTypes.length
const negative = linkTypes.map((type) => (linkMeanings[type].sign < 0 ? 1 : 0))

/** Whether a link of this type turns the sign, as 0 or 1. */
export function turns(type: number): number {
  return negative[type] as number
}

/** The plan's hops in order; hops of at least `links` links are endless: no simple path on the map is longer. */
export function stagesOf(plan: ChainPlan, links: number): Stage[] {
  const others = plan.hops.reduce((sum, hop) => sum + hop.min, 0)
  let first = 0
  return plan.hops.map((hop) => {
    const most = Math.min(hop.max, (plan.maxLinks ?? Number.POSITIVE_INFINITY) - (others - hop.min))
    const max = most >= links && most > 32 ? Number.POSITIVE_INFINITY : most
    const counts = max === Number.POSITIVE_INFINITY ? hop.min + 1 : Math.max(max, 0)
    const signs = hop.sign === 0 ? 1 : 2
    const stage: Stage = { types: typeBits(hop), min: hop.min, max, sign: hop.sign, first, counts, signs }
    first += counts * signs
    return stage
  })
}

/** The number of stands in all; it also stands for having arrived at the last step. */
export function standCount(stages: readonly Stage[]): number {
  const last = stages.at(-1)
  return last ? last.first + last.counts * last.signs : 0
}

/** The hop of the plan that a stand is in. */
export function hopOf(stages: readonly Stage[], stand: number): number {
  return stages.findLastIndex((stage) => stage.first <= stand)
}

/** What a link of one type does to a stand. */
export interface Moves {
  /** stand × type: the stand when the path goes on within the hop; -1 when it cannot. */
  within: Int32Array
  /** stand × type: the step that the link may end on, as the end of the hop; -1 when it may not end there. */
  onto: Int32Array
}

/** All moves, worked out once for a plan: stands × types. */
export function movesOf(stages: readonly Stage[]): Moves {
  const size = standCount(stages) * typeCount
  const moves: Moves = { within: new Int32Array(size).fill(-1), onto: new Int32Array(size).fill(-1) }
  for (const [hop, stage] of stages.entries()) {
    for (let count = 0; count < stage.counts; count++) {
      for (let turned = 0; turned < stage.signs; turned++) {
        for (let type = 0; type < typeCount; type++) {
          if (stage.types & (1 << type)) setMoves(moves, stage, hop, count, turned, type)
        }
      }
    }
  }
  return moves
}

function setMoves(
  moves: Moves,
  stage: Stage,
  hop: number,
  count: number,
  turned: number,
  type: number,
): void {
  const endless = stage.max === Number.POSITIVE_INFINITY
  const at = (stage.first + count * stage.signs + turned) * typeCount + type
  const gone = endless ? Math.min(count + 1, stage.min) : count + 1
  const sign = stage.signs === 2 ? turned ^ turns(type) : 0
  if (gone < stage.counts) moves.within[at] = stage.first + gone * stage.signs + sign
  const signed = stage.sign === 0 || stage.sign < 0 === (sign === 1)
  if (gone >= stage.min && signed) moves.onto[at] = hop + 1
}

function typeBits(hop: PlanHop): number {
  return linkTypes.reduce((bits, type, n) => (hop.types.includes(type) ? bits | (1 << n) : bits), 0)
}

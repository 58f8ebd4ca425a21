/**
 * How strong, and how short, the rest of a chain can be at best, from each claim at each stand: what the search is
 * guided by. Worked out from the last step back to the first over walks that may repeat claims, so that it never
 * underrates a chain: backward relaxation in layers of links; endless hops are in settle.ts.
 */
import { type Stage, standCount, typeCount } from './automaton'
import { perLink } from './effort'
import { canEnd, type Field, passable } from './field'
import { arrival, type Bounds, type Frame, linksAfter, mostLinks } from './frame'
import { settle } from './settle'

/** More numbers than this are not worth their memory: the search is then given up before it begins. */
const mostNumbers = 8_000_000

/**
 * Null when the bounds would take too much memory. When the budget ends in here they are not whole. Of an endless hop
 * only `reach` places are worked out (frame.ts); Infinity: all.
 */
export function boundsOf(
  { field, stages, moves, via, effort }: Omit<Frame, 'size' | 'reach' | 'bounds'>,
  reach: number,
): Bounds | null {
  const size = field.claims.length
  const stands = standCount(stages)
  const numbers = stands * via.masks * size
  if (numbers > mostNumbers) return null
  const bounds: Bounds = {
    best: new Float64Array(numbers),
    links: new Uint16Array(numbers),
    vagueBest: new Float64Array(stands),
    vagueLinks: new Uint16Array(stands).fill(mostLinks),
  }
  const frame: Frame = { field, stages, moves, via, size, effort, reach, bounds }
  for (let hop = stages.length - 1; hop >= 0; hop--) {
    const stage = stages[hop] as Stage
    for (let count = stage.counts - 1; count >= 0 && !effort.spent; count--) {
      if (stage.max === Number.POSITIVE_INFINITY && count === stage.counts - 1) settle(frame, hop, stage)
      else if (count === 0) relaxAll(frame, hop, stage.first, claimsAt(field, hop))
      else {
        for (let turned = 0; turned < stage.signs; turned++) {
          relaxAll(frame, hop, stage.first + count * stage.signs + turned, field.touched[hop] ?? null)
        }
      }
    }
  }
  return bounds
}

/** Before a hop's first link a path is at a claim of the step. */
function claimsAt(field: Field, hop: number): readonly number[] | null {
  return field.steps[hop] ?? field.touched[hop] ?? null
}

/** One stand of a hop, for these claims (null: all), from the stands behind it. */
function relaxAll(frame: Frame, hop: number, stand: number, claims: readonly number[] | null): void {
  const { size, via, effort } = frame
  let looked = 0
  for (let mask = via.full; mask >= 0; mask--) {
    if (claims) for (const claim of claims) looked += relax(frame, hop, stand, mask, claim)
    else for (let claim = 0; claim < size; claim++) looked += relax(frame, hop, stand, mask, claim)
  }
  effort.spend(looked * perLink)
}

/** The best from one claim, over all hops that leave it; how many those are. */
function relax(frame: Frame, hop: number, stand: number, mask: number, claim: number): number {
  const { field, moves, via, size, bounds } = frame
  // The first claim of a chain is never between its ends; only it is at stand 0.
  const passed = stand === 0 ? mask : mask | (via.claims[claim] as number)
  const start = field.starts[claim] as number
  const end = field.starts[claim + 1] as number
  let best = 0
  let links = mostLinks
  for (let at = start; at < end; at++) {
    const move = stand * typeCount + (field.types[at] as number)
    const within = moves.within[move] as number
    const onto = moves.onto[move] as number
    if (within < 0 && onto < 0) continue
    const next = passed | (via.hops[at] as number)
    const to = field.ends[at] as number
    const strength = field.strengths[at] as number
    const role = field.roleList[field.roles[to] as number]
    if (within >= 0 && passable(role, hop)) {
      const from = (within * via.masks + next) * size + to
      const product = strength * (bounds.best[from] as number)
      if (product > 0) {
        if (product > best) best = product
        links = Math.min(links, (bounds.links[from] as number) + 1)
      }
    }
    if (onto < 0 || !canEnd(role, onto)) continue
    const product = strength * arrival(frame, onto, next, to)
    if (product > 0) {
      if (product > best) best = product
      links = Math.min(links, 1 + linksAfter(frame, onto, next, to))
    }
  }
  const here = (stand * via.masks + mask) * size + claim
  bounds.best[here] = best
  bounds.links[here] = links
  return end - start
}

/**
 * Which claims a chain can have at all: for each hop those that lie on some walk between its two steps that is short
 * enough. Searched from both ends to the middle, so that on a large map only a neighbourhood of the steps is looked at.
 * When the budget ends in here, what comes back is incomplete: callers look at `effort.spent`.
 */
import type { Stage } from './automaton'
import { emptyRow, endOf, typeOf } from './chain-rows'
import { type Effort, perLink } from './effort'
import type { Marks } from './marks'
import type { Terrain } from './terrain'

/** The claims a step may be at, as numbers; null: any. */
export type StepClaims = readonly number[] | null

export interface Ground {
  terrain: Terrain
  /** Claims that are the only one of a step: no hop passes through them. */
  posts: ReadonlySet<number>
  effort: Effort
}

/** Narrows the steps that may be any claim to those that can be met from the steps around them. */
export function narrowed(
  ground: Ground,
  stages: readonly Stage[],
  steps: readonly StepClaims[],
): StepClaims[] {
  const result = [...steps]
  for (const [n, stage] of stages.entries()) {
    const from = result[n]
    if (from && result[n + 1] === null) result[n + 1] = met(ground, stage, from, true)
  }
  for (let n = stages.length - 1; n >= 0; n--) {
    const stage = stages[n] as Stage
    const to = result[n + 1]
    if (!to || steps[n] !== null) continue
    const before = met(ground, stage, to, false)
    const known = result[n]
    const kept = known && new Set(known)
    result[n] = kept ? before.filter((claim) => kept.has(claim)) : before
  }
  return result
}

/** The claims that walks of the stage's length may end on (or, backward, begin at). */
function met(ground: Ground, stage: Stage, starts: readonly number[], forward: boolean): number[] {
  const front = new Front(ground, stage, starts, forward)
  front.advance(stage.max, null)
  // A single start is never met again; one of several may be, from another.
  const found = [...front.marks.claims()].slice(starts.length > 1 ? 0 : starts.length)
  front.giveBack()
  return found
}

/** The claims on walks from `from` to `to` within the stage's length, ends included. */
export function between(ground: Ground, stage: Stage, from: StepClaims, to: StepClaims): number[] {
  const { terrain } = ground
  if (from === null && to === null) {
    ground.effort.spend(terrain.index.claimCount * perLink)
    return Array.from({ length: terrain.index.claimCount }, (_, n) => n).filter(terrain.claim)
  }
  const ahead = new Front(ground, stage, from ?? [], true)
  const back = new Front(ground, stage, to ?? [], false)
  try {
    if (from === null || to === null) {
      const only = from === null ? back : ahead
      only.advance(stage.max, null)
      return [...only.marks.claims()]
    }
    const half = Math.ceil(stage.max / 2)
    ahead.advance(half, null)
    if (half < stage.max) back.advance(stage.max - half, null)
    // Beyond the middle only over what the other side has met.
    back.advance(stage.max, ahead.marks)
    ahead.advance(stage.max, back.marks)
    const both: number[] = []
    for (let n = 0; n < ahead.marks.count; n++) {
      const claim = ahead.marks.at(n)
      const rest = back.marks.get(claim)
      if (rest >= 0 && ahead.marks.get(claim) + rest <= stage.max) both.push(claim)
    }
    return both
  } finally {
    ahead.giveBack()
    back.giveBack()
  }
}

/** A breadth-first search that can be taken further; the marks of claims are their distances. */
class Front {
  readonly marks: Marks
  readonly #ground: Ground
  readonly #types: number
  readonly #forward: boolean
  readonly #row = emptyRow()
  #next = 0

  constructor(ground: Ground, stage: Stage, starts: readonly number[], forward: boolean) {
    this.#ground = ground
    this.#types = stage.types
    this.#forward = forward
    this.marks = ground.terrain.index.borrowMarks()
    for (const start of starts) this.marks.set(start, 0)
  }

  /** Goes on to the given distance, onto claims that `within` has marked, where it is given. */
  advance(distance: number, within: Marks | null): void {
    const { terrain, posts, effort } = this.#ground
    const { index, restricted } = terrain
    const row = this.#row
    for (; this.#next < this.marks.count && !effort.spent; this.#next++) {
      const claim = this.marks.at(this.#next)
      const gone = this.marks.get(claim)
      if (gone >= distance) return
      if (gone > 0 && posts.has(claim)) continue
      if (this.#forward) index.readOut(claim, row)
      else index.readIn(claim, row)
      effort.spend((row.end - row.start) * perLink)
      for (let n = row.start; n < row.end; n++) {
        const hop = row.hops[n] as number
        if (!(this.#types & (1 << typeOf(hop)))) continue
        const end = endOf(hop)
        if (this.marks.get(end) >= 0 || (within && within.get(end) < 0)) continue
        if (restricted && !(terrain.claim(end) && terrain.link(row.links[n] as number))) continue
        this.marks.set(end, gone + 1)
      }
    }
  }

  giveBack(): void {
    this.#ground.terrain.index.giveBack(this.marks)
  }
}

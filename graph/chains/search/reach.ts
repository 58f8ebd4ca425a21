/**
 * Which claims a chain can have at all: for each hop those that lie on some walk between its two steps that is short
 * enough. Searched from both ends, whichever has met less going on (I. Pohl, "Bi-directional search", 1971), so that on a
 * large map only a neighbourhood of the steps is looked at.
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
  front.advanceBy(stage.max)
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
      only.advanceBy(stage.max)
      return [...only.marks.claims()]
    }
    // Whoever has met less goes on: together so far that no walk has a claim beyond both.
    let left = stage.max - 1
    for (; left > 0 && lesser(ahead, back).width > 0 && !ground.effort.spent; left--) {
      lesser(ahead, back).advance()
    }
    const first = lesser(ahead, back)
    const second = first === ahead ? back : ahead
    first.meet(second.marks, stage.max, false)
    second.meet(first.marks, stage.max, true)
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

const isWithin = (distance: number, most: number) => distance >= 0 && distance <= most

const lesser = (a: Front, b: Front) => (b.width < a.width ? b : a)

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

  /** How many claims it would go on from. */
  get width(): number {
    return this.marks.count - this.#next
  }

  /** Goes on by one link. */
  advance(): void {
    const { effort } = this.#ground
    for (const end = this.marks.count; this.#next < end && !effort.spent; this.#next++) {
      this.#goOn(this.marks.at(this.#next), null, 0)
    }
  }

  /** Goes on as far as there is anything, by at most so many links. */
  advanceBy(links: number): void {
    for (let gone = 0; gone < links && this.width > 0 && !this.#ground.effort.spent; gone++) this.advance()
  }

  /**
   * Goes on over claims that the other side has met, where both distances come to `most` at most. `known`: what the
   * other side has not met so near is on no such walk, and not gone on from either.
   */
  meet(other: Marks, most: number, known: boolean): void {
    const { effort } = this.#ground
    for (; this.width > 0 && !effort.spent; this.#next++) {
      const claim = this.marks.at(this.#next)
      const rest = most - this.marks.get(claim)
      if (rest > 0 && (!known || isWithin(other.get(claim), rest))) this.#goOn(claim, other, rest - 1)
    }
  }

  /** Marks what is one link further than `claim`; where `within` is given, only what it has marked with `most` or less. */
  #goOn(claim: number, within: Marks | null, most: number): void {
    const { terrain, posts, effort } = this.#ground
    const { index, restricted } = terrain
    const gone = this.marks.get(claim)
    if (gone > 0 && posts.has(claim)) return
    const row = this.#row
    if (this.#forward) index.readOut(claim, row)
    else index.readIn(claim, row)
    effort.spend((row.end - row.start) * perLink)
    for (let n = row.start; n < row.end; n++) {
      const hop = row.hops[n] as number
      if (!(this.#types & (1 << typeOf(hop)))) continue
      const end = endOf(hop)
      if (this.marks.get(end) >= 0 || (within && !isWithin(within.get(end), most))) continue
      if (restricted && !(terrain.claim(end) && terrain.link(row.links[n] as number))) continue
      this.marks.set(end, gone + 1)
    }
  }

  giveBack(): void {
    this.#ground.terrain.index.giveBack(this.marks)
  }
}

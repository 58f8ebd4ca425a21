/**
 * What a question means once its words are resolved: sets of claims, hops and limits, with no text left. The kernel
 * and every store's engine answer exactly this. How a question becomes a plan: resolve/plan-question.ts.
 */
import type { ClaimId, HolderId, LinkId } from '../model/ids'
import type { LinkType } from '../model/vocabulary'

/** The claims a step may be at, sorted by id; 'any' is `*`. An empty list can never be met. */
export type PlanStep = 'any' | readonly ClaimId[]

export interface PlanHop {
  types: readonly LinkType[]
  /** Links in the segment, 1..32. */
  min: number
  max: number
  /** The net sign the segment must have; 0: either. */
  sign: -1 | 0 | 1
}

/** Claims and links that a clause names, sorted by id. */
export interface PlanSet {
  claims: readonly ClaimId[]
  links: readonly LinkId[]
}

export interface ChainPlan {
  steps: readonly PlanStep[]
  /** One between each two steps. */
  hops: readonly PlanHop[]
  /** Of each, a claim stands strictly between the two ends, or a link of the chain is one of its links. */
  via: readonly PlanSet[]
  /** None of these is on the chain, nor among the premises of its links. */
  avoid: PlanSet
  /** Each claim and link has one of these holders, or none at all; null: no such clause. */
  heldBy: readonly HolderId[] | null
  /** Every claim and link of the chain, and every premise of its links, is in (grounded labelling). */
  thatStand: boolean
  /** At most so many links in all; null: no such clause. */
  maxLinks: number | null
  /** Strength at least this, compared with the rounded product; 0: no such clause. */
  minStrength: number
  /** How many chains to list, 1..1,000. */
  top: number
}

/** One chain as an engine finds it. `strength` is rounded as CHAINS.md says; `positions` is the earliest placement. */
export interface FoundChain {
  claims: readonly ClaimId[]
  links: readonly LinkId[]
  positions: readonly number[]
  strength: number
}

/** Why the search ended: nothing more, more than `top`, its budget of work, or its time. */
export type Stop = 'exhausted' | 'k' | 'budget' | 'time'

export interface SearchLimits {
  /** Milliseconds. */
  time: number
  /** Search states taken up. */
  states: number
}

export const defaultLimits: SearchLimits = { time: 2_000, states: 2_000_000 }

export interface SearchResult {
  /** In the order of CHAINS.md, at most `top`. When the search ended early, still the true first ones. */
  chains: FoundChain[]
  stop: Stop
}

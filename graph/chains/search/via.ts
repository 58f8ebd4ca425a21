/**
 * `via` in a search: the first few sets become bits that the bounds know about; the rest is asked of whole paths. A
 * claim counts once the path has gone on beyond it, so that the ends of a chain never do.
 */
import type { ChainPlan, PlanSet } from '../plan'
import type { Field } from './field'
import type { Terrain } from './terrain'

/** Each tracked set doubles the bounds. */
const mostTracked = 4

export interface Via {
  /** Sets of bits there are: a power of two. */
  masks: number
  /** All bits. */
  full: number
  /** For each claim of the field the bits it gives when passed. */
  claims: Uint8Array
  /** For each hop of the field the bits its link gives. */
  hops: Uint8Array
  untracked: readonly PlanSet[]
}

export function viaOf(plan: ChainPlan, terrain: Terrain, field: Field): Via {
  const tracked = plan.via.slice(0, mostTracked)
  const claims = new Uint8Array(field.claims.length)
  const hops = new Uint8Array(field.links.length)
  for (const [bit, set] of tracked.entries()) {
    const inSet = new Set<string>([...set.claims, ...set.links])
    for (const [n, claim] of field.claims.entries()) {
      if (inSet.has(terrain.index.claimId(claim))) claims[n] = (claims[n] as number) | (1 << bit)
    }
    if (set.links.length === 0) continue
    for (const [n, link] of field.links.entries()) {
      if (inSet.has(terrain.index.link(link).id)) hops[n] = (hops[n] as number) | (1 << bit)
    }
  }
  const masks = 1 << tracked.length
  return { masks, full: masks - 1, claims, hops, untracked: plan.via.slice(mostTracked) }
}

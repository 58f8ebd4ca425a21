/**
 * The reference: plain exhaustive search. It walks every simple path that is not too long and asks of each whether the
 * plan's steps can be placed on it. Slow and plain on purpose; what the fast kernel and the databases are compared with.
 */
import type { ArgumentGraph } from '../../model/argument-graph'
import type { ClaimId, LinkId } from '../../model/ids'
import { effectiveStrength, type Link, signOf } from '../../model/link'
import type { ChainPlan, FoundChain, SearchLimits, SearchResult } from '../plan'
import { type Passage, passageOf } from './passage'
import { place, stepSets } from './placement'
import { compareChains, rounded } from './strength'

/** Thrown to leave the walk when the budget is spent; never leaves this file. */
const spent = Symbol('the budget is spent')

/**
 * All chains of the plan, the first `top` in order. Exponential. Only `limits.states` counts (each claim walked onto
 * is one): nothing here reads a clock. When the budget ends early nothing is proven to be the true top, so nothing is
 * listed.
 */
export function searchReference(graph: ArgumentGraph, plan: ChainPlan, limits: SearchLimits): SearchResult {
  try {
    const chains = everyChain(graph, plan, limits.states).sort(compareChains)
    return { chains: chains.slice(0, plan.top), stop: chains.length > plan.top ? 'k' : 'exhausted' }
  } catch (error) {
    if (error === spent) return { chains: [], stop: 'budget' }
    throw error
  }
}

function everyChain(graph: ArgumentGraph, plan: ChainPlan, budget: number): FoundChain[] {
  const passage = passageOf(graph, plan)
  const sets = stepSets(plan)
  const types = new Set(plan.hops.flatMap((hop) => hop.types))
  const most = Math.min(
    plan.hops.reduce((sum, hop) => sum + hop.max, 0),
    plan.maxLinks ?? Number.POSITIVE_INFINITY,
  )
  const found: FoundChain[] = []
  const claims: ClaimId[] = []
  const links: Link[] = []
  let left = budget

  const walk = (claim: ClaimId, strength: number) => {
    left -= 1
    if (left < 0) throw spent
    claims.push(claim)
    const chain = chainOf(plan, sets, claims, links, strength)
    if (chain) found.push(chain)
    if (links.length < most) {
      for (const link of graph.linksFrom(claim)) {
        const next = 'claim' in link.to ? link.to.claim : undefined
        if (next === undefined || claims.includes(next) || !types.has(link.type)) continue
        if (!passage.link(link) || !passage.claim(next)) continue
        links.push(link)
        walk(next, strength * effectiveStrength(link))
        links.pop()
      }
    }
    claims.pop()
  }

  for (const start of startsOf(graph, plan, passage)) walk(start, 1)
  return found
}

function startsOf(graph: ArgumentGraph, plan: ChainPlan, passage: Passage): ClaimId[] {
  const first = plan.steps[0] ?? []
  const ids = first === 'any' ? [...graph.claims.values()].map((claim) => claim.id) : first
  return ids.filter((id) => graph.claims.has(id) && passage.claim(id))
}

/** The path as a chain, when it answers the plan. */
function chainOf(
  plan: ChainPlan,
  sets: ReturnType<typeof stepSets>,
  claims: readonly ClaimId[],
  links: readonly Link[],
  product: number,
): FoundChain | null {
  const strength = rounded(product)
  if (links.length === 0 || strength === 0 || strength < plan.minStrength) return null
  const ids: LinkId[] = links.map((link) => link.id)
  const between: ClaimId[] = claims.slice(1, -1)
  const passes = plan.via.every(
    (set) => set.claims.some((id) => between.includes(id)) || set.links.some((id) => ids.includes(id)),
  )
  if (!passes) return null
  const positions = place(plan, sets, {
    claims,
    types: links.map((link) => link.type),
    signs: links.map(signOf),
  })
  return positions && { claims: [...claims], links: ids, positions, strength }
}

/**
 * The reference: every simple path, in the plainest way, kept if it answers the plan. It is the meaning of a question in
 * code; faster engines are compared with it. Exponential: for small maps, tests, and nothing else.
 */
import type { ArgumentGraph } from '../../model/argument-graph'
import type { ClaimId, LinkId } from '../../model/ids'
import { effectiveStrength, type Link } from '../../model/link'
import type { ChainPlan, FoundChain, SearchLimits, SearchResult } from '../plan'
import { type Admission, admission } from './admission'
import { compareChains, roundStrength } from './order'
import { earliestPlacement, fits } from './placement'

/** A path so far. */
interface Path {
  claims: readonly string[]
  links: readonly Link[]
  /** The unrounded product, multiplied from first to last. */
  product: number
}

/**
 * Answers `plan` on `graph`. A plain search cannot tell the true first chains before it has seen all: when it ends
 * early (`budget`), it lists nothing. A state is a path looked at.
 */
export function searchReference(graph: ArgumentGraph, plan: ChainPlan, limits: SearchLimits): SearchResult {
  const admitted = admission(graph, plan)
  const longest = Math.min(
    plan.maxLinks ?? Number.POSITIVE_INFINITY,
    plan.hops.reduce((sum, hop) => sum + hop.max, 0),
  )
  const found: FoundChain[] = []
  const stack: Path[] = [...graph.claims.keys()]
    .filter((claim) => fits(plan.steps[0], claim) && admitted.claim(claim))
    .map((claim) => ({ claims: [claim], links: [], product: 1 }))

  let states = 0
  for (let path = stack.pop(); path; path = stack.pop()) {
    if (++states > limits.states) return { chains: [], stop: 'budget' }
    const chain = asAnswer(plan, path)
    if (chain) found.push(chain)
    if (path.links.length < longest) stack.push(...extensions(graph, admitted, path))
  }
  found.sort(compareChains)
  return { chains: found.slice(0, plan.top), stop: found.length > plan.top ? 'k' : 'exhausted' }
}

function extensions(graph: ArgumentGraph, admitted: Admission, path: Path): Path[] {
  const end = path.claims.at(-1) ?? ''
  return graph.linksFrom(end).flatMap((link) => {
    if (!('claim' in link.to) || !admitted.link(link)) return []
    const claim = link.to.claim
    if (path.claims.includes(claim) || !admitted.claim(claim)) return []
    const product = path.product * effectiveStrength(link)
    return [{ claims: [...path.claims, claim], links: [...path.links, link], product }]
  })
}

/** The path as a chain, if it answers the plan. */
function asAnswer(plan: ChainPlan, path: Path): FoundChain | undefined {
  if (path.links.length === 0) return undefined
  const strength = roundStrength(path.product)
  if (strength === 0 || strength < plan.minStrength || !passesVia(plan, path)) return undefined
  const positions = earliestPlacement(plan, path.claims, path.links)
  if (!positions) return undefined
  return {
    claims: path.claims as readonly ClaimId[],
    links: path.links.map((link): LinkId => link.id),
    positions,
    strength,
  }
}

function passesVia(plan: ChainPlan, path: Path): boolean {
  const between = new Set(path.claims.slice(1, -1))
  const links = new Set<string>(path.links.map((link) => link.id))
  return plan.via.every(
    (set) => set.claims.some((id) => between.has(id)) || set.links.some((id) => links.has(id)),
  )
}

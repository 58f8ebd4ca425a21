/** What a search walks on: the index of the map, and what the plan's clauses let through. */
import type { ArgumentGraph } from '../../model/argument-graph'
import type { ChainPlan } from '../plan'
import { type ChainIndex, chainIndexOf } from './chain-index'
import { type Passage, passageOf } from './passage'

export interface Terrain {
  index: ChainIndex
  /** Whether any clause keeps claims or links out. */
  restricted: boolean
  /** Whether a chain may have the claim with this number. */
  claim(claim: number): boolean
  /** Whether a chain may have the link with this number. */
  link(link: number): boolean
}

export function terrainOf(graph: ArgumentGraph, plan: ChainPlan): Terrain {
  const index = chainIndexOf(graph)
  if (!restricts(plan)) return { index, restricted: false, claim: () => true, link: () => true }
  const passage: Passage = passageOf(graph, plan)
  return {
    index,
    restricted: true,
    claim: (claim) => passage.claim(index.claimId(claim)),
    link: (link) => passage.link(index.link(link)),
  }
}

function restricts(plan: ChainPlan): boolean {
  const { avoid } = plan
  return avoid.claims.length + avoid.links.length > 0 || plan.heldBy !== null || plan.thatStand
}

/**
 * The kernel: the strongest chains of a plan, best first, on the map in memory. It equals the reference (reference.ts)
 * wherever neither stops early; it runs in the browser and on the server alike.
 */
import type { ArgumentGraph } from '../../model/argument-graph'
import type { ClaimId } from '../../model/ids'
import { type Link, signOf } from '../../model/link'
import type { ChainPlan, FoundChain, SearchLimits, SearchResult } from '../plan'
import { movesOf, stagesOf } from './automaton'
import { type BestFound, bestFirst } from './best-first'
import { boundsOf } from './bounds'
import { Effort } from './effort'
import { canEnd, type Field, fieldOf, linkOf } from './field'
import { withMustPass } from './must-pass'
import { place, stepSets } from './placement'
import { type Ground, narrowed, type StepClaims } from './reach'
import { StandSets } from './stand-sets'
import { rounded } from './strength'
import { type Terrain, terrainOf } from './terrain'
import { viaOf } from './via'

/** How many places of a hop without a limit are worked out at first, near its end: a question of most maps is answered on them. */
const usualReach = 512
/** Beyond them, on weaker bounds, so many paths are searched for each; a question that needs more is begun again ... */
const pathsAPlace = 4
/** ... with so many times the places, and with all of them after this many: what was in vain is a small part of a budget. */
const furtherReach = 8
const furthestReach = 32_768

const none: SearchResult = { chains: [], stop: 'exhausted' }
const givenUp: SearchResult = { chains: [], stop: 'budget' }

/**
 * The first `plan.top` chains in order. Placing even one step on a simple path is NP-complete (two disjoint paths), so
 * there is a budget: `limits.states`, about one a path taken up; `limits.time` is for engines with a clock. When it
 * ends early, what is listed is still the true top. Needs the map's index (chain-index.ts), built when first asked.
 * `reach` (in places of the bounds) changes what it costs, never what it finds.
 */
export function searchChains(
  graph: ArgumentGraph,
  plan: ChainPlan,
  limits: SearchLimits,
  reach = usualReach,
): SearchResult {
  const terrain = terrainOf(graph, plan)
  const stages = stagesOf(plan, Math.max(terrain.index.claimCount - 1, 1))
  const steps = stepClaims(terrain, plan)
  if (!possible(terrain, plan, steps)) return none

  const effort = new Effort(limits.states)
  const posts = new Set(steps.flatMap((step) => (step?.length === 1 ? step : [])))
  const ground: Ground = { terrain, posts, effort }
  const whole = fieldOf(ground, stages, steps, narrowed(ground, stages, steps))
  if (effort.spent) return givenUp
  const field = whole && withMustPass(whole, stages, effort)
  if (effort.spent) return givenUp
  if (!field) return none

  const via = viaOf(plan, terrain, field)
  const moves = movesOf(stages)
  const sets = new StandSets(stages, moves, field.roleList)
  const starts = startsOf(terrain, field)
  // With a limit to its links a chain may need any place.
  for (let places = plan.maxLinks === null ? reach : Number.POSITIVE_INFINITY; ; places = further(places)) {
    const bounds = boundsOf({ field, stages, moves, via, effort }, places)
    if (!bounds || effort.spent) return givenUp
    const patience = places * pathsAPlace
    const found = bestFirst({ plan, terrain, field, bounds, sets, via, effort, starts, patience })
    if (found.stop !== 'vague') return { chains: chainsOf(terrain, field, plan, found), stop: found.stop }
  }
}

function further(places: number): number {
  return places < furthestReach ? places * furtherReach : Number.POSITIVE_INFINITY
}

/** The steps as numbers of claims that a chain may have; what no hop touches is left out. */
function stepClaims(terrain: Terrain, plan: ChainPlan): StepClaims[] {
  return plan.steps.map((step) =>
    step === 'any'
      ? null
      : [...new Set(step)]
          .map((id) => terrain.index.claimNumber(id))
          .filter((claim) => claim >= 0 && terrain.claim(claim)),
  )
}

/** What can be told without searching: a step nobody is at, one claim for two steps, more links than may or can be. */
function possible(terrain: Terrain, plan: ChainPlan, steps: readonly StepClaims[]): boolean {
  const least = plan.hops.reduce((sum, hop) => sum + hop.min, 0)
  const most = Math.min(plan.maxLinks ?? Number.POSITIVE_INFINITY, terrain.index.claimCount - 1)
  const single = steps.flatMap((step) => (step?.length === 1 ? step : []))
  return (
    least <= most &&
    steps.every((step) => step === null || step.length > 0) &&
    new Set(single).size === single.length &&
    plan.via.every((set) => set.claims.length + set.links.length > 0)
  )
}

/** The claims of the first step, but for those that are the only one of another. */
function startsOf(terrain: Terrain, field: Field): readonly number[] {
  const first = field.steps[0] ?? field.touched[0] ?? [...field.claims.keys()]
  return first.filter(
    (claim) =>
      canEnd(field.roleList[field.roles[claim] as number], 0) && terrain.claim(field.claims[claim] as number),
  )
}

function chainsOf(
  terrain: Terrain,
  field: Field,
  plan: ChainPlan,
  { tree, chains }: BestFound,
): FoundChain[] {
  const { index } = terrain
  const positions = positionsBy(plan)
  return chains.map((path) => {
    const claims = tree.claims(path).map((n) => index.claimId(field.claims[n] as number) as ClaimId)
    const links = tree.hops(path).map((hop) => linkOf(terrain, field, hop))
    return {
      claims,
      links: links.map((link) => link.id),
      positions: positions(claims, links),
      strength: rounded(tree.product(path)),
    }
  })
}

/** Where the steps of a plan stand on a chain; two steps are at its ends, whatever is between them. */
function positionsBy(plan: ChainPlan): (claims: readonly ClaimId[], links: readonly Link[]) => number[] {
  if (plan.steps.length === 2) return (_, links) => [0, links.length]
  const sets = stepSets(plan)
  return (claims, links) =>
    place(plan, sets, { claims, types: links.map((link) => link.type), signs: links.map(signOf) }) ?? []
}

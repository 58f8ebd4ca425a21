/**
 * The search itself: best first over paths (A*, Hart, Nilsson and Raphael 1968), strongest first. What is taken from
 * the queue as a whole chain comes before all that is still in it, so a search that ends early has listed the true top.
 */
import type { ChainPlan } from '../plan'
import { type Effort, perLink } from './effort'
import type { Field } from './field'
import { type Bounds, mostLinks } from './frame'
import { Heap } from './heap'
import { PathTree } from './path-tree'
import type { StandSets } from './stand-sets'
import { rounded } from './strength'
import type { Terrain } from './terrain'
import type { Via } from './via'

export interface Search {
  plan: ChainPlan
  terrain: Terrain
  field: Field
  bounds: Bounds
  sets: StandSets
  via: Via
  effort: Effort
  /** Claims of the field that a chain may begin at. */
  starts: readonly number[]
  /** How many paths may be taken up on bounds that were not worked out. */
  patience: number
}

export interface BestFound {
  tree: PathTree
  /** Whole chains in order. */
  chains: number[]
  /** Vague: too much was searched on bounds that were not worked out. */
  stop: 'exhausted' | 'k' | 'budget' | 'vague'
}

/**
 * A bound multiplies in another order than a chain does, so it may be too low by rounding errors: what is added is more
 * than those come to over a thousand links, and too little to lift a bound above a chain of the same strength.
 */
const safely = (bound: number) => rounded(bound * (1 + 2e-13))

/** Exponential in the worst case: `search.effort` ends it, and `stop` says so. */
export function bestFirst(search: Search): BestFound {
  const run = new Run(search)
  const chains: number[] = []
  for (const start of search.starts) run.begin(start)
  for (;;) {
    if (chains.length === search.plan.top && run.found > chains.length) return run.end(chains, 'k')
    const path = run.next()
    if (path === undefined) return run.end(chains, 'exhausted')
    if (run.isChain(path)) chains.push(path)
    else if (search.effort.spent) return run.end(chains, 'budget')
    else if (run.vague > search.patience) return run.end(chains, 'vague')
    else run.goOn(path)
  }
}

class Run {
  /** Whole chains met so far, taken from the queue or not. */
  found = 0
  /** Paths taken up whose bounds were not worked out. */
  vague = 0
  readonly #search: Search
  readonly #tree: PathTree
  readonly #queue: Heap
  /** The strengths of the `top` + 1 strongest chains met; nothing below the least of them matters. */
  readonly #strongest = new Heap((a, b) => a - b)
  #least = 0

  constructor(search: Search) {
    this.#search = search
    this.#tree = new PathTree(search.field, search.terrain.index)
    this.#queue = new Heap(this.#tree.compare)
  }

  next(): number | undefined {
    return this.#queue.pop()
  }

  isChain(path: number): boolean {
    return this.#tree.set(path) === -1
  }

  end(chains: number[], stop: BestFound['stop']): BestFound {
    return { tree: this.#tree, chains, stop }
  }

  begin(claim: number): void {
    const { sets, effort } = this.#search
    effort.spend(1)
    this.#open(-1, -1, claim, 0, sets.start, 0, 1)
  }

  /** Takes up every path that is one link longer. */
  goOn(path: number): void {
    const { field, sets, via, effort } = this.#search
    const tree = this.#tree
    const from = tree.claim(path)
    const depth = tree.depth(path)
    const passed = tree.mask(path) | (depth > 0 ? (via.claims[from] as number) : 0)
    const end = field.starts[from + 1] as number
    effort.spend(1 + (end - (field.starts[from] as number)) * perLink)
    for (let hop = field.starts[from] as number; hop < end; hop++) {
      const to = field.ends[hop] as number
      const set = sets.after(tree.set(path), field.types[hop] as number, field.roles[to] as number)
      if (set < 0 || tree.has(path, to)) continue
      const product = tree.product(path) * (field.strengths[hop] as number)
      const mask = passed | (via.hops[hop] as number)
      if (sets.arrived[set]) this.#close(path, hop, to, depth + 1, mask, product)
      this.#open(path, hop, to, depth + 1, set, mask, product)
    }
  }

  /** Takes up a path that can go on, unless nothing that matters can come of it. */
  #open(
    parent: number,
    hop: number,
    claim: number,
    depth: number,
    set: number,
    mask: number,
    product: number,
  ): void {
    const { bounds, sets, via, field, effort } = this.#search
    let best = 0
    let links = mostLinks
    let vague = false
    for (const stand of sets.open[set] as readonly number[]) {
      const at = (stand * via.masks + mask) * field.claims.length + claim
      const bound = bounds.best[at] as number
      const least = bounds.links[at] as number
      if (bound === 0) continue
      if (bound > best) best = bound
      if (least < links) links = least
      vague ||= bound <= (bounds.vagueBest[stand] as number) || least >= (bounds.vagueLinks[stand] as number)
    }
    const most = best === 0 ? 0 : safely(product * best)
    if (!this.#matters(most, depth + links)) return
    effort.spend(1)
    if (vague) this.vague += 1
    this.#queue.push(this.#tree.add(parent, hop, claim, depth, set, mask, product, most, depth + links))
  }

  /** Takes up a path as a whole chain, if it is one. */
  #close(parent: number, hop: number, claim: number, depth: number, mask: number, product: number): void {
    const { plan, via } = this.#search
    const strength = rounded(product)
    if (mask !== via.full && via.masks > 1) return
    if (!this.#matters(strength, depth)) return
    const path = this.#tree.add(parent, hop, claim, depth, -1, mask, product, strength, depth)
    if (!this.#passesRest(path)) return
    this.found += 1
    this.#queue.push(path)
    this.#strongest.push(strength)
    if (this.#strongest.size > plan.top + 1) this.#strongest.pop()
    if (this.#strongest.size === plan.top + 1) this.#least = this.#strongest.first ?? 0
  }

  #matters(most: number, links: number): boolean {
    const { plan } = this.#search
    if (most === 0 || most < plan.minStrength || most < this.#least) return false
    return plan.maxLinks === null || links <= plan.maxLinks
  }

  /** Asks of a whole chain the `via` sets that the bounds do not know about. */
  #passesRest(path: number): boolean {
    const { via, field, terrain } = this.#search
    if (via.untracked.length === 0) return true
    const { index } = terrain
    const between = this.#tree.claims(path).slice(1, -1)
    const on = new Set<string>([
      ...between.map((claim) => index.claimId(field.claims[claim] as number)),
      ...this.#tree.hops(path).map((hop) => index.link(field.links[hop] as number).id),
    ])
    return via.untracked.every((set) => [...set.claims, ...set.links].some((id) => on.has(id)))
  }
}

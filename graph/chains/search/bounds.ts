/**
 * How strong, and how short, the rest of a chain can be at best, from each claim at each stand: what the search is
 * guided by. Worked out from the last step back to the first over walks that may repeat claims, so that it never
 * underrates a chain (backward relaxation in layers of links; for endless hops Dijkstra's algorithm, 1959).
 */
import type { Moves, Stage } from './automaton'
import { standCount, turns, typeCount } from './automaton'
import { type Effort, perLink } from './effort'
import type { Field } from './field'
import { Heap } from './heap'
import type { Via } from './via'

export interface Bounds {
  /** (stand × masks + mask) × claims + claim: the largest product of strengths from there to the end; 0: no way. */
  best: Float64Array
  /** The same: the fewest links from there to the end, at most; meaningless where there is no way. */
  links: Uint16Array
}

/** More numbers than this are not worth their memory: the search is then given up before it begins. */
const mostNumbers = 8_000_000

/** What relaxation reads all the time. */
interface Frame {
  field: Field
  stages: readonly Stage[]
  moves: Moves
  via: Via
  /** Claims in the field: how far one (stand, mask) is from the next. */
  size: number
  effort: Effort
  bounds: Bounds
}

/** Null when the bounds would take too much memory. */
export function boundsOf(
  field: Field,
  stages: readonly Stage[],
  moves: Moves,
  via: Via,
  effort: Effort,
): Bounds | null {
  const size = field.claims.length
  const numbers = standCount(stages) * via.masks * size
  if (numbers > mostNumbers) return null
  const bounds = { best: new Float64Array(numbers), links: new Uint16Array(numbers) }
  const frame: Frame = { field, stages, moves, via, size, effort, bounds }
  for (let hop = stages.length - 1; hop >= 0; hop--) {
    const stage = stages[hop] as Stage
    for (let count = stage.counts - 1; count >= 0; count--) {
      for (let turned = 0; turned < stage.signs; turned++) {
        const stand = stage.first + count * stage.signs + turned
        for (let mask = via.full; mask >= 0; mask--) relax(frame, hop, stand, mask)
      }
      if (stage.max === Number.POSITIVE_INFINITY && count === stage.counts - 1) settle(frame, hop, stage)
    }
    if (effort.spent) return bounds
  }
  return bounds
}

/** One stand and mask, for all claims of the hop, from the stands behind it. */
function relax(frame: Frame, hop: number, stand: number, mask: number): void {
  const { field, moves, via, size, bounds } = frame
  const here = (stand * via.masks + mask) * size
  let looked = 0
  for (const claim of field.stageClaims[hop] as Int32Array) {
    // The first claim of a chain is never between its ends; only it is at stand 0.
    const passed = stand === 0 ? mask : mask | (via.claims[claim] as number)
    const end = field.starts[claim + 1] as number
    let best = 0
    let links = 0xffff
    looked += end - (field.starts[claim] as number)
    for (let at = field.starts[claim] as number; at < end; at++) {
      const move = stand * typeCount + (field.types[at] as number)
      const next = passed | (via.hops[at] as number)
      const to = field.ends[at] as number
      const strength = field.strengths[at] as number
      const role = field.roleList[field.roles[to] as number]
      const within = moves.within[move] as number
      // An endless stand leads to itself: settle() sees to that.
      if (within >= 0 && within !== stand && role?.post === -1) {
        const from = (within * via.masks + next) * size + to
        const product = strength * (bounds.best[from] as number)
        if (product > 0) {
          if (product > best) best = product
          links = Math.min(links, (bounds.links[from] as number) + 1)
        }
      }
      const onto = moves.onto[move] as number
      if (onto < 0 || !role?.steps[onto] || (role.post !== -1 && role.post !== onto)) continue
      const arrival = arrived(frame, onto, next, to)
      if (arrival < 0 || !(arrival * strength > 0)) continue
      if (arrival * strength > best) best = arrival * strength
      links = Math.min(links, 1 + restLinks(frame, onto, next, to))
    }
    bounds.best[here + claim] = best
    bounds.links[here + claim] = links
  }
  frame.effort.spend(looked * perLink)
}

/** The best that follows arriving at a step: 1 at the last with nothing left to pass, 0 or less for no way. */
function arrived(frame: Frame, step: number, mask: number, claim: number): number {
  const { stages, via, size, bounds } = frame
  const stage = stages[step]
  if (!stage) return mask === via.full ? 1 : 0
  return bounds.best[(stage.first * via.masks + mask) * size + claim] as number
}

function restLinks(frame: Frame, step: number, mask: number, claim: number): number {
  const { stages, via, size, bounds } = frame
  const stage = stages[step]
  return stage ? (bounds.links[(stage.first * via.masks + mask) * size + claim] as number) : 0
}

/** An endless hop's last stands lead to themselves: the best is spread against the links, largest first. */
function settle(frame: Frame, hop: number, stage: Stage): void {
  const { field, via, size, bounds, moves } = frame
  const into = incoming(field, stage)
  const first = stage.first + (stage.counts - 1) * stage.signs
  const queue = new Queue()
  for (let stand = first; stand < first + stage.signs; stand++) {
    for (let mask = 0; mask < via.masks; mask++) {
      for (const claim of field.stageClaims[hop] as Int32Array) {
        const at = (stand * via.masks + mask) * size + claim
        // Only a lower limit is kept for the number of links here: one is always needed.
        bounds.links[at] = 1
        if ((bounds.best[at] as number) > 0) queue.push(at, bounds.best[at] as number)
      }
    }
  }
  const done = new Uint8Array(stage.signs * via.masks * size)
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const settled = at - first * via.masks * size
    if (done[settled]) continue
    done[settled] = 1
    const claim = at % size
    const mask = Math.floor(at / size) % via.masks
    const stand = Math.floor(at / size / via.masks)
    if (field.roleList[field.roles[claim] as number]?.post !== -1) continue
    frame.effort.spend(1 / 4)
    for (let n = into.starts[claim] as number; n < (into.starts[claim + 1] as number); n++) {
      const edge = into.edges[n] as number
      const from = into.from[n] as number
      const type = field.types[edge] as number
      const before = stage.signs === 2 ? first + ((stand - first) ^ turns(type)) : first
      if ((moves.within[before * typeCount + type] as number) !== stand) continue
      const product = (field.strengths[edge] as number) * (bounds.best[at] as number)
      for (let had = 0; had < via.masks; had++) {
        // An endless stand is stand 0 only when nothing is gone, which these are not.
        if ((had | (via.claims[from] as number) | (via.hops[edge] as number)) !== mask) continue
        const back = (before * via.masks + had) * size + from
        if (product <= (bounds.best[back] as number)) continue
        bounds.best[back] = product
        queue.push(back, product)
      }
    }
  }
}

/** Places by value, the largest first. A value that grows is pushed again. */
class Queue {
  readonly #places: number[] = []
  readonly #values: number[] = []
  readonly #heap = new Heap((a, b) => (this.#values[b] as number) - (this.#values[a] as number))

  push(place: number, value: number): void {
    this.#values.push(value)
    this.#heap.push(this.#places.push(place) - 1)
  }

  pop(): number | undefined {
    const entry = this.#heap.pop()
    return entry === undefined ? undefined : this.#places[entry]
  }
}

interface Incoming {
  starts: Int32Array
  edges: Int32Array
  from: Int32Array
}

/** The hops of the field by where they end. */
function incoming(field: Field, stage: Stage): Incoming {
  const size = field.claims.length
  const starts = new Int32Array(size + 1)
  const used = (edge: number) => (stage.types & (1 << (field.types[edge] as number))) !== 0
  for (const [edge, end] of field.ends.entries())
    if (used(edge)) starts[end + 1] = (starts[end + 1] as number) + 1
  for (let n = 1; n <= size; n++) starts[n] = (starts[n] as number) + (starts[n - 1] as number)
  const next = starts.slice()
  const edges = new Int32Array(starts[size] as number)
  const from = new Int32Array(edges.length)
  for (let claim = 0; claim < size; claim++) {
    for (let edge = field.starts[claim] as number; edge < (field.starts[claim + 1] as number); edge++) {
      if (!used(edge)) continue
      const end = field.ends[edge] as number
      const at = next[end] as number
      next[end] = at + 1
      edges[at] = edge
      from[at] = claim
    }
  }
  return { starts, edges, from }
}

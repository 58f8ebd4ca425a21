/**
 * Bounds for a hop without a limit: its last stands lead to themselves, so the best is spread from its end against the
 * links, largest first (E. W. Dijkstra, "A note on two problems in connexion with graphs", 1959).
 */
import { type Stage, typeCount } from './automaton'
import { canEnd, passable } from './field'
import { arrival, type Frame, linksAfter } from './frame'
import { KeyedHeap } from './heap'

/** No path has more links. */
const mostLinks = 0xffff

/** Fills the bounds of the last count of an endless stage. Costs hops × masks, and the ordering. */
export function settle(frame: Frame, hop: number, stage: Stage): void {
  const { via, size, bounds } = frame
  const own = (stage.first + (stage.counts - 1) * stage.signs) * via.masks * size
  bounds.links.fill(mostLinks, own, own + stage.signs * via.masks * size)
  spreadBack(frame, hop, stage, new KeyedHeap(), true)
  spreadBack(frame, hop, stage, new Queue(), false)
}

/**
 * Spreads the best product (`byStrength`) or the fewest links from the claims that end the hop. Ordered by strength each
 * place is looked at about once; first come first served does for links.
 */
function spreadBack(
  frame: Frame,
  hop: number,
  stage: Stage,
  queue: KeyedHeap | Queue,
  byStrength: boolean,
): void {
  const { field, via, size, effort, moves, bounds } = frame
  const { masks } = via
  const { best, links } = bounds
  const first = stage.first + (stage.counts - 1) * stage.signs
  const into = field.incoming()

  /** Everything that may precede one hop into `to`, when the rest after it is worth `rest` with `mask` passed. */
  const spread = (to: number, mask: number, rest: number, table: Int32Array, wanted: number) => {
    const end = into.starts[to + 1] as number
    for (let n = into.starts[to] as number; n < end; n++) {
      const from = into.from[n] as number
      const passed =
        masks === 1 ? 0 : (via.claims[from] as number) | (via.hops[into.hops[n] as number] as number)
      if ((passed & mask) !== passed) continue
      const type = into.types[n] as number
      const value = byStrength ? (into.strengths[n] as number) * rest : rest + 1
      for (let stand = first; stand < first + stage.signs; stand++) {
        if (table[stand * typeCount + type] !== wanted) continue
        for (let had = 0; had < masks; had++) {
          if ((had | passed) !== mask) continue
          const place = (stand * masks + had) * size + from
          if (byStrength ? value <= (best[place] as number) : value >= (links[place] as number)) continue
          if (byStrength) best[place] = value
          else links[place] = value
          queue.push(place, value)
        }
      }
    }
    effort.spend(1 / 8)
  }

  const step = hop + 1
  for (const to of field.steps[step] ?? field.claims.keys()) {
    const role = field.roleList[field.roles[to] as number]
    if (!canEnd(role, step)) continue
    for (let mask = 0; mask < masks; mask++) {
      const rest = arrival(frame, step, mask, to)
      if (rest > 0) spread(to, mask, byStrength ? rest : linksAfter(frame, step, mask, to), moves.onto, step)
    }
  }
  while (queue.size > 0 && !effort.spent) {
    const rest = queue.key
    const place = queue.pop()
    if (rest !== (byStrength ? best[place] : links[place])) continue
    const to = place % size
    if (!passable(field.roleList[field.roles[to] as number], hop)) continue
    const rank = (place - to) / size
    spread(to, rank % masks, rest, moves.within, Math.floor(rank / masks))
  }
}

/** First in, first out; each with its key. */
class Queue {
  readonly #items: number[] = []
  readonly #keys: number[] = []
  #next = 0

  get size(): number {
    return this.#items.length - this.#next
  }

  get key(): number {
    return this.#keys[this.#next] as number
  }

  push(item: number, key: number): void {
    this.#items.push(item)
    this.#keys.push(key)
  }

  pop(): number {
    this.#next += 1
    return this.#items[this.#next - 1] as number
  }
}

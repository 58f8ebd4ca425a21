/**
 * Bounds for a hop without a limit: its last stands lead to themselves, so the best is spread from its end against the
 * links, largest first (E. W. Dijkstra, "A note on two problems in connexion with graphs", 1959). The fewest links are
 * spread after it, first come first served. The two loops over the links that come to a claim are most of what a
 * question without a limit costs, so they are written out.
 */
import { type Stage, turns, typeCount } from './automaton'
import { FallingQueue } from './falling-queue'
import { canEnd, type Field, passable } from './field'
import { arrival, type Frame, linksAfter, mostLinks } from './frame'
import type { Incoming } from './land'

/**
 * Fills the bounds of the last count of an endless stage. Costs hops × masks, and the ordering, on the `reach` places
 * that are worked out; what lies beyond gets the bound of the frontier.
 */
export function settle(frame: Frame, hop: number, stage: Stage): void {
  const { via, size, bounds, field } = frame
  const stand = stage.first + (stage.counts - 1) * stage.signs
  const [start, end] = [stand * via.masks * size, (stand + stage.signs) * via.masks * size]
  bounds.links.fill(mostLinks, start, end)
  const back: Back = { ...frame, hop, into: field.incoming(), before: standsBefore(stage) }
  const frontier = spreadStrength(back, stage)
  if (frontier > 0) {
    bounds.vagueBest.fill(frontier, stand, stand + stage.signs)
    for (let at = start; at < end; at++) bounds.best[at] = Math.max(bounds.best[at] as number, frontier)
  }
  const distance = spreadLinks(back, stage)
  if (distance < mostLinks) {
    bounds.vagueLinks.fill(distance, stand, stand + stage.signs)
    for (let at = start; at < end; at++) bounds.links[at] = Math.min(bounds.links[at] as number, distance)
  }
}

/** What both passes read. */
interface Back extends Frame {
  hop: number
  into: Incoming
  /** (sign behind a link, 0 or 1) × types + type: the stand before it; -1 when the hop has no such link. */
  before: Int32Array
}

/** Of the last count of an endless stage: with one sign its one stand leads to itself, with two each link may turn it. */
function standsBefore(stage: Stage): Int32Array {
  const first = stage.first + (stage.counts - 1) * stage.signs
  const before = new Int32Array(2 * typeCount).fill(-1)
  for (let type = 0; type < typeCount; type++) {
    if (!(stage.types & (1 << type))) continue
    for (const sign of [0, 1])
      before[sign * typeCount + type] = first + (stage.signs === 2 ? sign ^ turns(type) : 0)
  }
  return before
}

/** Ordered by strength each place is looked at about once. Returns what all places beyond reach have at most; 0: none is. */
function spreadStrength(back: Back, stage: Stage): number {
  const { via, size, bounds, into, before, effort, reach } = back
  const { best } = bounds
  const { masks } = via
  const queue = new FallingQueue()

  /** What may precede a link into `to` that leaves `sign` behind it, when `rest` comes after with `mask` passed. */
  const spread = (to: number, sign: number, mask: number, rest: number) => {
    const end = into.starts[to + 1] as number
    for (let at = into.starts[to] as number; at < end; at++) {
      const stand = before[sign * typeCount + (into.types[at] as number)] as number
      if (stand < 0) continue
      const value = (into.strengths[at] as number) * rest
      const passed = masks === 1 ? 0 : passedAt(back, at)
      for (let had = 0; had <= mask; had++) {
        if ((had | passed) !== mask) continue
        const place = (stand * masks + had) * size + (into.from[at] as number)
        if (value <= (best[place] as number)) continue
        best[place] = value
        queue.push(place, value)
      }
    }
    effort.spend(1 / 8)
  }

  fromEnds(back, stage, (to, sign, mask) => {
    const rest = arrival(back, back.hop + 1, mask, to)
    if (rest > 0) spread(to, sign, mask, rest)
  })
  const isOpen = openTo(back)
  for (let settled = 0; queue.size > 0 && !effort.spent; settled++) {
    const rest = queue.key
    if (settled === reach) return rest
    const place = queue.pop()
    if (rest !== best[place]) continue
    const to = place % size
    if (isOpen(to)) spread(to, signAt(back, stage, place), ((place - to) / size) % masks, rest)
  }
  return 0
}

/**
 * Each place has its least number when first met, but where later steps add differently to the ends of the hop. Returns
 * what all places beyond reach have at least.
 */
function spreadLinks(back: Back, stage: Stage): number {
  const { via, size, bounds, into, before, effort, reach } = back
  const { links } = bounds
  const { masks } = via
  const places: number[] = []
  const counts: number[] = []

  /** As above, for the number of links. */
  const spread = (to: number, sign: number, mask: number, rest: number) => {
    const value = rest + 1
    const end = into.starts[to + 1] as number
    for (let at = into.starts[to] as number; at < end; at++) {
      const stand = before[sign * typeCount + (into.types[at] as number)] as number
      if (stand < 0) continue
      const passed = masks === 1 ? 0 : passedAt(back, at)
      for (let had = 0; had <= mask; had++) {
        if ((had | passed) !== mask) continue
        const place = (stand * masks + had) * size + (into.from[at] as number)
        if (value >= (links[place] as number)) continue
        links[place] = value
        places.push(place)
        counts.push(value)
      }
    }
    effort.spend(1 / 8)
  }

  fromEnds(back, stage, (to, sign, mask) => {
    const step = back.hop + 1
    if (arrival(back, step, mask, to) > 0) spread(to, sign, mask, linksAfter(back, step, mask, to))
  })
  const isOpen = openTo(back)
  for (let next = 0; next < places.length && !effort.spent; next++) {
    if (next === reach)
      return 1 + counts.slice(next).reduce((least, count) => Math.min(least, count), mostLinks)
    const place = places[next] as number
    const rest = counts[next] as number
    if (rest !== links[place]) continue
    const to = place % size
    if (isOpen(to)) spread(to, signAt(back, stage, place), ((place - to) / size) % masks, rest)
  }
  return mostLinks
}

/** The `via` bits that passing the claim before a hop, and its link, gives. */
function passedAt({ via, into }: Back, at: number): number {
  return (via.claims[into.from[at] as number] as number) | (via.hops[into.hops[at] as number] as number)
}

/** Calls `begin` for every claim that ends the hop, with the sign it must end on. */
function fromEnds(
  { field, via, hop }: Back,
  stage: Stage,
  begin: (to: number, sign: number, mask: number) => void,
): void {
  const step = hop + 1
  const sign = stage.sign < 0 ? 1 : 0
  for (const to of field.steps[step] ?? field.claims.keys()) {
    if (!canEnd(field.roleList[field.roles[to] as number], step)) continue
    for (let mask = 0; mask < via.masks; mask++) begin(to, sign, mask)
  }
}

/** Whether the hop may pass through a claim; asked of each role once. */
function openTo({ field, hop }: { field: Field; hop: number }): (claim: number) => boolean {
  const open = field.roleList.map((role) => passable(role, hop))
  return (claim) => open[field.roles[claim] as number] as boolean
}

/** The sign of the stand that a place belongs to. */
function signAt({ via, size }: Frame, stage: Stage, place: number): number {
  if (stage.signs === 1) return 0
  return (Math.floor(place / (size * via.masks)) - stage.first) % 2
}

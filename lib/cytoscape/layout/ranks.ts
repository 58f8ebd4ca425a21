/**
 * Ranks: which card comes before which, once a few arcs that close a cycle are turned round. Linear.
 * Turning round: Eades, Lin and Smyth, "A fast and effective heuristic for the feedback arc set problem", 1993.
 */

import { greatest } from '../geometry/extremes'
import type { LayoutGraph } from './layout-graph'

export interface Neighbours {
  readonly before: readonly (readonly number[])[]
  readonly after: readonly (readonly number[])[]
}

export function neighboursOf(graph: LayoutGraph): Neighbours {
  const before: number[][] = graph.nodes.map(() => [])
  const after: number[][] = graph.nodes.map(() => [])
  for (const { from, to } of graph.arcs) {
    after[from]?.push(to)
    before[to]?.push(from)
  }
  return { before, after }
}

/**
 * A rank for every card: arcs lead to a higher rank, but for those that close a cycle. A card that others do not lead
 * to stands just before the first it leads to, so that arcs stay short.
 */
export function ranksOf(graph: LayoutGraph): number[] {
  const { before, after } = neighboursOf(graph)
  const place = linearOrder(graph.nodes.length, before, after)
  const order = [...place.keys()].sort((a, b) => (place[a] ?? 0) - (place[b] ?? 0))
  const forward = (from: number, to: number) => (place[from] ?? 0) < (place[to] ?? 0)
  // A turned arc counts the other way round.
  const earlier = (node: number) => [
    ...(before[node] ?? []).filter((other) => forward(other, node)),
    ...(after[node] ?? []).filter((other) => forward(other, node)),
  ]
  const later = (node: number) => [
    ...(after[node] ?? []).filter((other) => forward(node, other)),
    ...(before[node] ?? []).filter((other) => forward(node, other)),
  ]
  const ranks = new Array<number>(graph.nodes.length).fill(0)
  for (const node of order) {
    for (const other of earlier(node)) ranks[node] = Math.max(ranks[node] ?? 0, (ranks[other] ?? 0) + 1)
  }
  // What has more ways out than in is drawn towards where it leads.
  for (const node of [...order].reverse()) {
    const next = later(node)
    if (next.length === 0 || earlier(node).length >= next.length + 1) continue
    if (earlier(node).length > 0 && earlier(node).length >= next.length) continue
    const latest = Math.min(...next.map((other) => ranks[other] ?? 0)) - 1
    ranks[node] = Math.max(ranks[node] ?? 0, latest)
  }
  return ranks
}

/** A place in line for every node, with few arcs leading back. */
function linearOrder(
  count: number,
  before: readonly (readonly number[])[],
  after: readonly (readonly number[])[],
): number[] {
  const ins = before.map((list) => list.length)
  const outs = after.map((list) => list.length)
  const gone = new Array<boolean>(count).fill(false)
  const buckets = new Map<number, Set<number>>()
  const bucketOf = (node: number) => {
    if (outs[node] === 0) return Number.NEGATIVE_INFINITY
    return ins[node] === 0 ? Number.POSITIVE_INFINITY : (outs[node] ?? 0) - (ins[node] ?? 0)
  }
  const put = (node: number) => {
    const key = bucketOf(node)
    const bucket = buckets.get(key)
    if (bucket) bucket.add(node)
    else buckets.set(key, new Set([node]))
  }
  for (let node = 0; node < count; node++) put(node)
  const head: number[] = []
  const tail: number[] = []
  const take = (node: number) => {
    buckets.get(bucketOf(node))?.delete(node)
    gone[node] = true
    for (const other of after[node] ?? []) shrink(other, ins)
    for (const other of before[node] ?? []) shrink(other, outs)
  }
  const shrink = (node: number, degrees: number[]) => {
    if (gone[node]) return
    buckets.get(bucketOf(node))?.delete(node)
    degrees[node] = (degrees[node] ?? 0) - 1
    put(node)
  }
  let top = greatest(outs, 0)
  const first = (key: number) => buckets.get(key)?.values().next().value
  while (head.length + tail.length < count) {
    const sink = first(Number.NEGATIVE_INFINITY)
    if (sink !== undefined) {
      take(sink)
      tail.push(sink)
      continue
    }
    const source = first(Number.POSITIVE_INFINITY)
    if (source !== undefined) {
      take(source)
      head.push(source)
      continue
    }
    let key = top
    while (first(key) === undefined) key--
    const best = first(key)
    if (best === undefined) break
    take(best)
    head.push(best)
    // A neighbour's balance rises by at most one.
    top = key + 1
  }
  const place = new Array<number>(count).fill(0)
  for (const [index, node] of [...head, ...tail.reverse()].entries()) place[node] = index
  return place
}

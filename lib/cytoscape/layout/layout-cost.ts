/** How hard a layout is to follow: long arcs, arcs that lead back, and arcs that pass cards of their column. For comparing layouts of one map. */
import { type PlacedNode, rowGap } from './column-measures'
import type { LayoutGraph } from './layout-graph'

/** Fines in units of length. */
const backward = 400
const passing = 150
/** Neighbours in a column are no farther apart than this. */
const neighbours = 180

/** The sum over arcs of their length, with fines. Linear. */
export function layoutCost(graph: LayoutGraph, layout: readonly PlacedNode[]): number {
  const places = new Map(layout.map((node) => [node.id, node]))
  let cost = 0
  for (const arc of graph.arcs) {
    const from = places.get(graph.nodes[arc.from]?.id ?? '')
    const to = places.get(graph.nodes[arc.to]?.id ?? '')
    if (!from || !to) continue
    cost += Math.hypot(to.x - from.x, to.y - from.y)
    if (leadsBack(from, to)) cost += backward
    if (Math.abs(to.x - from.x) < rowGap && Math.abs(to.y - from.y) > neighbours) cost += passing
  }
  return cost
}

/** How many arcs lead to the left, or up within their column. */
export function backwardArcs(graph: LayoutGraph, layout: readonly PlacedNode[]): number {
  const places = new Map(layout.map((node) => [node.id, node]))
  return graph.arcs.filter((arc) => {
    const from = places.get(graph.nodes[arc.from]?.id ?? '')
    const to = places.get(graph.nodes[arc.to]?.id ?? '')
    return from && to && leadsBack(from, to)
  }).length
}

function leadsBack(from: PlacedNode, to: PlacedNode): boolean {
  if (Math.abs(to.x - from.x) < rowGap) return to.y < from.y
  return to.x < from.x
}

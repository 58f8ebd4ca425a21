/** How hard a layout is to follow: long arcs, and arcs that lead back, count against it. For comparing layouts of one map. */
import { type PlacedNode, rowGap } from './column-measures'
import type { LayoutGraph } from './layout-graph'

const backward = 400

/** The sum over arcs of their length, with a fine for each that leads back. Linear. */
export function layoutCost(graph: LayoutGraph, layout: readonly PlacedNode[]): number {
  const places = new Map(layout.map((node) => [node.id, node]))
  let cost = 0
  for (const arc of graph.arcs) {
    const from = places.get(graph.nodes[arc.from]?.id ?? '')
    const to = places.get(graph.nodes[arc.to]?.id ?? '')
    if (!from || !to) continue
    cost += Math.hypot(to.x - from.x, to.y - from.y) + (leadsBack(from, to) ? backward : 0)
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

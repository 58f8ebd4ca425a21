/**
 * From ranks to places: folds the ranks into several numbers of columns and keeps what reads best on the screen: large
 * when the whole is fitted, with short arcs. One try beyond `searchLimit` cards.
 */
import { cardWidth } from '../cards/card-geometry'
import { greatest, least } from '../geometry/extremes'
import type { PlacedNode } from './column-measures'
import { placeColumns } from './columns'
import { foldRanks, wantedColumns } from './fold'
import { layoutCost } from './layout-cost'
import type { LayoutGraph } from './layout-graph'

const searchLimit = 300
/** How many columns more or fewer than the estimate are tried. */
const tries = [0, 1, 2, 3, -1, -2] as const

/** `seed`: an order within columns to start from, such as a finer layout's. */
export function layoutColumns(
  graph: LayoutGraph,
  ranks: readonly number[],
  aspect: number,
  seed?: readonly number[],
): PlacedNode[] {
  const estimate = wantedColumns(graph, aspect)
  const placed = (wanted: number) => placeColumns(graph, ranks, foldRanks(graph, ranks, wanted), seed)
  let best = placed(estimate)
  if (graph.nodes.length > searchLimit) return best
  let bestScore = hardship(graph, best, aspect)
  for (const more of tries.slice(1)) {
    if (estimate + more < 1) continue
    const other = placed(estimate + more)
    const score = hardship(graph, other, aspect)
    if (score < bestScore) {
      best = other
      bestScore = score
    }
  }
  return best
}

/** Smaller is better: the side of the screen-shaped frame that holds it, times the root of how hard it is to follow. */
export function hardship(graph: LayoutGraph, layout: readonly PlacedNode[], aspect: number): number {
  const xs = layout.map(({ x }) => x)
  const ys = layout.map(({ y }) => y)
  const width = greatest(xs) - least(xs) + cardWidth
  const height = greatest(ys) - least(ys) + cardWidth / 2
  return Math.max(width / aspect, height) * Math.sqrt(layoutCost(graph, layout) + 1)
}

/**
 * Folding ranks into columns: a long argument has more steps than a screen has columns, so neighbouring ranks share a
 * column where few arcs run between them. Cubic in the number of ranks at worst; beyond `exactLimit` ranks greedy.
 */

import { greatest } from '../geometry/extremes'
import { columnPitch, rowGap } from './column-measures'
import type { LayoutGraph } from './layout-graph'

/** Cards take up about this share of the area they are laid out in. */
const density = 0.7
const exactLimit = 160
/** A column may be so many times as tall as its share. */
const tooTall = 1.6
/** What an arc within a column costs, in units of height a column is over its share. */
const perArc = 90

/** How many columns make the whole about `aspect` times as wide as high. */
export function wantedColumns(graph: LayoutGraph, aspect: number): number {
  return Math.max(2, Math.round(Math.sqrt((aspect * totalHeight(graph)) / (density * columnPitch))))
}

/** A column for every card: ranks in order, in at most about `wanted` columns. */
export function foldRanks(graph: LayoutGraph, given: readonly number[], wanted: number): number[] {
  const share = totalHeight(graph) / wanted
  const ranks = splitTallRanks(graph, given, share * tooTall)
  const heights = heightsOf(graph, ranks)
  const count = heights.length
  if (count <= wanted) return ranks
  const starts = count > exactLimit ? evenStarts(heights, share) : bestStarts(graph, ranks, heights, wanted)
  const columnOf = new Array<number>(count).fill(0)
  let column = -1
  for (let rank = 0; rank < count; rank++) {
    if (starts.has(rank)) column++
    columnOf[rank] = Math.max(0, column)
  }
  return ranks.map((rank) => columnOf[rank] ?? 0)
}

function totalHeight(graph: LayoutGraph): number {
  return graph.nodes.reduce((sum, node) => sum + node.height + rowGap, 0)
}

function heightsOf(graph: LayoutGraph, ranks: readonly number[]): number[] {
  const heights = new Array<number>(greatest(ranks, -1) + 1).fill(0)
  graph.nodes.forEach((node, index) => {
    const rank = ranks[index] ?? 0
    heights[rank] = (heights[rank] ?? 0) + node.height + rowGap
  })
  return heights
}

/** Cards of one rank have no arcs between them: a rank that is too tall becomes several, what begins there first. */
function splitTallRanks(graph: LayoutGraph, ranks: readonly number[], limit: number): number[] {
  const heights = heightsOf(graph, ranks)
  if (heights.every((height) => height <= limit)) return [...ranks]
  const incoming = new Array<number>(graph.nodes.length).fill(0)
  for (const { to } of graph.arcs) incoming[to] = (incoming[to] ?? 0) + 1
  const members: number[][] = heights.map(() => [])
  ranks.forEach((rank, node) => {
    members[rank]?.push(node)
  })
  const result = new Array<number>(graph.nodes.length).fill(0)
  let next = 0
  members.forEach((rank, index) => {
    const parts = Math.max(1, Math.ceil((heights[index] ?? 0) / limit))
    const size = Math.ceil(rank.length / parts)
    rank.sort((a, b) => Math.sign(incoming[a] ?? 0) - Math.sign(incoming[b] ?? 0) || a - b)
    rank.forEach((node, place) => {
      result[node] = next + Math.floor(place / Math.max(1, size))
    })
    next += Math.max(1, Math.ceil(rank.length / Math.max(1, size)))
  })
  return result
}

/** The ranks at which a new column begins, by dynamic programming over the cost of each column. */
function bestStarts(
  graph: LayoutGraph,
  ranks: readonly number[],
  heights: readonly number[],
  wanted: number,
): Set<number> {
  const count = heights.length
  const share = heights.reduce((sum, height) => sum + height, 0) / wanted
  const inside = arcsBetween(graph, ranks, count)
  // cost[columns][end]: the least cost of putting the ranks before `end` into `columns` columns.
  const cost: number[][] = [[0, ...new Array<number>(count).fill(Number.POSITIVE_INFINITY)]]
  const from: number[][] = [[]]
  for (let columns = 1; columns <= wanted; columns++) {
    const row = new Array<number>(count + 1).fill(Number.POSITIVE_INFINITY)
    const back = new Array<number>(count + 1).fill(0)
    for (let end = 1; end <= count; end++) {
      let height = 0
      let arcs = 0
      for (let start = end - 1; start >= 0; start--) {
        height += heights[start] ?? 0
        for (let other = start + 1; other < end; other++) arcs += inside[start]?.[other] ?? 0
        const before = cost[columns - 1]?.[start] ?? Number.POSITIVE_INFINITY
        const over = Math.max(0, height - share)
        const own = start === end - 1 ? 0 : (over * over) / share + perArc * arcs
        if (before + own < (row[end] ?? 0)) {
          row[end] = before + own
          back[end] = start
        }
      }
    }
    cost.push(row)
    from.push(back)
  }
  const starts = new Set<number>()
  let end = count
  for (let columns = wanted; columns > 0 && end > 0; columns--) {
    end = from[columns]?.[end] ?? 0
    starts.add(end)
  }
  return starts
}

/** How many arcs lead from one rank to another, whichever way round. */
function arcsBetween(graph: LayoutGraph, ranks: readonly number[], count: number): number[][] {
  const arcs = Array.from({ length: count }, () => new Array<number>(count).fill(0))
  for (const { from, to } of graph.arcs) {
    const low = Math.min(ranks[from] ?? 0, ranks[to] ?? 0)
    const high = Math.max(ranks[from] ?? 0, ranks[to] ?? 0)
    const row = arcs[low]
    if (row) row[high] = (row[high] ?? 0) + 1
  }
  return arcs
}

function evenStarts(heights: readonly number[], share: number): Set<number> {
  const starts = new Set([0])
  let height = 0
  heights.forEach((own, rank) => {
    if (height > 0 && height + own / 2 > share) {
      starts.add(rank)
      height = 0
    }
    height += own
  })
  return starts
}

/**
 * From ranks to places: ranks folded into as many columns as read well on a screen, cards ordered within each so that
 * arcs cross little, and moved up and down until arcs run level. Linear but for sorting; no two cards overlap.
 */
import { cardWidth } from './card-geometry'
import type { LayoutGraph } from './layout-graph'
import { neighboursOf } from './ranks'

export const columnGap = 76
export const rowGap = 30
const columnPitch = cardWidth + columnGap
const sweeps = 6

export interface PlacedNode {
  id: string
  x: number
  y: number
}

/** Of the screen: width divided by height. */
export const readingAspect = 1.25

/**
 * Folds consecutive ranks into columns, so that the whole is about as wide as the aspect asks for. Within a column
 * arcs lead down.
 */
export function foldRanks(graph: LayoutGraph, ranks: readonly number[], aspect: number): number[] {
  const count = Math.max(0, ...ranks) + 1
  const heights = new Array<number>(count).fill(0)
  let total = 0
  graph.nodes.forEach((node, index) => {
    const height = node.height + rowGap
    heights[ranks[index] ?? 0] = (heights[ranks[index] ?? 0] ?? 0) + height
    total += height
  })
  const wanted = Math.max(1, Math.round(Math.sqrt((aspect * total) / columnPitch)))
  if (count <= wanted) return [...ranks]
  const full = total / wanted
  const columnOfRank: number[] = []
  let column = 0
  let height = 0
  for (const rankHeight of heights) {
    const over = height + rankHeight - full
    if (height > 0 && over > rankHeight / 2) {
      column++
      height = 0
    }
    columnOfRank.push(column)
    height += rankHeight
  }
  return ranks.map((rank) => columnOfRank[rank] ?? 0)
}

/** Places for all cards; the top left card's corner is near (0, 0). */
export function placeColumns(
  graph: LayoutGraph,
  ranks: readonly number[],
  columns: readonly number[],
  /** An order to start from, such as a finer layout's; else by rank. */
  seed?: readonly number[],
): PlacedNode[] {
  const { before, after } = neighboursOf(graph)
  const around = graph.nodes.map((_, index) => [...(before[index] ?? []), ...(after[index] ?? [])])
  const members = membersOf(columns)
  const y = new Array<number>(graph.nodes.length).fill(0)
  const height = (node: number) => graph.nodes[node]?.height ?? 0

  for (const column of members) {
    column.sort((a, b) =>
      seed ? (seed[a] ?? 0) - (seed[b] ?? 0) : (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b,
    )
    stack(column, y, height)
  }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const inward = sweep % 2 === 0 ? [...members.keys()] : [...members.keys()].reverse()
    for (const index of inward) {
      const column = members[index] ?? []
      const wish = wishes(
        column,
        y,
        around,
        columns,
        index,
        sweep < sweeps - 2 ? (sweep % 2 === 0 ? -1 : 1) : 0,
      )
      if (sweep < sweeps - 2) order(column, wish, ranks, after)
      settle(column, wish, y, height)
    }
  }
  return graph.nodes.map((node, index) => ({
    id: node.id,
    x: (columns[index] ?? 0) * columnPitch + cardWidth / 2,
    y: y[index] ?? 0,
  }))
}

function membersOf(columns: readonly number[]): number[][] {
  const members: number[][] = Array.from({ length: Math.max(-1, ...columns) + 1 }, () => [])
  columns.forEach((column, node) => {
    members[column]?.push(node)
  })
  return members
}

function stack(column: readonly number[], y: number[], height: (node: number) => number): void {
  const total = column.reduce((sum, node) => sum + height(node) + rowGap, -rowGap)
  let top = -total / 2
  for (const node of column) {
    y[node] = top + height(node) / 2
    top += height(node) + rowGap
  }
}

/** Where each card would like to be: level with its neighbours, those on the swept side first. */
function wishes(
  column: readonly number[],
  y: readonly number[],
  around: readonly (readonly number[])[],
  columns: readonly number[],
  index: number,
  side: -1 | 0 | 1,
): Map<number, number> {
  const wish = new Map<number, number>()
  for (const node of column) {
    const all = (around[node] ?? []).filter((other) => columns[other] !== index)
    const swept = side === 0 ? all : all.filter((other) => Math.sign((columns[other] ?? 0) - index) === side)
    const chosen = swept.length > 0 ? swept : all
    const own = y[node] ?? 0
    const mean =
      chosen.length === 0 ? own : chosen.reduce((sum, other) => sum + (y[other] ?? 0), 0) / chosen.length
    wish.set(node, mean)
  }
  return wish
}

/** Orders a column by wish, but what leads to another in the same column stays above it. */
function order(
  column: number[],
  wish: ReadonlyMap<number, number>,
  ranks: readonly number[],
  after: readonly (readonly number[])[],
): void {
  const inside = new Set(column)
  const waiting = new Map<number, number>(column.map((node) => [node, 0]))
  const below = (node: number) =>
    (after[node] ?? []).filter((other) => inside.has(other) && (ranks[other] ?? 0) > (ranks[node] ?? 0))
  for (const node of column)
    for (const other of below(node)) waiting.set(other, (waiting.get(other) ?? 0) + 1)
  const key = (node: number) => wish.get(node) ?? 0
  // A card below another wishes to follow it closely: its own wish counts from there on.
  const ready = column.filter((node) => waiting.get(node) === 0).sort((a, b) => key(a) - key(b) || a - b)
  const result: number[] = []
  while (ready.length > 0) {
    const node = ready.shift()
    if (node === undefined) break
    result.push(node)
    for (const other of below(node)) {
      const left = (waiting.get(other) ?? 1) - 1
      waiting.set(other, left)
      if (left > 0) continue
      const at = ready.findIndex((candidate) => key(candidate) > key(other))
      ready.splice(at === -1 ? ready.length : at, 0, other)
    }
  }
  column.splice(0, column.length, ...result)
}

/** Cards of a column that touch, from the `start`-th on. */
interface Block {
  start: number
  /** Where the block wishes its top to be, as a sum over its cards. */
  sum: number
  count: number
  length: number
}

/** Moves the cards of a column as near to their wishes as their order allows (pool adjacent violators). */
function settle(
  column: readonly number[],
  wish: ReadonlyMap<number, number>,
  y: number[],
  height: (node: number) => number,
): void {
  const blocks: Block[] = []
  column.forEach((node, start) => {
    const top = (wish.get(node) ?? 0) - height(node) / 2
    let block: Block = { start, sum: top, count: 1, length: height(node) + rowGap }
    let above = blocks.at(-1)
    while (above && above.sum / above.count + above.length > block.sum / block.count) {
      blocks.pop()
      block = {
        start: above.start,
        sum: above.sum + block.sum - above.length * block.count,
        count: above.count + block.count,
        length: above.length + block.length,
      }
      above = blocks.at(-1)
    }
    blocks.push(block)
  })
  for (const block of blocks) {
    let top = block.sum / block.count
    for (const node of column.slice(block.start, block.start + block.count)) {
      y[node] = top + height(node) / 2
      top += height(node) + rowGap
    }
  }
}

/**
 * From columns to places: cards ordered within each column so that arcs cross little, then moved up and down until arcs
 * run level. A fixed number of sweeps, each linear but for sorting; no two cards overlap.
 */
import { cardWidth } from './card-geometry'
import { arguedRowGap, columnPitch, linkedRowGap, type PlacedNode, rowGap } from './column-measures'
import { greatest } from './extremes'
import type { LayoutGraph } from './layout-graph'
import { neighboursOf } from './ranks'

const sweeps = 8

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
  const measures: Measures = {
    height: (node) => graph.nodes[node]?.height ?? 0,
    gapAfter: gapsOf(graph),
  }

  for (const column of members) {
    column.sort((a, b) =>
      seed ? (seed[a] ?? 0) - (seed[b] ?? 0) : (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b,
    )
    stack(column, y, measures)
  }
  // Wishes end where the fullest column ends, or cards that follow one another would wander off.
  const half =
    0.55 *
    greatest(
      members.map((column) => spanOf(column, y, measures)),
      0,
    )
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
      for (const [node, y] of wish) wish.set(node, Math.min(half, Math.max(-half, y)))
      if (sweep < sweeps - 2) order(column, wish, ranks, after)
      settle(column, wish, y, measures)
    }
  }
  return graph.nodes.map((node, index) => ({
    id: node.id,
    x: (columns[index] ?? 0) * columnPitch + cardWidth / 2,
    y: y[index] ?? 0,
  }))
}

function membersOf(columns: readonly number[]): number[][] {
  const members: number[][] = Array.from({ length: greatest(columns, -1) + 1 }, () => [])
  columns.forEach((column, node) => {
    members[column]?.push(node)
  })
  return members
}

interface Measures {
  height(node: number): number
  /** The room to leave between a card and the next below it. */
  gapAfter(node: number, next: number | undefined): number
}

function gapsOf(graph: LayoutGraph): Measures['gapAfter'] {
  const gaps = new Map<string, number>()
  for (const { from, to, argued } of graph.arcs) {
    const gap = argued ? arguedRowGap : linkedRowGap
    for (const key of [`${from} ${to}`, `${to} ${from}`]) gaps.set(key, Math.max(gap, gaps.get(key) ?? 0))
  }
  return (node, next) => gaps.get(`${node} ${next}`) ?? rowGap
}

function stack(column: readonly number[], y: number[], { height, gapAfter }: Measures): void {
  let top = 0
  column.forEach((node, index) => {
    y[node] = top + height(node) / 2
    top += height(node) + gapAfter(node, column[index + 1])
  })
  for (const node of column) y[node] = (y[node] ?? 0) - top / 2
}

/** From the top of the first card to the bottom of the last. */
function spanOf(column: readonly number[], y: readonly number[], { height }: Measures): number {
  const first = column[0]
  const last = column.at(-1)
  if (first === undefined || last === undefined) return 0
  return (y[last] ?? 0) + height(last) / 2 - (y[first] ?? 0) + height(first) / 2
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
    const outside = swept.length > 0 ? swept : all
    // What has links within its column only goes where those lead.
    const chosen = outside.length > 0 ? outside : (around[node] ?? [])
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
      // What hangs on this card alone comes right below it, so that the link between is short.
      const alone = below(node).length === 1
      const at = alone ? 0 : ready.findIndex((candidate) => key(candidate) > key(other))
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
  { height, gapAfter }: Measures,
): void {
  const blocks: Block[] = []
  column.forEach((node, start) => {
    const top = (wish.get(node) ?? 0) - height(node) / 2
    let block: Block = { start, sum: top, count: 1, length: height(node) + gapAfter(node, column[start + 1]) }
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
    for (let index = block.start; index < block.start + block.count; index++) {
      const node = column[index] ?? 0
      y[node] = top + height(node) / 2
      top += height(node) + gapAfter(node, column[index + 1])
    }
  }
}

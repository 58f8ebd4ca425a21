/**
 * From columns to places: cards ordered within each column so that arcs cross little, then moved up and down until arcs
 * run level. A fixed number of sweeps, each linear but for sorting; no two cards overlap.
 */
import { cardWidth } from '../cards/card-geometry'
import { greatest } from '../geometry/extremes'
import { arguedRowGap, columnPitch, linkedRowGap, type PlacedNode, rowGap } from './column-measures'
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
  const { after, around, measures } = surroundingsOf(graph)
  const members = membersOf(columns)
  const y = new Array<number>(graph.nodes.length).fill(0)

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
  const below = belowIn(columns, ranks, after)
  const wish = new Array<number>(y.length).fill(0)
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const rightward = sweep % 2 === 0
    const orders = sweep < sweeps - 2
    for (const column of rightward ? members : members.toReversed()) {
      for (const node of column) {
        const level = levelOf(node, y, around[node] ?? [], columns, orders ? (rightward ? -1 : 1) : 0)
        wish[node] = Math.min(half, Math.max(-half, level))
      }
      if (orders) order(column, wish, below)
      settle(column, wish, y, measures)
    }
  }
  return graph.nodes.map((node, index) => ({
    id: node.id,
    x: (columns[index] ?? 0) * columnPitch + cardWidth / 2,
    y: y[index] ?? 0,
  }))
}

/** How often cards look anew where their neighbours are, once their order is settled. */
const levellings = 4

/**
 * For trying many orders of one graph: given the columns, in order, writes where their cards come to lie into `y`, moved
 * up and down until arcs run level. What is made once is linear in the graph, and so is each try.
 */
export function levelling(
  graph: LayoutGraph,
): (members: readonly (readonly number[])[], y: number[]) => void {
  const { around, measures } = surroundingsOf(graph)
  const columns = new Array<number>(graph.nodes.length).fill(0)
  const wish = new Array<number>(graph.nodes.length).fill(0)
  return (members, y) => {
    members.forEach((column, place) => {
      for (const node of column) columns[node] = place
      stack(column, y, measures)
    })
    for (let sweep = 0; sweep < levellings; sweep++) {
      for (const column of sweep % 2 === 0 ? members : members.toReversed()) {
        for (const node of column) wish[node] = levelOf(node, y, around[node] ?? [], columns, 0)
        settle(column, wish, y, measures)
      }
    }
  }
}

/** What both need of a graph: what follows each card, what lies around it, and how much room it takes. */
function surroundingsOf(graph: LayoutGraph) {
  const { before, after } = neighboursOf(graph)
  const around = graph.nodes.map((_, index) => [...(before[index] ?? []), ...(after[index] ?? [])])
  const measures: Measures = { height: (node) => graph.nodes[node]?.height ?? 0, gapAfter: gapsOf(graph) }
  return { after, around, measures }
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

function gapsOf({ nodes, arcs }: LayoutGraph): Measures['gapAfter'] {
  const gaps = new Map<number, number>()
  const key = (node: number, next: number) => node * nodes.length + next
  for (const { from, to, argued } of arcs) {
    const gap = argued ? arguedRowGap : linkedRowGap
    for (const pair of [key(from, to), key(to, from)]) gaps.set(pair, Math.max(gap, gaps.get(pair) ?? 0))
  }
  return (node, next) => (next === undefined ? undefined : gaps.get(key(node, next))) ?? rowGap
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

/** Where a card would like to be: level with its neighbours, those on the swept side first. */
function levelOf(
  node: number,
  y: readonly number[],
  around: readonly number[],
  columns: readonly number[],
  side: -1 | 0 | 1,
): number {
  const own = columns[node] ?? 0
  const swept = { sum: 0, count: 0 }
  const outside = { sum: 0, count: 0 }
  const all = { sum: 0, count: 0 }
  for (const other of around) {
    const at = y[other] ?? 0
    const away = (columns[other] ?? 0) - own
    add(all, at)
    if (away !== 0) add(outside, at)
    if (away !== 0 && (side === 0 || Math.sign(away) === side)) add(swept, at)
  }
  // What has links within its column only goes where those lead.
  const { sum, count } = swept.count > 0 ? swept : outside.count > 0 ? outside : all
  return count === 0 ? (y[node] ?? 0) : sum / count
}

function add(total: { sum: number; count: number }, value: number): void {
  total.sum += value
  total.count++
}

/** What each card leads to in its own column, where it has to stay above. */
function belowIn(
  columns: readonly number[],
  ranks: readonly number[],
  after: readonly (readonly number[])[],
): number[][] {
  return columns.map((column, node) =>
    (after[node] ?? []).filter(
      (other) => columns[other] === column && (ranks[other] ?? 0) > (ranks[node] ?? 0),
    ),
  )
}

/** Orders a column by wish, but what leads to another in the same column stays above it. */
function order(column: number[], wish: readonly number[], below: readonly (readonly number[])[]): void {
  const waiting = new Map<number, number>(column.map((node) => [node, 0]))
  for (const node of column) {
    for (const other of below[node] ?? []) waiting.set(other, (waiting.get(other) ?? 0) + 1)
  }
  const key = (node: number) => wish[node] ?? 0
  const ready = column.filter((node) => waiting.get(node) === 0).sort((a, b) => key(a) - key(b) || a - b)
  const result: number[] = []
  while (ready.length > 0) {
    const node = ready.shift()
    if (node === undefined) break
    result.push(node)
    const under = below[node] ?? []
    for (const other of under) {
      const left = (waiting.get(other) ?? 1) - 1
      waiting.set(other, left)
      if (left > 0) continue
      // What hangs on this card alone comes right below it, so that the link between is short.
      const at = under.length === 1 ? 0 : ready.findIndex((candidate) => key(candidate) > key(other))
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
  wish: readonly number[],
  y: number[],
  { height, gapAfter }: Measures,
): void {
  const blocks: Block[] = []
  column.forEach((node, start) => {
    const top = (wish[node] ?? 0) - height(node) / 2
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

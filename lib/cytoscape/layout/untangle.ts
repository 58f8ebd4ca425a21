/**
 * Untangling: a layout in columns is made easier to follow by many small steps, each a card moved in its column or to
 * another, or two cards exchanged. A step that makes it worse is kept now and then, ever more seldom (simulated annealing;
 * Kirkpatrick, Gelatt and Vecchi 1983). The steps are of a fixed number from a fixed seed: the same layout gives the
 * same, on every machine. For a worker: it takes up to a few seconds.
 */
import { columnPitch, type PlacedNode } from './column-measures'
import { levelling } from './columns'
import type { LayoutGraph } from './layout-graph'
import { TangleMeasure } from './tangle'

/** With more cards than this too few steps could be tried to be worth it. */
export const untangleLimit = 250
const mostSteps = 8_000
/** About how many looks at a pair of arcs, or at an arc and a card, all steps together may take. */
const work = 2.4e8
/** How much worse a step may be and still be kept with a chance of 1 in e, at first and in the end. */
const warm = 1_100
const cold = 15

/** Never more tangled than what is given. Cards of one column have the same `x`. */
export function untangle(graph: LayoutGraph, layout: readonly PlacedNode[], aspect: number): PlacedNode[] {
  const count = graph.nodes.length
  const arcs = graph.arcs.length
  const steps = Math.min(mostSteps, Math.floor(work / (arcs * (arcs / 2 + count) + 1)))
  const measure = new TangleMeasure(graph, aspect)
  const level = levelling(graph)
  const x = new Array<number>(count).fill(0)
  const y = new Array<number>(count).fill(0)
  const settle = (columns: readonly (readonly number[])[]) => {
    columns.forEach((column, place) => {
      for (const node of column) x[node] = place * columnPitch
    })
    level(columns, y)
    return measure.of(x, y)
  }
  const given = byNode(graph, layout)
  const start = tangleOf(graph, layout, aspect)
  let columns = columnsOf(given)
  if (columns.length < 2) return [...layout]
  let cost = settle(columns)
  let best = { columns, cost }
  const random = randomFrom(count * 7_919 + arcs)
  for (let step = 0; step < steps; step++) {
    const heat = warm * (cold / warm) ** (step / steps)
    const other = changed(columns, random)
    const otherCost = settle(other)
    if (otherCost >= cost && random() >= Math.exp((cost - otherCost) / heat)) continue
    columns = other
    cost = otherCost
    if (cost < best.cost) best = { columns, cost }
  }
  if (best.cost >= start) return [...layout]
  settle(best.columns)
  return graph.nodes.map(({ id }, node) => ({ id, x: x[node] ?? 0, y: y[node] ?? 0 }))
}

/** How tangled a layout is, to compare with another of the same graph. */
export function tangleOf(graph: LayoutGraph, layout: readonly PlacedNode[], aspect: number): number {
  const places = byNode(graph, layout)
  return new TangleMeasure(graph, aspect).of(
    places.map(({ x }) => x),
    places.map(({ y }) => y),
  )
}

function byNode(graph: LayoutGraph, layout: readonly PlacedNode[]): { x: number; y: number }[] {
  const places = new Map(layout.map((node) => [node.id, node]))
  return graph.nodes.map(({ id }) => places.get(id) ?? { x: 0, y: 0 })
}

function columnsOf(places: readonly { x: number; y: number }[]): number[][] {
  const lefts = [...new Set(places.map(({ x }) => x))].sort((a, b) => a - b)
  return lefts.map((left) =>
    places
      .flatMap((place, node) => (place.x === left ? [node] : []))
      .sort((a, b) => (places[a]?.y ?? 0) - (places[b]?.y ?? 0)),
  )
}

/** The columns with one step taken; what is given stays as it is. */
function changed(columns: readonly (readonly number[])[], random: () => number): number[][] {
  const result = columns.map((column) => [...column])
  const any = (length: number) => Math.floor(random() * length)
  const filled = result.filter((column) => column.length > 0)
  const column = filled[any(filled.length)] ?? []
  const place = any(column.length)
  const choice = random()
  if (choice < 0.5) {
    const [node = 0] = column.splice(place, 1)
    column.splice(any(column.length + 1), 0, node)
  } else if (choice < 0.85) {
    const away = (random() < 0.5 ? -1 : 1) * (random() < 0.75 ? 1 : 2)
    const from = result.indexOf(column)
    const other = result[Math.max(0, Math.min(result.length - 1, from + away))] ?? column
    const [node = 0] = column.splice(place, 1)
    other.splice(any(other.length + 1), 0, node)
  } else {
    const other = filled[any(filled.length)] ?? column
    const otherPlace = any(other.length)
    const [a = 0, b = 0] = [column[place], other[otherPlace]]
    column[place] = b
    other[otherPlace] = a
  }
  return result
}

/** Numbers in 0..1 that look random, the same for the same seed (xorshift; Marsaglia 2003). */
function randomFrom(seed: number): () => number {
  let state = seed | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

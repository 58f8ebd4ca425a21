/**
 * How tangled a layout is, arc by arc: crossings, cards that an arc runs over, length, and arcs that lead back. Arcs are
 * taken as straight, from side to side of their cards; within a column they go round at its right.
 */
import { cardWidth } from '../cards/card-geometry'
import { columnPitch } from './column-measures'
import type { LayoutGraph } from './layout-graph'

/** Fines in units of length: where two arcs cross, where one runs over a card, where one leads to the left. */
const crossing = 250
const over = 250
const back = 1_800
/** Shares of `back` for an arc within a column: up it, and down it. */
const upColumn = 0.5
const downColumn = 0.12
/** For an arc within a column to a card beyond the next, which goes round what lies between. */
const roundColumn = 700
const neighbours = 190
/** How much more a unit up or down counts than one along. */
const steep = 1.3
/** Around a card. */
const clearance = 6
/** From the middle of a column to where arcs within it run. */
const aside = cardWidth / 2 + 18
/** For each card, of the side of the frame that holds all: the larger it is, the smaller everything in it. */
const size = 0.2
/** For what leads nowhere, such as the thesis, for each column that it stands before the last. */
const beforeTheEnd = 600

/** Measures layouts of one graph. A measure takes time with the square of the arcs, and with arcs times cards. */
export class TangleMeasure {
  readonly #graph: LayoutGraph
  readonly #aspect: number
  /** The nodes that lead nowhere. */
  readonly #lasts: readonly number[]
  readonly #starts: { x: Float64Array; y: Float64Array }
  readonly #ends: { x: Float64Array; y: Float64Array }

  constructor(graph: LayoutGraph, aspect: number) {
    this.#graph = graph
    this.#aspect = aspect
    const leading = new Set(graph.arcs.map(({ from }) => from))
    this.#lasts = graph.nodes.flatMap((_, node) => (leading.has(node) ? [] : [node]))
    const points = () => ({
      x: new Float64Array(graph.arcs.length),
      y: new Float64Array(graph.arcs.length),
    })
    this.#starts = points()
    this.#ends = points()
  }

  /** Smaller is better. `x` and `y`: of the cards' centres, in the order of the nodes. */
  of(x: readonly number[], y: readonly number[]): number {
    return this.#arcs(x, y) + this.#crossings() + this.#runsOver(x, y) + this.#frame(x, y)
  }

  #arcs(x: readonly number[], y: readonly number[]): number {
    let cost = 0
    this.#graph.arcs.forEach(({ from, to, onto }, index) => {
      const x0 = x[from] ?? 0
      const y0 = y[from] ?? 0
      const x1 = x[to] ?? 0
      const y1 = y[to] ?? 0
      cost +=
        onto === undefined
          ? this.#toCard(index, x0, y0, x1, y1)
          : this.#toLink(index, x0, y0, (x1 + (x[onto] ?? 0)) / 2, (y1 + (y[onto] ?? 0)) / 2)
    })
    return cost
  }

  #toCard(index: number, x0: number, y0: number, x1: number, y1: number): number {
    const along = x1 - x0
    const way = along > cardWidth ? 1 : along < -cardWidth ? -1 : 0
    const start = x0 + (way === 0 ? aside : (way * cardWidth) / 2)
    const end = x1 + (way === 0 ? aside : (-way * cardWidth) / 2)
    this.#take(index, start, y0, end, y1)
    const length = Math.abs(end - start) + steep * Math.abs(y1 - y0)
    if (along >= cardWidth / 2) return length
    if (along < -cardWidth / 2) return length + back
    const round = Math.abs(y1 - y0) > neighbours ? roundColumn : 0
    return length + round + back * (y1 < y0 ? upColumn : downColumn)
  }

  /** Ends on another link, at (x1, y1): leading back or up to there is no harm. */
  #toLink(index: number, x0: number, y0: number, x1: number, y1: number): number {
    const along = Math.abs(x1 - x0)
    const edge = Math.min(cardWidth / 2, along)
    this.#take(index, x0 + Math.sign(x1 - x0) * edge, y0, x1, y1)
    return along - edge + steep * Math.abs(y1 - y0)
  }

  #take(index: number, x0: number, y0: number, x1: number, y1: number): void {
    this.#starts.x[index] = x0
    this.#starts.y[index] = y0
    this.#ends.x[index] = x1
    this.#ends.y[index] = y1
  }

  #crossings(): number {
    const { x: ax, y: ay } = this.#starts
    const { x: bx, y: by } = this.#ends
    let count = 0
    for (let i = 0; i < ax.length; i++) {
      const [x0, y0, x1, y1] = [ax[i] ?? 0, ay[i] ?? 0, bx[i] ?? 0, by[i] ?? 0]
      const [left, right] = x0 < x1 ? [x0, x1] : [x1, x0]
      const [top, bottom] = y0 < y1 ? [y0, y1] : [y1, y0]
      const dx = x1 - x0
      const dy = y1 - y0
      for (let j = i + 1; j < ax.length; j++) {
        const u0 = ax[j] ?? 0
        const u1 = bx[j] ?? 0
        if ((u0 <= left && u1 <= left) || (u0 >= right && u1 >= right)) continue
        const v0 = ay[j] ?? 0
        const v1 = by[j] ?? 0
        if ((v0 <= top && v1 <= top) || (v0 >= bottom && v1 >= bottom)) continue
        const du = u1 - u0
        const dv = v1 - v0
        const cross = dx * dv - dy * du
        if (cross === 0) continue
        const s = ((u0 - x0) * dv - (v0 - y0) * du) / cross
        const t = ((u0 - x0) * dy - (v0 - y0) * dx) / cross
        if (s > 0.001 && s < 0.999 && t > 0.001 && t < 0.999) count++
      }
    }
    return count * crossing
  }

  #runsOver(x: readonly number[], y: readonly number[]): number {
    const { nodes, arcs } = this.#graph
    let count = 0
    arcs.forEach(({ from, to, onto }, index) => {
      const [x0, y0] = [this.#starts.x[index] ?? 0, this.#starts.y[index] ?? 0]
      const [x1, y1] = [this.#ends.x[index] ?? 0, this.#ends.y[index] ?? 0]
      const [left, right] = x0 < x1 ? [x0, x1] : [x1, x0]
      const slope = x1 === x0 ? 0 : (y1 - y0) / (x1 - x0)
      for (let node = 0; node < nodes.length; node++) {
        if (node === from || (node === to && onto === undefined)) continue
        const cardLeft = (x[node] ?? 0) - cardWidth / 2 - clearance
        const cardRight = cardLeft + cardWidth + 2 * clearance
        if (cardLeft >= right || cardRight <= left) continue
        const a = x1 === x0 ? y0 : y0 + slope * (Math.max(left, cardLeft) - x0)
        const b = x1 === x0 ? y1 : y0 + slope * (Math.min(right, cardRight) - x0)
        const half = (nodes[node]?.height ?? 0) / 2 + clearance
        const middle = y[node] ?? 0
        if (Math.max(a, b) > middle - half && Math.min(a, b) < middle + half) count++
      }
    })
    return count * over
  }

  #frame(x: readonly number[], y: readonly number[]): number {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
    for (let node = 0; node < x.length; node++) {
      left = Math.min(left, x[node] ?? 0)
      right = Math.max(right, x[node] ?? 0)
      top = Math.min(top, y[node] ?? 0)
      bottom = Math.max(bottom, y[node] ?? 0)
    }
    const off = this.#lasts.reduce((sum, node) => sum + (right - (x[node] ?? 0)) / columnPitch, 0)
    const side = Math.max((right - left + columnPitch) / this.#aspect, bottom - top + cardWidth / 2)
    return side * size * x.length + off * beforeTheEnd
  }
}

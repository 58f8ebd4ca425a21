/**
 * Ways round cards: a link that would run behind one takes the gap above or below it instead, level from the gutter
 * where it starts to the gutter where it ends.
 */
import type { CardGrid } from './card-grid'
import { type Curve, curveBetween, type Direction, type Point, pointAt } from './curve'
import type { Track } from './track'

/** From a card's side to where a detour begins to run level: half of the gap between columns. */
const gutter = 36
const room = 6
/** How far from a card's edge the level part keeps; several links side by side take several distances. */
const lanes = [9, 14, 19] as const
const reach = 320
const perHit = 500

interface End {
  point: Point
  /** Out of the card. */
  direction: Direction
}

/** The track from one end to the other, over as few cards as a single level part allows. */
export function trackAround(
  from: End,
  to: End,
  grid: CardGrid,
  own: ReadonlySet<string>,
  lane: number,
): Track {
  const direct = curveBetween(from.point, from.direction, to.point, to.direction)
  if (isClear(direct, grid, own)) return [direct]
  const way = from.direction.x
  if (way === 0 || to.direction.x !== -way) return [direct]
  const start = from.point.x + way * gutter
  const end = to.point.x - way * gutter
  if ((end - start) * way < gutter) return [direct]
  const level = bestLevel(from.point, to.point, start, end, grid, own, lane)
  const entry = { x: start, y: level }
  const exit = { x: end, y: level }
  const back = { x: -way, y: 0 }
  return [
    curveBetween(from.point, from.direction, entry, back),
    straight(entry, exit),
    curveBetween(exit, from.direction, to.point, to.direction),
  ]
}

export function isClear(curve: Curve, grid: CardGrid, own: ReadonlySet<string>): boolean {
  for (let index = 1; index < 20; index++) {
    if (grid.covers(pointAt(curve, index / 20), room, own)) return false
  }
  return true
}

function bestLevel(
  from: Point,
  to: Point,
  start: number,
  end: number,
  grid: CardGrid,
  own: ReadonlySet<string>,
  lane: number,
): number {
  const left = Math.min(start, end)
  const right = Math.max(start, end)
  const top = Math.min(from.y, to.y) - reach
  const bottom = Math.max(from.y, to.y) + reach
  const cards = grid.within({ left, right, top, bottom }).filter(({ id }) => !own.has(id))
  const off = lanes[lane % lanes.length] ?? lanes[0]
  const levels = [from.y, to.y, ...cards.flatMap(({ bounds }) => [bounds.top - off, bounds.bottom + off])]
  let best = { level: from.y, cost: Number.POSITIVE_INFINITY }
  for (const level of levels) {
    const hits = cards.filter(
      ({ bounds }) => bounds.top - room < level && bounds.bottom + room > level,
    ).length
    const cost = hits * perHit + Math.abs(level - from.y) + Math.abs(level - to.y)
    if (cost < best.cost) best = { level, cost }
  }
  return best.level
}

function straight(from: Point, to: Point): Curve {
  const third = (share: number) => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  })
  return { from, control1: third(1 / 3), control2: third(2 / 3), to }
}

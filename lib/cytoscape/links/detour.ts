/**
 * Ways round cards: a link that would run behind one takes the gap above or below it instead, level from the gutter
 * where it starts to the gutter where it ends.
 */
import type { CardGrid } from '../cards/card-grid'
import { type Curve, curveBetween, type Direction, type Point, pointAt } from '../geometry/curve'
import type { Track } from './track'

/** From a card's side to where a detour begins to run level, within the gap between columns; several side by side differ. */
const gutters = [36, 28, 44, 24, 40, 32] as const
const room = 6
/** Before a junction, where a level part turns into it. */
const turn = 16
/** How far from a card's edge the level part keeps; several links side by side take several distances. */
const lanes = [14, 9, 19, 11, 16] as const
const reach = 260
const tries = 32
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
  const gutter = gutters[lane % gutters.length] ?? gutters[0]
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

/**
 * The track of a premise to a junction, which may lie behind the card it leads to: then it comes over or under that card
 * and down or up into the junction.
 */
export function trackToJunction(
  from: End,
  to: End,
  grid: CardGrid,
  own: ReadonlySet<string>,
  lane: number,
): Track {
  const way = from.direction.x
  if (way === 0 || to.direction.x !== way) return trackAround(from, to, grid, own, lane)
  const direct = curveBetween(from.point, from.direction, to.point, to.direction)
  const start = from.point.x + way * (gutters[lane % gutters.length] ?? gutters[0])
  const end = to.point.x - way * turn
  if (isClear(direct, grid, own) || (end - start) * way < turn) return [direct]
  const level = bestLevel(from.point, to.point, start, end, grid, own, lane)
  const entry = { x: start, y: level }
  const exit = { x: end, y: level }
  const above = { x: 0, y: level < to.point.y ? -1 : 1 }
  return [
    curveBetween(from.point, from.direction, entry, { x: -way, y: 0 }),
    straight(entry, exit),
    curveBetween(exit, from.direction, to.point, above),
  ]
}

function isClear(curve: Curve, grid: CardGrid, own: ReadonlySet<string>): boolean {
  if (grid.isEmpty) return true
  for (let index = 1; index < 20; index++) {
    if (grid.covers(pointAt(curve, index / 20), room, own)) return false
  }
  return true
}

/**
 * The level with the shortest way there on which nothing lies; where every one that is tried has something on it, the
 * one with least. Tries at most `tries` levels, the nearest first.
 */
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
  const off = lanes[lane % lanes.length] ?? lanes[0]
  const way = (level: number) => Math.abs(level - from.y) + Math.abs(level - to.y)
  const near = (y: number) => grid.within({ left, right, top: y - reach, bottom: y + reach })
  const edges = [...near(from.y), ...near(to.y)].flatMap(({ bounds }) => [
    bounds.top - off,
    bounds.bottom + off,
  ])
  const levels = [...new Set([from.y, to.y, ...edges])].sort((a, b) => way(a) - way(b) || a - b)
  let best = { level: from.y, cost: Number.POSITIVE_INFINITY }
  for (const level of levels.slice(0, tries)) {
    const strip = { left, right, top: level - room, bottom: level + room }
    const hits = grid.within(strip).filter(({ id }) => !own.has(id)).length
    if (hits === 0) return level
    const cost = hits * perHit + way(level)
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

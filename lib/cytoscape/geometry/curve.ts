/** Points and the cubic curves that links are drawn with: they leave and enter at right angles to what they touch. */
export interface Point {
  x: number
  y: number
}

export interface Curve {
  from: Point
  control1: Point
  control2: Point
  to: Point
}

/** Out of the left side is (-1, 0), out of the top (0, -1). */
export type Direction = Point

/** A curve that leaves `from` in `leaving` and arrives at `to`, which it enters against `outOf`. */
export function curveBetween(from: Point, leaving: Direction, to: Point, outOf: Direction): Curve {
  const arm = armOf(from, leaving, to, outOf)
  return {
    from,
    control1: { x: from.x + leaving.x * arm, y: from.y + leaving.y * arm },
    control2: { x: to.x + outOf.x * arm, y: to.y + outOf.y * arm },
    to,
  }
}

/** How far the curve keeps to its directions: less where it has to turn back, or has little room ahead. */
function armOf(from: Point, leaving: Direction, to: Point, outOf: Direction): number {
  const arm = Math.min(90, Math.max(14, 0.45 * Math.hypot(to.x - from.x, to.y - from.y)))
  const facing = leaving.x * outOf.x + leaving.y * outOf.y
  if (facing > 0) return Math.min(arm, 52)
  if (facing === 0) return arm
  const ahead = (to.x - from.x) * leaving.x + (to.y - from.y) * leaving.y
  return ahead > 0 ? Math.max(Math.min(14, ahead / 2), Math.min(arm, 0.8 * ahead)) : arm
}

/** The point at `t` in 0..1. */
export function pointAt({ from, control1, control2, to }: Curve, t: number): Point {
  const s = 1 - t
  const a = s * s * s
  const b = 3 * s * s * t
  const c = 3 * s * t * t
  const d = t * t * t
  return {
    x: a * from.x + b * control1.x + c * control2.x + d * to.x,
    y: a * from.y + b * control1.y + c * control2.y + d * to.y,
  }
}

/** The direction of travel at `t`, of length 1. */
export function directionAt({ from, control1, control2, to }: Curve, t: number): Direction {
  const s = 1 - t
  const part = (p: number, q: number, r: number, u: number) =>
    3 * s * s * (q - p) + 6 * s * t * (r - q) + 3 * t * t * (u - r)
  const x = part(from.x, control1.x, control2.x, to.x)
  const y = part(from.y, control1.y, control2.y, to.y)
  const length = Math.hypot(x, y)
  return length === 0 ? { x: 1, y: 0 } : { x: x / length, y: y / length }
}

/** The smallest distance from a point to the curve, measured on 24 straight pieces of it. */
export function distanceTo(curve: Curve, point: Point): number {
  let best = Number.POSITIVE_INFINITY
  let a = curve.from
  for (let index = 1; index <= 24; index++) {
    const b = pointAt(curve, index / 24)
    best = Math.min(best, distanceToPiece(point, a, b))
    a = b
  }
  return best
}

function distanceToPiece(point: Point, a: Point, b: Point): number {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const square = dx * dx + dy * dy
  const share =
    square === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / square))
  return Math.hypot(point.x - (a.x + share * dx), point.y - (a.y + share * dy))
}

export interface Bounds {
  left: number
  top: number
  right: number
  bottom: number
}

/** A box around the curve (that of its control points, which hold it). */
export function curveBounds({ from, control1, control2, to }: Curve): Bounds {
  return {
    left: Math.min(from.x, control1.x, control2.x, to.x),
    top: Math.min(from.y, control1.y, control2.y, to.y),
    right: Math.max(from.x, control1.x, control2.x, to.x),
    bottom: Math.max(from.y, control1.y, control2.y, to.y),
  }
}

/** Boxes end to end that hold the curve and the straight line between its ends: the more, the less else they hold. */
export function curvePieces(curve: Curve, count: number): Bounds[] {
  const boxes: Bounds[] = []
  let rest = curve
  let begin = curve.from
  for (let index = 0; index < count; index++) {
    const share = (index + 1) / count
    const end = between(curve.from, curve.to, share)
    const [piece, left] = splitAt(rest, 1 / (count - index))
    boxes.push(joinBounds([curveBounds(piece), boxBetween(begin, end)]))
    rest = left
    begin = end
  }
  return boxes
}

/** The two parts of a curve before and behind `t` in 0..1 (de Casteljau). */
function splitAt({ from, control1, control2, to }: Curve, t: number): [Curve, Curve] {
  const a = between(from, control1, t)
  const middle = between(control1, control2, t)
  const d = between(control2, to, t)
  const b = between(a, middle, t)
  const c = between(middle, d, t)
  const at = between(b, c, t)
  return [
    { from, control1: a, control2: b, to: at },
    { from: at, control1: c, control2: d, to },
  ]
}

function between(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }
}

/** The box with these two at opposite corners. */
export function boxBetween(a: Point, b: Point): Bounds {
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    right: Math.max(a.x, b.x),
    bottom: Math.max(a.y, b.y),
  }
}

/** The box around all of them; of none, the box that joins with nothing (its right is left of its left). */
export function joinBounds(all: readonly Bounds[]): Bounds {
  const joined = {
    left: Number.POSITIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  }
  for (const { left, top, right, bottom } of all) {
    joined.left = Math.min(joined.left, left)
    joined.top = Math.min(joined.top, top)
    joined.right = Math.max(joined.right, right)
    joined.bottom = Math.max(joined.bottom, bottom)
  }
  return joined
}

export function overlap(a: Bounds, b: Bounds): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

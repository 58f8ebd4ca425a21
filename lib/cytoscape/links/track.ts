/** A track: curves end to end, along which a link runs. One curve where nothing is in the way. */
import {
  type Bounds,
  type Curve,
  curveBounds,
  curvePieces,
  directionAt,
  distanceTo,
  joinBounds,
  type Point,
  pointAt,
} from '../geometry/curve'
import { type PathData, short } from '../pens/pen'

export type Track = readonly Curve[]

export function trackPath(track: Track): PathData {
  const at = ({ x, y }: Point) => `${short(x)} ${short(y)}`
  const pieces = track.map(({ control1, control2, to }) => `C${at(control1)} ${at(control2)} ${at(to)}`)
  const start = track[0]?.from
  return { d: start ? `M${at(start)}${pieces.join('')}` : '' }
}

export interface OnTrack {
  point: Point
  direction: Point
}

/** The place `share` (0..1) of the way along. */
export function alongTrack(track: Track, share: number): OnTrack {
  const lengths = track.map(roughLength)
  let left = share * lengths.reduce((sum, length) => sum + length, 0)
  for (const [index, curve] of track.entries()) {
    const length = lengths[index] ?? 0
    if (left <= length || index === track.length - 1) {
      const t = length === 0 ? 0 : Math.min(1, left / length)
      return { point: pointAt(curve, t), direction: directionAt(curve, t) }
    }
    left -= length
  }
  return { point: { x: 0, y: 0 }, direction: { x: 1, y: 0 } }
}

/** About how long it is. */
export function trackLength(track: Track): number {
  return track.reduce((sum, curve) => sum + roughLength(curve), 0)
}

/** Between the chord and the way over the controls. */
function roughLength({ from, control1, control2, to }: Curve): number {
  const step = (a: Point, b: Point) => Math.hypot(b.x - a.x, b.y - a.y)
  return (step(from, control1) + step(control1, control2) + step(control2, to) + step(from, to)) / 2
}

export function trackBounds(track: Track): Bounds {
  return joinBounds(track.map(curveBounds))
}

/** The sides of a box that is worth cutting up, in units of the map, and into how many it is at most. */
const worthCutting = 160
const mostPieces = 8

/** Boxes that hold the track, also where it is drawn as straight lines between its curves' ends. */
export function trackPieces(track: Track): Bounds[] {
  return track.flatMap((curve) => {
    const { left, top, right, bottom } = curveBounds(curve)
    const narrow = Math.min(right - left, bottom - top)
    return curvePieces(curve, Math.max(1, Math.min(mostPieces, Math.ceil(narrow / worthCutting))))
  })
}

export function distanceToTrack(track: Track, point: Point): number {
  return Math.min(...track.map((curve) => distanceTo(curve, point)))
}

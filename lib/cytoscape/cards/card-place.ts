/** A card where it lies: what routing, placing and hit tests need to know of it. */
import type { ClaimKind } from '@/graph/model/vocabulary'
import type { Bounds, Direction, Point } from '../geometry/curve'
import { cardWidth, pointOnEdge, type Side } from './card-geometry'

export interface CardPlace {
  kind: ClaimKind
  height: number
  /** Of the centre, as a claim's `position`. */
  x: number
  y: number
}

export function boundsOf(place: CardPlace): Bounds {
  return {
    left: place.x - cardWidth / 2,
    top: place.y - place.height / 2,
    right: place.x + cardWidth / 2,
    bottom: place.y + place.height / 2,
  }
}

/** The point on the card's edge where a link may end. */
export function portOf(place: CardPlace, side: Side, offset: number): Point {
  const point = pointOnEdge(place.kind, place.height, side, offset)
  return { x: place.x - cardWidth / 2 + point.x, y: place.y - place.height / 2 + point.y }
}

export const outOf: Readonly<Record<Side, Direction>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
}

/** How much room two cards must leave between them for a link to run sideways. */
const sideways = 28

/**
 * The side on which a link leaves `place` for something at `other` (a card, or a point without size): sideways where
 * there is room, else up or down.
 */
export function sideTowards(place: CardPlace, other: Bounds): Side {
  const own = boundsOf(place)
  if (other.left - own.right >= sideways) return 'right'
  if (own.left - other.right >= sideways) return 'left'
  const middle = (other.top + other.bottom) / 2
  if (other.top >= own.bottom || other.bottom <= own.top) return middle > place.y ? 'bottom' : 'top'
  return (other.left + other.right) / 2 >= place.x ? 'right' : 'left'
}

export function pointBounds({ x, y }: Point): Bounds {
  return { left: x, top: y, right: x, bottom: y }
}

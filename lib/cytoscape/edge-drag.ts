/**
 * Dragging a link out of a card: small handles at the middles of a hovered card's edges, and the line that follows the
 * pointer until it is let go over another card or a link.
 */

import type { Side } from './card-geometry'
import type { CardPlace } from './card-place'
import { outOf, portOf } from './card-place'
import { curveBetween, type Point } from './curve'
import type { Pen } from './pen'
import type { ThemeColours } from './theme-colours'
import { trackPath } from './track'
import type { Target } from './views'

const sides: readonly Side[] = ['left', 'right', 'top', 'bottom']
/** On the screen, in pixels. */
const handleRadius = 5.5
const handleReach = 10

export interface EdgeDrag {
  from: string
  side: Side
  to: Point
  /** What the pointer is over now, if a link may end there. */
  over: Target
}

/** The edge of the card whose handle is at `point`; undefined when none is. */
export function handleAt(place: CardPlace, point: Point, zoom: number): Side | undefined {
  return sides.find((side) => {
    const handle = portOf(place, side, 0)
    return Math.hypot(handle.x - point.x, handle.y - point.y) <= handleReach / zoom
  })
}

export function drawHandles(pen: Pen, place: CardPlace, zoom: number, colours: ThemeColours): void {
  for (const side of sides) {
    const { x, y } = portOf(place, side, 0)
    pen.circle(x, y, handleRadius / zoom, {
      fill: colours.token.surface,
      stroke: colours.token.accent,
      width: 1.75 / zoom,
    })
  }
}

export function drawEdgeDrag(
  pen: Pen,
  place: CardPlace,
  drag: EdgeDrag,
  zoom: number,
  colours: ThemeColours,
): void {
  const from = portOf(place, drag.side, 0)
  const back = { x: -outOf[drag.side].x, y: -outOf[drag.side].y }
  const curve = curveBetween(from, outOf[drag.side], drag.to, back)
  pen.path(trackPath([curve]), { stroke: colours.token.accent, width: 2 / zoom, dash: [5 / zoom, 4 / zoom] })
  pen.circle(drag.to.x, drag.to.y, 5 / zoom, { fill: colours.token.accent })
}

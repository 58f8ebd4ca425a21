/**
 * Dragging a link out of a card: small handles at the middles of a hovered card's edges, and the line that follows the
 * pointer until it is let go over another card or a link.
 */

import { cardOutline, type Side } from '../cards/card-geometry'
import type { CardPlace } from '../cards/card-place'
import { boundsOf, outOf, portOf } from '../cards/card-place'
import type { Bounds, Point } from '../geometry/curve'
import { trackPath } from '../links/track'
import type { Pen } from '../pens/pen'
import type { ThemeColours } from '../pens/theme-colours'
import type { Target } from '../views/views'

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
  /** The card under the pointer. */
  over: CardPlace | undefined,
  zoom: number,
  colours: ThemeColours,
): void {
  const from = portOf(place, drag.side, 0)
  const out = outOf[drag.side]
  const arm = 0.45 * Math.hypot(drag.to.x - from.x, drag.to.y - from.y)
  const control1 = { x: from.x + out.x * arm, y: from.y + out.y * arm }
  const curve = { from, control1, control2: drag.to, to: drag.to }
  pen.path(trackPath([curve]), { stroke: colours.token.accent, width: 2 / zoom, dash: [5 / zoom, 4 / zoom] })
  if (over) {
    const { left, top } = boundsOf(over)
    const ring = cardOutline(over.kind, over.height, 2.75)
    pen.at(left, top, 1, () => pen.path(ring, { stroke: colours.token.accent, width: 2.5 }))
  }
  pen.circle(drag.to.x, drag.to.y, 5 / zoom, { fill: colours.token.accent })
}

/** A frame that is drawn to choose what it touches. */
export function drawFrame(pen: Pen, frame: Bounds, zoom: number, colours: ThemeColours): void {
  const { left, top, right, bottom } = frame
  const outline = { d: `M${left} ${top}H${right}V${bottom}H${left}Z` }
  pen.path(outline, { fill: colours.token.accent, opacity: 0.08 })
  pen.path(outline, { stroke: colours.token.accent, width: 1.25 / zoom, dash: [5 / zoom, 3 / zoom] })
}

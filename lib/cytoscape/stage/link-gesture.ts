/** A link dragged out of a handle at a card's edge, to whatever it is let go over. What it looks like is in edge-drag.ts. */
import type { ClaimId } from '@/graph/model/ids'
import type { Side } from '../cards/card-geometry'
import type { Point } from '../geometry/curve'
import type { Target } from '../views/views'
import type { EdgeDrag } from './edge-drag'

interface LinkEvents {
  edgeDrag(drag: EdgeDrag | null): void
  /** It was let go over something that it may end on. */
  link(from: ClaimId, to: Exclude<Target, null>): void
}

/** All points are the map's. */
export function createLinkGesture(events: LinkEvents) {
  let drag: EdgeDrag | null = null
  return {
    get isOn() {
      return drag !== null
    },
    begin(card: ClaimId, side: Side, at: Point) {
      drag = { from: card, side, to: at, over: null }
      events.edgeDrag(drag)
    },
    /** `over`: what is under the pointer. Gives back where the link would end now. */
    move(to: Point, over: Target): Target {
      if (!drag) return null
      const own = over !== null && 'claim' in over && over.claim === drag.from
      drag = { ...drag, to, over: own ? null : over }
      events.edgeDrag(drag)
      return drag.over
    },
    lift() {
      if (!drag) return
      const { from, over } = drag
      this.abandon()
      if (over !== null) events.link(from as ClaimId, over)
    },
    abandon() {
      drag = null
      events.edgeDrag(null)
    },
  }
}

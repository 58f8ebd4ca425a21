/** A frame drawn with Shift: what it touches is chosen. A press that hardly moves is no frame, but a press with Shift. */
import { type Bounds, boxBetween, type Point } from '../geometry/curve'

/** How far a press may move and still be one, in pixels on the screen. */
const stillness = 4

interface FrameEvents {
  /** While it is drawn; null: none any more. */
  frame(box: Bounds | null): void
  /** It was let go. */
  mark(box: Bounds): void
  /** It was only pressed. */
  press(at: Point): void
}

/** All points are the map's; `zoom` says how large they are on the screen. */
export function createFrameGesture(zoom: () => number, events: FrameEvents) {
  let frame: { from: Point; to: Point; drawn: boolean } | null = null
  return {
    get isOn() {
      return frame !== null
    },
    begin(at: Point) {
      frame = { from: at, to: at, drawn: false }
    },
    move(to: Point) {
      if (!frame) return
      const far = Math.hypot(to.x - frame.from.x, to.y - frame.from.y) * zoom() > stillness
      frame = { ...frame, to, drawn: frame.drawn || far }
      if (frame.drawn) events.frame(boxBetween(frame.from, to))
    },
    lift() {
      if (!frame) return
      const { from, to, drawn } = frame
      this.abandon()
      if (drawn) events.mark(boxBetween(from, to))
      else events.press(from)
    },
    abandon() {
      frame = null
      events.frame(null)
    },
  }
}

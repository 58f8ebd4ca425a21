/** Boxes that are painted together: few, so that what touches any of them is found fast. */
import { type Bounds, joinBounds, overlap } from './curve'

export interface Area {
  readonly boxes: readonly Bounds[]
  /** Around all of them. */
  readonly bounds: Bounds
}

/** More boxes than this are one around all. */
const mostBoxes = 80

/** The area of these boxes, which join where one around both is no larger than they are. Square in their number. */
export function areaOf(boxes: readonly Bounds[]): Area {
  const bounds = joinBounds(boxes)
  if (boxes.length > mostBoxes) return { boxes: [bounds], bounds }
  const joined: Bounds[] = []
  for (const box of boxes) addJoining(joined, box)
  return { boxes: joined, bounds }
}

export function touches({ boxes, bounds }: Area, box: Bounds): boolean {
  return overlap(bounds, box) && (boxes.length === 1 || boxes.some((part) => overlap(part, box)))
}

/** Each with so much room around it. */
export function grown({ boxes, bounds }: Area, room: number): Area {
  const grow = ({ left, top, right, bottom }: Bounds): Bounds => ({
    left: left - room,
    top: top - room,
    right: right + room,
    bottom: bottom + room,
  })
  return { boxes: boxes.map(grow), bounds: grow(bounds) }
}

function addJoining(joined: Bounds[], box: Bounds): void {
  let added = box
  for (let at = joined.length - 1; at >= 0; at--) {
    const other = joined[at] as Bounds
    if (sizeOfBoth(other, added) > sizeOf(other) + sizeOf(added)) continue
    // The larger one may join with what it did not join with before.
    joined.splice(at, 1)
    added = joinBounds([other, added])
    at = joined.length
  }
  joined.push(added)
}

function sizeOfBoth(a: Bounds, b: Bounds): number {
  const width = Math.max(a.right, b.right) - Math.min(a.left, b.left)
  return width * (Math.max(a.bottom, b.bottom) - Math.min(a.top, b.top))
}

function sizeOf({ left, top, right, bottom }: Bounds): number {
  return (right - left) * (bottom - top)
}

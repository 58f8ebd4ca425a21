/** The outlines of link heads: where a link ends and what its type is, told without colour. */
import type { Direction, Point } from '../geometry/curve'
import { type PathData, short } from '../pens/pen'
import { type Head, type HeadMeasure, headMeasure } from './link-style'

export interface PlacedHead {
  readonly shape: Head
  readonly path: PathData
  readonly measure: HeadMeasure
}

/** A head at `edge`, which it strikes against `direction` (the way out of what is struck). */
export function placeHead(shape: Head, edge: Point, direction: Direction, width: number): PlacedHead {
  const measure = headMeasure(shape, width)
  const { tip, line, half } = measure
  const at = (out: number, aside: number) =>
    `${short(edge.x + direction.x * out - direction.y * aside)} ${short(edge.y + direction.y * out + direction.x * aside)}`
  const outline = (): string => {
    switch (shape) {
      case 'filled':
        return `M${at(tip, 0)}L${at(line + 1, half)}L${at(line + 1, -half)}Z`
      case 'open':
        return `M${at(tip, 0)}L${at(line, half)}L${at(line, -half)}Z`
      case 'bar':
        return `M${at(tip, half)}L${at(tip, -half)}`
      case 'cross': {
        const far = tip + 2 * half
        return `M${at(tip, half)}L${at(far, -half)}M${at(tip, -half)}L${at(far, half)}`
      }
      case 'diamond': {
        const middle = tip + 6.5
        return `M${at(tip, 0)}L${at(middle, half)}L${at(tip + 13, 0)}L${at(middle, -half)}Z`
      }
    }
  }
  return { shape, path: { d: outline() }, measure }
}

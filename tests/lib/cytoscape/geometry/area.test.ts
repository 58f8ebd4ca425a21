import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaOf, grown, touches } from '@/lib/cytoscape/geometry/area'
import { type Bounds, curvePieces, overlap, type Point, pointAt } from '@/lib/cytoscape/geometry/curve'

const at = fc.integer({ min: -2_000, max: 2_000 })
const size = fc.integer({ min: 1, max: 400 })
const box = fc
  .tuple(at, at, size, size)
  .map(([left, top, width, height]): Bounds => ({ left, top, right: left + width, bottom: top + height }))

const holds = ({ left, top, right, bottom }: Bounds, { x, y }: Point) =>
  left - 1e-6 <= x && x <= right + 1e-6 && top - 1e-6 <= y && y <= bottom + 1e-6
const isWithin = (inner: Bounds, outer: Bounds) =>
  outer.left <= inner.left &&
  inner.right <= outer.right &&
  outer.top <= inner.top &&
  inner.bottom <= outer.bottom

describe('an area', () => {
  it('holds each of its boxes, within one of those it is made of', () => {
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 120 }), (boxes) => {
        const area = areaOf(boxes)
        for (const one of boxes) {
          expect(area.boxes.some((joined) => isWithin(one, joined))).toBe(true)
          expect(isWithin(one, area.bounds)).toBe(true)
        }
      }),
    )
  })

  it('is touched by what any of its boxes overlaps, and by nothing else', () => {
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 20 }), box, (boxes, other) => {
        const area = areaOf(boxes)
        expect(touches(area, other)).toBe(area.boxes.some((joined) => overlap(joined, other)))
        if (boxes.some((one) => overlap(one, other))) expect(touches(area, other)).toBe(true)
      }),
    )
  })

  it('does not take in what lies between boxes far from each other', () => {
    const near = { left: 0, top: 0, right: 10, bottom: 10 }
    const far = { left: 1_000, top: 1_000, right: 1_010, bottom: 1_010 }
    const between = { left: 500, top: 500, right: 510, bottom: 510 }
    const area = areaOf([near, far])
    expect(touches(area, between)).toBe(false)
    expect(touches(grown(area, 495), between)).toBe(true)
  })
})

describe('the pieces of a curve', () => {
  it('hold all of it, and the straight line between its ends', () => {
    const point = fc.record({ x: at, y: at })
    const curve = fc.record({ from: point, control1: point, control2: point, to: point })
    fc.assert(
      fc.property(curve, fc.integer({ min: 1, max: 8 }), (of, count) => {
        const pieces = curvePieces(of, count)
        expect(pieces).toHaveLength(count)
        for (let step = 0; step <= 40; step++) {
          const t = step / 40
          const onLine = {
            x: of.from.x + (of.to.x - of.from.x) * t,
            y: of.from.y + (of.to.y - of.from.y) * t,
          }
          expect(pieces.some((piece) => holds(piece, pointAt(of, t)))).toBe(true)
          expect(pieces.some((piece) => holds(piece, onLine))).toBe(true)
        }
      }),
    )
  })
})

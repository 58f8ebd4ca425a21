import fc from 'fast-check'
import { expect, it } from 'vitest'
import { copyOfMap } from '@/graph/model/copy-of-map'
import { compareIds } from '@/graph/model/ids'
import { areaOf, touches } from '@/lib/cytoscape/geometry/area'
import { BoxMap } from '@/lib/cytoscape/geometry/box-map'
import type { Bounds } from '@/lib/cytoscape/geometry/curve'

const at = fc.integer({ min: -500, max: 500 })
const size = fc.integer({ min: 1, max: 300 })
const box = fc
  .tuple(at, at, size, size)
  .map(([left, top, width, height]): Bounds => ({ left, top, right: left + width, bottom: top + height }))
const name = fc.integer({ min: 0, max: 200 }).map(String)
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ name, box: fc.option(box, { nil: null, freq: 2 }) }) },
  { weight: 1, arbitrary: fc.constant('clear' as const) },
)

it('boxes found in an area are those a plain map has there, in the order of their ids', () => {
  let found = 0
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 600, size: 'max' }),
      fc.array(box, { minLength: 1, maxLength: 6 }),
      (steps, wanted) => {
        const plain = new Map<string, Bounds>()
        const boxes = new BoxMap<Bounds>()
        for (const step of steps) {
          if (step === 'clear') {
            // Seldom, so that there is much to find.
            if (plain.size < 150) continue
            plain.clear()
            boxes.clear()
          } else if (step.box === null) {
            plain.delete(step.name)
            boxes.delete(step.name)
          } else {
            plain.set(step.name, step.box)
            boxes.set(step.name, step.box, step.box)
          }
        }
        const area = areaOf(wanted)
        const names: string[] = []
        boxes.forEachIn(area, (name, value, box) => {
          expect([value, box]).toEqual([plain.get(name), plain.get(name)])
          names.push(name)
        })
        const ordered = [...plain].sort(([a], [b]) => compareIds(a, b))
        expect([...boxes]).toEqual(ordered)
        expect([[...boxes.keys()], [...boxes.values()]]).toEqual([
          ordered.map(([name]) => name),
          ordered.map(([, box]) => box),
        ])
        expect(new Map(copyOfMap(boxes))).toEqual(plain)
        expect([boxes.size, boxes.has('7'), boxes.get('7')]).toEqual([
          plain.size,
          plain.has('7'),
          plain.get('7'),
        ])
        expect(names).toEqual(ordered.filter(([, box]) => touches(area, box)).map(([name]) => name))
        found += names.length
      },
    ),
    { numRuns: 200, seed: 20261129 },
  )
  expect(found).toBeGreaterThan(1000)
})

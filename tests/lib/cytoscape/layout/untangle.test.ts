import Elk from 'elkjs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { samples } from '@/graph/samples/all-samples'
import { cardOf } from '@/lib/cytoscape/cards/card'
import { cardWidth } from '@/lib/cytoscape/cards/card-geometry'
import { columnPitch, type PlacedNode, readingAspect, rowGap } from '@/lib/cytoscape/layout/column-measures'
import { draftLayout } from '@/lib/cytoscape/layout/draft-layout'
import { elkGraphOf, foldLayers } from '@/lib/cytoscape/layout/layered-layout'
import { type LayoutGraph, layoutGraphOf } from '@/lib/cytoscape/layout/layout-graph'
import { tangleOf, untangle } from '@/lib/cytoscape/layout/untangle'
import { evenMeasure } from '../river-map'

const node = (id: string) => ({ id, height: 78 })
const arc = (from: number, to: number) => ({ from, to, argued: false })
const at = (id: string, column: number, y: number): PlacedNode => ({ id, x: column * columnPitch, y })

/** Two pairs, which cross or do not. */
const pairs: LayoutGraph = { nodes: ['a', 'b', 'c', 'd'].map(node), arcs: [arc(0, 2), arc(1, 3)] }
const level = [at('a', 0, 0), at('b', 0, 110), at('c', 1, 0), at('d', 1, 110)]
const crossed = [at('a', 0, 0), at('b', 0, 110), at('c', 1, 110), at('d', 1, 0)]

describe('how tangled a layout is', () => {
  const tangle = (layout: readonly PlacedNode[]) => tangleOf(pairs, layout, readingAspect)

  it('counts what crosses, what runs over a card, and what leads back', () => {
    expect(tangle(crossed)).toBeGreaterThan(tangle(level) + 200)
    const through = { ...pairs, arcs: [arc(0, 3)] }
    const over = [at('a', 0, 0), at('b', 1, 0), at('c', 1, 400), at('d', 2, 0)]
    const beside = [at('a', 0, 0), at('b', 1, 200), at('c', 1, 400), at('d', 2, 0)]
    expect(tangleOf(through, over, readingAspect)).toBeGreaterThan(
      tangleOf(through, beside, readingAspect) + 200,
    )
    const back = level.map(({ id, x, y }) => ({ id, x: columnPitch - x, y }))
    expect(tangle(back)).toBeGreaterThan(tangle(level) + 1_000)
  })

  it('takes an argument with a link to end halfway along it', () => {
    const graph: LayoutGraph = { nodes: ['a', 'b', 'c'].map(node), arcs: [{ ...arc(2, 1), onto: 0 }] }
    const layout = [at('a', 0, 0), at('b', 2, 0), at('c', 1, 300)]
    const under = tangleOf(graph, layout, readingAspect)
    const far = tangleOf(graph, [at('a', 0, 0), at('b', 2, 0), at('c', 0, 300)], readingAspect)
    expect(under).toBeLessThan(far)
  })
})

describe('untangling', () => {
  it('uncrosses what crosses', () => {
    const placed = untangle(pairs, crossed, readingAspect)
    expect(tangleOf(pairs, placed, readingAspect)).toBeLessThanOrEqual(tangleOf(pairs, level, readingAspect))
  })

  it('keeps every card, puts none over another, is never worse, and the same each time', () => {
    const graphs: fc.Arbitrary<LayoutGraph> = fc.integer({ min: 4, max: 14 }).chain((count) =>
      fc.record({
        nodes: fc
          .array(fc.constantFrom(60, 78, 96), { minLength: count, maxLength: count })
          .map((heights) => heights.map((height, index) => ({ id: `n${index}`, height }))),
        arcs: fc
          .array(fc.record({ from: fc.nat(count - 1), to: fc.nat(count - 1), argued: fc.boolean() }), {
            maxLength: count,
          })
          .map((arcs) => arcs.filter(({ from, to }) => from !== to)),
      }),
    )
    fc.assert(
      fc.property(graphs, (graph) => {
        const draft = draftLayout(graph)
        const placed = untangle(graph, draft, readingAspect)
        expect(placed.map(({ id }) => id).sort()).toEqual(graph.nodes.map(({ id }) => id).sort())
        expect(overlapping(graph, placed)).toEqual([])
        expect(tangleOf(graph, placed, readingAspect)).toBeLessThanOrEqual(
          tangleOf(graph, draft, readingAspect),
        )
        expect(untangle(graph, draft, readingAspect)).toEqual(placed)
      }),
      { numRuns: 8, seed: 20261128 },
    )
  })

  it.each(samples.map(({ map }) => map.id))(
    'makes %s easier to follow by a fifth at least',
    async (id) => {
      const document = samples.find(({ map }) => map.id === id)
      if (!document) throw new Error(`no sample ${id}`)
      const map = ArgumentGraph.fromDocument(document)
      const heights = new Map(
        [...map.claims.values()].map((claim) => [claim.id as string, cardOf(map, claim, evenMeasure).height]),
      )
      const graph = layoutGraphOf(map, (claim) => heights.get(claim) ?? 0)
      const folded = foldLayers(graph, await new Elk().layout(elkGraphOf(graph)), readingAspect)
      const placed = untangle(graph, folded, readingAspect)
      expect(tangleOf(graph, placed, readingAspect)).toBeLessThan(
        0.8 * tangleOf(graph, folded, readingAspect),
      )
    },
    30_000,
  )
})

function overlapping(graph: LayoutGraph, placed: readonly PlacedNode[]): string[] {
  const height = new Map(graph.nodes.map((one) => [one.id, one.height]))
  return placed.flatMap((a, index) =>
    placed.slice(index + 1).flatMap((b) => {
      const apart = ((height.get(a.id) ?? 0) + (height.get(b.id) ?? 0)) / 2 + rowGap
      const clear = Math.abs(a.x - b.x) >= cardWidth || Math.abs(a.y - b.y) >= apart - 0.001
      return clear ? [] : [`${a.id} and ${b.id}`]
    }),
  )
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { cardWidth } from '@/lib/cytoscape/cards/card-geometry'
import { type PlacedNode, rowGap } from '@/lib/cytoscape/layout/column-measures'
import { draftLayout } from '@/lib/cytoscape/layout/draft-layout'
import { backwardArcs, layoutCost } from '@/lib/cytoscape/layout/layout-cost'
import { type LayoutGraph, layoutGraphOf } from '@/lib/cytoscape/layout/layout-graph'
import { ranksOf } from '@/lib/cytoscape/layout/ranks'
import { river } from '../river-map'

const heights = [60, 78, 96, 99]

const layoutGraphs: fc.Arbitrary<LayoutGraph> = fc.nat(60).chain((count) =>
  fc.record({
    nodes: fc
      .array(fc.constantFrom(...heights), { minLength: count, maxLength: count })
      .map((list) => list.map((height, index) => ({ id: `n${index}`, height }))),
    arcs: fc
      .array(
        fc.record({
          from: fc.nat(Math.max(0, count - 1)),
          to: fc.nat(Math.max(0, count - 1)),
          argued: fc.boolean(),
        }),
        {
          maxLength: count * 2,
        },
      )
      .map((arcs) => arcs.filter(({ from, to }) => from !== to && count > 0)),
  }),
)

function overlaps(graph: LayoutGraph, placed: readonly PlacedNode[]): string[] {
  const height = new Map(graph.nodes.map((node) => [node.id, node.height]))
  return placed.flatMap((a, index) =>
    placed.slice(index + 1).flatMap((b) => {
      const apart = ((height.get(a.id) ?? 0) + (height.get(b.id) ?? 0)) / 2
      const clear = Math.abs(a.x - b.x) >= cardWidth || Math.abs(a.y - b.y) >= apart + rowGap - 0.001
      return clear ? [] : [`${a.id} and ${b.id}`]
    }),
  )
}

describe('the draft', () => {
  it('places every card once and over no other, whatever the map', () => {
    fc.assert(
      fc.property(layoutGraphs, fc.constantFrom(0.8, 1.25, 2), (graph, aspect) => {
        const placed = draftLayout(graph, aspect)
        expect(placed.map(({ id }) => id).sort()).toEqual(graph.nodes.map(({ id }) => id).sort())
        expect(overlaps(graph, placed)).toEqual([])
      }),
      { numRuns: 200, seed: 20261101 },
    )
  })

  it('is the same each time, and whatever order the map was written in', () => {
    const height = () => 78
    const graph = layoutGraphOf(river, height)
    const reversed = new ArgumentGraph(river.info, {
      ...river.records,
      claims: new Map([...river.claims].reverse()),
      links: new Map([...river.links].reverse()),
    })
    const turned = layoutGraphOf(reversed, height)
    expect(draftLayout(graph)).toEqual(draftLayout(graph))
    expect(draftLayout(turned)).toEqual(draftLayout(graph))
  })

  it('runs from left to right where nothing loops', () => {
    const acyclic = layoutGraphs.map((graph) => ({
      ...graph,
      arcs: graph.arcs.map(({ from, to, argued }) => ({
        from: Math.min(from, to),
        to: Math.max(from, to),
        argued,
      })),
    }))
    fc.assert(
      fc.property(acyclic, (graph) => {
        const ranks = ranksOf(graph)
        for (const { from, to } of graph.arcs) expect(ranks[from]).toBeLessThan(ranks[to] ?? 0)
        expect(backwardArcs(graph, draftLayout(graph))).toBe(0)
      }),
      { numRuns: 200, seed: 20261102 },
    )
  })

  it('turns round one arc of a ring, no more', () => {
    const nodes = ['a', 'b', 'c', 'd'].map((id) => ({ id, height: 78 }))
    const arcs = [0, 1, 2, 3].map((from) => ({ from, to: (from + 1) % 4, argued: false }))
    expect(backwardArcs({ nodes, arcs }, draftLayout({ nodes, arcs }))).toBe(1)
  })

  it('stacks what does not hang together', () => {
    const nodes = Array.from({ length: 30 }, (_, index) => ({ id: `n${index}`, height: 60 }))
    const placed = draftLayout({ nodes, arcs: [] })
    const width = Math.max(...placed.map(({ x }) => x)) - Math.min(...placed.map(({ x }) => x))
    const height = Math.max(...placed.map(({ y }) => y)) - Math.min(...placed.map(({ y }) => y))
    expect(overlaps({ nodes, arcs: [] }, placed)).toEqual([])
    expect(width / height).toBeGreaterThan(0.5)
    expect(width / height).toBeLessThan(4)
  })

  it('an arc counts by its length, and more when it leads back', () => {
    const nodes = ['a', 'b'].map((id) => ({ id, height: 78 }))
    const graph = { nodes, arcs: [{ from: 0, to: 1, argued: false }] }
    const at = (x: number) => [
      { id: 'a', x: 0, y: 0 },
      { id: 'b', x, y: 0 },
    ]
    expect(layoutCost(graph, at(300))).toBe(300)
    expect(layoutCost(graph, at(-300))).toBeGreaterThan(300)
  })
})

describe('the map as layouts see it', () => {
  it('has an arc a premise, and one from an argument to where its link leads', () => {
    const graph = layoutGraphOf(river, () => 78)
    const arcs = graph.arcs.map(({ from, to }) => `${graph.nodes[from]?.id}>${graph.nodes[to]?.id}`)
    expect(arcs).toContain('rain>silt')
    expect(arcs).toContain('current>silt')
    expect(arcs).toContain('road>move')
    expect(arcs).toContain('built>move')
    expect(graph.arcs.filter(({ argued }) => argued)).toHaveLength(2)
  })
})

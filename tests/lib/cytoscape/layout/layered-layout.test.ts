/** ELK itself, without the worker: its layers folded into columns. The worker is shown in the browser. */
import Elk from 'elkjs'
import { describe, expect, it } from 'vitest'
import { readingAspect } from '@/lib/cytoscape/layout/column-measures'
import { draftLayout } from '@/lib/cytoscape/layout/draft-layout'
import { elkGraphOf, foldLayers } from '@/lib/cytoscape/layout/layered-layout'
import { backwardArcs } from '@/lib/cytoscape/layout/layout-cost'
import { layoutGraphOf } from '@/lib/cytoscape/layout/layout-graph'
import { river } from '../river-map'

describe('the finer layout', () => {
  it('keeps ELK’s order of layers, places every card, and leads back no oftener than the draft', async () => {
    const graph = layoutGraphOf(river, () => 78)
    const laidOut = await new Elk().layout(elkGraphOf(graph))
    const placed = foldLayers(graph, laidOut, readingAspect)
    expect(placed.map(({ id }) => id).sort()).toEqual([...river.claims.keys()].sort())
    expect(backwardArcs(graph, placed)).toBe(0)
    expect(backwardArcs(graph, draftLayout(graph))).toBe(0)
  })
})

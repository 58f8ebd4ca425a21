import { describe, expect, it } from 'vitest'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { nearestClaims, partOf } from '@/lib/cytoscape/views/nearest-part'
import { largeMap } from '../../../e2e/large-map'
import { river } from '../river-map'

describe('the nearest part of a map', () => {
  it('goes along links both ways, and by way of arguments with links', () => {
    expect([...nearestClaims(river, 'built', 3)]).toEqual(['built', 'road', 'cheap'])
    expect(nearestClaims(river, 'move', 100)).toEqual(new Set(river.claims.keys()))
    expect(nearestClaims(river, 'nowhere', 5)).toEqual(new Set())
  })

  it('keeps a link when all it needs is there', () => {
    const part = partOf(river, new Set(['rain', 'silt', 'move', 'cheap', 'road']))
    expect([...part.links.keys()].sort()).toEqual(['l-cheap', 'l-move', 'l-road'])
    expect([...partOf(river, new Set(['road', 'built'])).links.keys()]).toEqual([])
  })

  it('of a large map is as large as asked, hangs together, and holds where it starts', () => {
    const graph = ArgumentGraph.fromDocument(largeMap('large', 3_000))
    const claims = nearestClaims(graph, 'c777', 400)
    expect(claims.size).toBe(400)
    expect(claims.has('c777')).toBe(true)
    const part = partOf(graph, claims)
    expect(nearestClaims(part, 'c777', 1_000).size).toBe(400)
  })
})

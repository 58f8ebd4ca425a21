/** A scene that takes changes in shows what a scene made afresh would show, whatever the changes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEmpty } from '@/graph/change'
import { execute } from '@/graph/edit/execute'
import { ThroughlineError } from '@/graph/errors'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { placeNew } from '@/lib/cytoscape/layout/arrangement'
import { routeLinks } from '@/lib/cytoscape/links/link-route'
import { Scene } from '@/lib/cytoscape/scene/scene'
import { choiceArbitrary, commandFor } from '../../../graph/map-generator'
import { evenMeasure, river } from '../river-map'

function patched(scene: Scene, graph: ArgumentGraph, change: Parameters<Scene['patch']>[0]): void {
  scene.patch(change, graph)
  const fresh = [...scene.cards.keys()].filter((id) => !scene.places.has(id))
  scene.move(placeNew(graph, fresh, (id) => scene.cards.get(id), new Map(scene.places)))
}

describe('patching', () => {
  it('equals drawing afresh', () => {
    let changes = 0
    fc.assert(
      fc.property(fc.array(choiceArbitrary, { minLength: 1, maxLength: 25 }), (choices) => {
        let graph = river
        let ids = 0
        const scene = new Scene(graph, evenMeasure)
        scene.move(placeNew(graph, [...graph.claims.keys()], (id) => scene.cards.get(id), new Map()))
        scene.routes()
        for (const [serial, choice] of choices.entries()) {
          try {
            const context = { newId: () => `new-${ids++}`, at: '2026-11-01T00:00:00.000Z', by: 'T' }
            const result = execute(graph, [commandFor(graph, choice, serial)], context)
            if (isEmpty(result.change)) continue
            graph = result.graph
            patched(scene, graph, result.change)
            changes++
          } catch (error) {
            if (!(error instanceof ThroughlineError)) throw error
          }
          const afresh = new Scene(graph, evenMeasure)
          expect(new Map([...scene.cards].sort())).toEqual(new Map([...afresh.cards].sort()))
          const routes = new Map([...scene.routes()].map(([id, { link }]) => [id, link]))
          const expected = new Map([...routeLinks(graph, scene.places)].map(([id, { link }]) => [id, link]))
          expect(routes).toEqual(expected)
        }
      }),
      { numRuns: 120, seed: 20261104 },
    )
    expect(changes).toBeGreaterThan(300)
  })
})

/** A scene that takes changes in shows what a scene made afresh would show, whatever the changes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEmpty } from '@/graph/change'
import { execute } from '@/graph/edit/execute'
import { ThroughlineError } from '@/graph/errors'
import { type ArgumentGraph, targetId } from '@/graph/model/argument-graph'
import { compareIds } from '@/graph/model/ids'
import { boundsOf } from '@/lib/cytoscape/cards/card-place'
import { areaOf } from '@/lib/cytoscape/geometry/area'
import { type Bounds, joinBounds, overlap } from '@/lib/cytoscape/geometry/curve'
import { placeNew } from '@/lib/cytoscape/layout/arrangement'
import { routeLinks } from '@/lib/cytoscape/links/link-route'
import { Scene } from '@/lib/cytoscape/scene/scene'
import { graphDifference } from '@/lib/workspace/state/graph-difference'
import { graphOf } from '../../../app/small-map'
import { choiceArbitrary, commandFor } from '../../../graph/map-generator'
import { anyGraph } from '../../../graph/model/any-graph'
import { evenMeasure, river } from '../river-map'

function patched(scene: Scene, graph: ArgumentGraph, change: Parameters<Scene['patch']>[0]): void {
  scene.patch(change, graph)
  const fresh = [...scene.cards.keys()].filter((id) => !scene.places.has(id))
  scene.move(placeNew(graph, fresh, (id) => scene.cards.get(id), new Map(scene.places)))
}

/** Around the cards, and what areas hold, as each card and link says it by itself. */
function expectFound(scene: Scene, areas: readonly (Bounds | null)[]): void {
  const cards = [...scene.places].map(([id, place]) => ({ id, bounds: boundsOf(place) }))
  expect(scene.bounds()).toEqual(cards.length === 0 ? null : joinBounds(cards.map(({ bounds }) => bounds)))
  for (const box of areas) {
    if (!box) continue
    const area = areaOf([box])
    const found: string[] = []
    scene.cardsIn(area, (id) => found.push(id))
    scene.routesIn(area, (id) => found.push(id))
    const links = [...scene.routes()].map(([id, { bounds }]) => ({ id, bounds }))
    expect(found).toEqual(
      [...cards, ...links].filter(({ bounds }) => overlap(bounds, box)).map(({ id }) => id),
    )
  }
}

function middleOf(scene: Scene): Bounds | null {
  const all = scene.bounds()
  return all && { ...all, left: (all.left + all.right) / 2, bottom: (all.top + all.bottom) / 2 }
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
          // What is drawn over what does not tell what came last.
          expect([...scene.places.keys()]).toEqual([...scene.places.keys()].sort(compareIds))
          expect([...routes.keys()]).toEqual([...routes.keys()].sort(compareIds))
          expectFound(scene, [scene.bounds(), middleOf(scene)])
          // Some card goes elsewhere, out of the map or into it, such as the one at its edge.
          const [moved] = [...scene.places.keys()].slice(serial % Math.max(1, scene.places.size))
          if (moved) scene.move([{ id: moved, x: (serial % 5) * 400 - 300, y: (serial % 3) * 300 - 200 }])
          expectFound(scene, [scene.bounds(), middleOf(scene)])
        }
      }),
      { numRuns: 120, seed: 20261104 },
    )
    expect(changes).toBeGreaterThan(300)
  })
})

it('a link that comes or goes takes those with it that run otherwise then', () => {
  let routed = 0
  const place = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 900 }) })
  const places = fc.array(place, { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(anyGraph(), fc.nat(), places, (whole, chosen, places) => {
      const claims = [...whole.claims.values()]
      const gone = new Set<string>([[...whole.links.keys()][chosen % whole.links.size] ?? ''])
      // What argues with it goes along: links strike earlier ones.
      const left = [...whole.links.values()].filter((link) => {
        if (gone.has(targetId(link))) gone.add(link.id)
        return !gone.has(link.id)
      })
      const less = graphOf(claims, left)
      for (const [from, to] of [
        [whole, less],
        [less, whole],
      ] as const) {
        const scene = new Scene(from, evenMeasure)
        scene.move(claims.map(({ id }, n) => ({ id, ...(places[n] ?? { x: 0, y: 0 }) })))
        scene.routes()
        scene.patch(graphDifference(from, to), to)
        const anew = routeLinks(to, scene.places)
        expect(new Map([...scene.routes()].sort())).toEqual(new Map([...anew].sort()))
        routed += anew.size
      }
    }),
    { numRuns: 500, seed: 20261129 },
  )
  expect(routed).toBeGreaterThan(2000)
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply, emptyChange } from '@/graph/change'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { cardOf } from '@/lib/cytoscape/cards/card'
import { boundsOf, type CardPlace } from '@/lib/cytoscape/cards/card-place'
import { overlap } from '@/lib/cytoscape/geometry/curve'
import { openingArrangement, placeNew } from '@/lib/cytoscape/layout/arrangement'
import { findPlace } from '@/lib/cytoscape/layout/placement'
import { evenMeasure, river, riverDocument } from '../river-map'

const cards = new Map(
  [...river.claims.values()].map((claim) => [claim.id as string, cardOf(river, claim, evenMeasure)]),
)

function placesOf(positions: readonly { id: string; x: number; y: number }[]): Map<string, CardPlace> {
  return new Map(
    positions.map(({ id, x, y }) => [id, { kind: 'claim', height: cards.get(id)?.height ?? 78, x, y }]),
  )
}

describe('a place for a new card', () => {
  const others = openingArrangement(river, cards).positions.filter(({ id }) => id !== 'silt')

  it('is over nothing, wherever the others lie', () => {
    const spot = fc.record({ x: fc.integer({ min: -600, max: 600 }), y: fc.integer({ min: -400, max: 400 }) })
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 40 }), (spots) => {
        const places = placesOf(spots.map((at, index) => ({ id: `p${index}`, ...at })))
        const found = findPlace(river, 'silt', 78, places)
        const own = boundsOf({ kind: 'claim', height: 78, ...found })
        for (const place of places.values()) expect(overlap(own, boundsOf(place))).toBe(false)
      }),
      { numRuns: 200, seed: 20261103 },
    )
  })

  it('is before what it leads to and behind what leads to it', () => {
    const places = placesOf([
      { id: 'move', x: 1000, y: 200 },
      { id: 'rain', x: 496, y: 200 },
    ])
    expect(findPlace(river, 'silt', 78, places)).toEqual({ x: 748, y: 200 })
  })

  it('is close to what it is linked to also in a full map', () => {
    const places = placesOf(others)
    const found = findPlace(river, 'silt', 78, places)
    const near = ['move', 'rain', 'current', 'dredge', 'soundings'].flatMap((id) => places.get(id) ?? [])
    const nearest = Math.min(...near.map((place) => Math.hypot(place.x - found.x, place.y - found.y)))
    expect(nearest).toBeLessThan(400)
  })

  it('of a claim without links is under the map', () => {
    const lonely = {
      ...riverDocument.claims[0],
      id: 'lonely',
      position: undefined,
    } as (typeof riverDocument.claims)[0]
    const change = { ...emptyChange(), added: { ...emptyChange().added, claims: [lonely] } }
    const graph = apply(river, change)
    const places = placesOf(others)
    const found = findPlace(graph, 'lonely', 78, places)
    expect(found.y).toBeGreaterThan(Math.max(...[...places.values()].map((place) => place.y)))
  })
})

describe('where cards lie when a map opens', () => {
  it('saved positions are kept to the digit; the rest is placed around them', () => {
    const position = { x: 123.4, y: -56.7 }
    const graph = ArgumentGraph.fromDocument({
      ...riverDocument,
      claims: riverDocument.claims.map((claim) => (claim.id === 'silt' ? { ...claim, position } : claim)),
    })
    const { positions, drafted } = openingArrangement(graph, cards)
    expect(drafted).toBe(false)
    expect(positions).toHaveLength(river.claims.size)
    expect(positions.find(({ id }) => id === 'silt')).toEqual({ id: 'silt', ...position })
    const places = [...placesOf(positions).values()].map(boundsOf)
    for (const [index, own] of places.entries()) {
      for (const other of places.slice(index + 1)) expect(overlap(own, other)).toBe(false)
    }
  })

  it('without any it is the draft', () => expect(openingArrangement(river, cards).drafted).toBe(true))

  it('placing moves nothing that is there', () => {
    const places = placesOf(openingArrangement(river, cards).positions.filter(({ id }) => id !== 'cheap'))
    const before = new Map(places)
    const placed = placeNew(river, ['cheap'], (id) => cards.get(id), places)
    expect([...places]).toEqual([...before])
    expect(placed.map(({ id }) => id)).toEqual(['cheap'])
  })
})

/** Swimlanes: every card in its holder's or section's band, none over another, and the graph's places untouched. */
import cytoscape from 'cytoscape'
import { describe, expect, it } from 'vitest'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { mapDocumentSchema } from '@/graph/model/map-document'
import { samples } from '@/graph/samples/all-samples'
import { boundsOf } from '@/lib/cytoscape/cards/card-place'
import { overlap } from '@/lib/cytoscape/geometry/curve'
import { type LaneOrder, laneLayout } from '@/lib/cytoscape/layout/lanes'
import { PlaceKeeper } from '@/lib/cytoscape/place-keeper'
import { Scene } from '@/lib/cytoscape/scene/scene'
import { CardMotion } from '@/lib/cytoscape/stage/card-motion'
import { evenMeasure, river, riverDocument } from '../river-map'

function inLanes(graph: ArgumentGraph, order: LaneOrder) {
  const scene = new Scene(graph, evenMeasure)
  const layout = laneLayout(graph, order, (id) => scene.cards.get(id)?.height ?? 0, 1.25)
  scene.move(layout.positions)
  const laneOf = (id: string) => {
    const place = scene.places.get(id)
    const lanes = layout.lanes.filter((lane) => place && place.y >= lane.top && place.y < lane.bottom)
    return lanes.map(({ name }) => name).join()
  }
  return { ...layout, scene, laneOf }
}

const orders: LaneOrder[] = ['holder', 'section']
const maps = [river, ...samples.map((sample) => ArgumentGraph.fromDocument(sample))]

describe.each(maps.map((map) => [map.info.id, map] as const))('lanes of %s', (_, graph) => {
  it.each(orders)('by %s: every card within one lane, none over another', (order) => {
    const { scene, lanes } = inLanes(graph, order)
    expect(scene.places.size).toBe(graph.claims.size)
    const cards = [...scene.places.values()].map(boundsOf)
    for (const [index, card] of cards.entries()) {
      const home = lanes.filter((lane) => card.top >= lane.top && card.bottom <= lane.bottom)
      expect(home).toHaveLength(1)
      expect(card.left).toBeGreaterThan(home[0]?.left ?? 0)
      expect(card.right).toBeLessThan(home[0]?.right ?? 0)
      for (const other of cards.slice(index + 1)) expect(overlap(card, other)).toBe(false)
    }
    for (const [index, lane] of lanes.slice(1).entries()) expect(lane.top).toBe(lanes[index]?.bottom)
    expect(lanes.reduce((sum, lane) => sum + lane.claims, 0)).toBe(graph.claims.size)
  })
})

describe('which lane', () => {
  it('by holder: beside the map’s author the other holder counts; what nobody holds comes last', () => {
    const { laneOf, lanes } = inLanes(river, 'holder')
    expect(lanes.map(({ name, claims }) => [name, claims])).toEqual([
      ['The clerk', 1],
      ['A pilot', 1],
      ['No holder', 7],
    ])
    expect(laneOf('silt')).toBe('The clerk')
    expect(laneOf('soundings')).toBe('A pilot')
  })

  /** The river's claims on these sections of one text. */
  const onSections = (text: string, anchored: Readonly<Record<string, string>>) =>
    ArgumentGraph.fromDocument(
      mapDocumentSchema.parse({
        ...riverDocument,
        sources: [{ id: 'log', title: 'The log', text }],
        claims: riverDocument.claims.map((claim) => ({
          ...claim,
          anchors: anchored[claim.id] ? [{ source: 'log', section: anchored[claim.id] }] : [],
        })),
      }),
    )
  const sectionsOf = (graph: ArgumentGraph) => inLanes(graph, 'section').lanes.map(({ name }) => name)

  it('by section: in the order of the text', () => {
    const text = '# What to do\n\nMove.\n\n# Weather\n\nWet.'
    const graph = onSections(text, { rain: 'Weather', silt: 'Weather', move: 'What to do' })
    expect(sectionsOf(graph)).toEqual(['What to do', 'Weather', 'Without a place in a source'])
  })

  it('by section: headings are those that anchors know, underlined or alike, not what stands in code', () => {
    const text =
      '```\n# Weather\n```\n\nWhat to do\n===\n\nMove.\n\n# Weather\n\nWet.\n\n# Weather\n\nStill wet.'
    const graph = onSections(text, {
      rain: 'Weather (2)',
      silt: 'Weather',
      move: 'What to do',
      wells: 'Lost',
    })
    const names = sectionsOf(graph).filter((name) => name !== 'Without a place in a source')
    expect(names.at(-3)).toBe('What to do')
    expect(names.slice(-2)).toEqual(['Weather', 'Weather (2)'])
  })

  it('an empty map has none', () => {
    const empty = ArgumentGraph.fromDocument({ ...riverDocument, claims: [], links: [], annotations: [] })
    expect(inLanes(empty, 'holder').lanes).toEqual([])
  })
})

describe('going into lanes and back', () => {
  it('leaves the places of the graph as they were, and saves none', () => {
    const cy = cytoscape({ headless: true, styleEnabled: false })
    const scene = new Scene(river, evenMeasure)
    const stage = { cy, redraw() {} }
    const keeper = new PlaceKeeper(stage, new CardMotion(stage, () => scene), () => scene)
    keeper.open(1.25)
    const before = keeper.positions()
    keeper.setLanes('holder', 1.25, 0)
    expect(scene.lanes).not.toEqual([])
    expect(keeper.positions()).not.toEqual(before)
    expect(keeper.laidOut()).toEqual(before)
    keeper.setLanes(null, 1.25, 0)
    expect(keeper.positions()).toEqual(before)
    expect(scene.lanes).toEqual([])
    expect(cy.getElementById('rain').position()).toEqual(
      scene.places.get('rain') && { x: scene.places.get('rain')?.x, y: scene.places.get('rain')?.y },
    )
  })
})

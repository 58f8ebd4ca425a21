import { describe, expect, it } from 'vitest'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { claimKinds } from '@/graph/model/vocabulary'
import { cardOf } from '@/lib/cytoscape/cards/card'
import { cardHeight, cardOutline, cardWidth, pointOnEdge } from '@/lib/cytoscape/cards/card-geometry'
import { evenMeasure, river, riverDocument } from '../river-map'

const card = (graph: ArgumentGraph, id: string) => {
  const claim = graph.claims.get(id)
  if (!claim) throw new Error(`no claim ${id}`)
  return cardOf(graph, claim, evenMeasure)
}

describe('what a card shows', () => {
  it('is 60, 78 or 96 high by its lines', () => {
    expect([1, 2, 3].map((lines) => cardHeight('claim', lines))).toEqual([60, 78, 96])
    expect(card(river, 'rain')).toMatchObject({ lines: ['A wet winter'], height: 60 })
    expect(card(river, 'silt')).toMatchObject({ lines: ['Silt closes the old', 'landing'], height: 78 })
  })

  it('counts the notes nobody resolved', () => expect(card(river, 'silt').notes).toBe(1))

  it('marks the author of the map only beside another holder', () => {
    expect(card(river, 'silt').holders).toEqual([])
    expect(card(river, 'soundings').holders).toEqual([
      { initial: 'P', color: '#ffcc00' },
      { initial: 'C', color: 0 },
    ])
  })

  it('is contested when something attacks the claim, not when something attacks its link', () => {
    const attacked = ArgumentGraph.fromDocument({
      ...riverDocument,
      links: riverDocument.links.map((link) => (link.id === 'l-proof' ? { ...link, type: 'attacks' } : link)),
    })
    expect(card(river, 'silt').contested).toBe(false)
    expect(card(river, 'move').contested).toBe(false)
    expect(card(attacked, 'silt').contested).toBe(true)
  })
})

describe('shapes', () => {
  it('every kind has an outline of its own', () => {
    const outlines = claimKinds.map((kind) => cardOutline(kind, 78, 0).d)
    expect(new Set(outlines).size).toBe(claimKinds.length)
  })

  it('is made once', () => expect(cardOutline('event', 78, 3)).toBe(cardOutline('event', 78, 3)))

  it('links end on the edge, also where it leans or comes to a point', () => {
    expect(pointOnEdge('claim', 78, 'left', 16)).toEqual({ x: 0, y: 55 })
    expect(pointOnEdge('event', 78, 'right', 0)).toEqual({ x: cardWidth, y: 39 })
    expect(pointOnEdge('event', 78, 'right', 39)).toEqual({ x: cardWidth - 14, y: 78 })
    expect(pointOnEdge('counterpoint', 78, 'left', 0)).toEqual({ x: 6, y: 39 })
    expect(pointOnEdge('counterpoint', 78, 'right', 39)).toEqual({ x: cardWidth - 12, y: 78 })
  })
})

/**
 * What cytoscape holds: a node a card, of the card's size, invisible. It answers for panning, zooming, dragging and
 * hits; links are routed and painted here, since its edges cannot end on an edge nor wear a cross.
 */
import type { ElementDefinition, StylesheetStyle } from 'cytoscape'
import type { Card } from '../cards/card'
import { cardWidth } from '../cards/card-geometry'
import type { Point } from '../geometry/curve'

export function cardElement(card: Card, position: Point): ElementDefinition {
  return { group: 'nodes', data: { id: card.id, height: card.height }, position: { ...position } }
}

/** Sizes only: nothing of cytoscape's own is seen. */
export const cardStyle: StylesheetStyle[] = [
  {
    selector: 'node',
    style: {
      shape: 'rectangle',
      width: cardWidth,
      height: 'data(height)',
      'background-opacity': 0,
      'overlay-opacity': 0,
      events: 'yes',
    },
  },
]

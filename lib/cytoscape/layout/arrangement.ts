/**
 * Where the cards of a map lie when it opens: a position that was saved is kept; without any, the draft is taken; with
 * some, the others are placed near what they are linked to.
 */
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { compareIds } from '@/graph/model/ids'
import type { Card } from '../cards/card'
import type { CardPlace } from '../cards/card-place'
import type { PlacedNode } from './column-measures'
import { draftLayout } from './draft-layout'
import { layoutGraphOf } from './layout-graph'
import { findPlace, placesBeside } from './placement'

export interface Arrangement {
  positions: PlacedNode[]
  /** Whether no card had a saved position: the whole may still be refined. */
  drafted: boolean
}

/** Nothing of the screen is in it: the server draws the same in advance. */
export function openingArrangement(graph: ArgumentGraph, cards: ReadonlyMap<string, Card>): Arrangement {
  const { positions, drafted } = arrange(graph, cards)
  return { positions: positions.map(roundedNode), drafted }
}

function arrange(graph: ArgumentGraph, cards: ReadonlyMap<string, Card>): Arrangement {
  const heightOf = (claim: string) => cards.get(claim)?.height ?? 0
  const saved: PlacedNode[] = []
  for (const claim of graph.claims.values())
    if (claim.position) saved.push({ id: claim.id, ...claim.position })
  if (saved.length === 0) {
    return { positions: draftLayout(layoutGraphOf(graph, heightOf)), drafted: true }
  }
  const places = new Map<string, CardPlace>()
  for (const { id, x, y } of saved) {
    const card = cards.get(id)
    if (card) places.set(id, { kind: card.kind, height: card.height, x, y })
  }
  const waiting = [...graph.claims.keys()].filter((id) => !places.has(id)).sort(compareIds)
  return { positions: [...saved, ...placeNew(graph, waiting, (id) => cards.get(id), places)], drafted: false }
}

/** Places beside `places` for the claims in `waiting`, one after the other, those first that are linked to something placed. */
export function placeNew(
  graph: ArgumentGraph,
  waiting: readonly string[],
  cardOf: (claim: string) => Pick<Card, 'kind' | 'height'> | undefined,
  places: ReadonlyMap<string, CardPlace>,
): PlacedNode[] {
  const fresh = new Map<string, CardPlace>()
  const all = placesBeside(places, fresh)
  let left = [...waiting]
  while (left.length > 0) {
    const linked = left.filter((id) => neighbours(graph, id).some((other) => all.get(other) !== undefined))
    const batch = new Set(linked.length > 0 ? linked : left.slice(0, 1))
    for (const id of batch) {
      const card = cardOf(id)
      if (!card) continue
      fresh.set(id, { kind: card.kind, height: card.height, ...findPlace(graph, id, card.height, all) })
    }
    left = left.filter((id) => !batch.has(id))
  }
  return [...fresh].map(([id, { x, y }]) => ({ id, x, y }))
}

function neighbours(graph: ArgumentGraph, claim: string): string[] {
  const after = graph.linksFrom(claim).flatMap((link) => {
    if ('claim' in link.to) return [link.to.claim]
    return graph.links.get(link.to.link)?.from ?? []
  })
  return [...after, ...graph.linksTo(claim).flatMap((link) => link.from)]
}

/** As it is saved, so that what is seen and what is saved are the same. */
export function roundedNode({ id, x, y }: PlacedNode): PlacedNode {
  return { id, x: round(x), y: round(y) }
}

/** Positions are saved to a tenth of a unit: nobody sees more. */
function round(value: number): number {
  return Math.round(value * 10) / 10
}

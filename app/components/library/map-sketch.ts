/**
 * A small drawing of a map: where each card lies and which links run, fitted into a card of the library. It shows the
 * shape of an argument, not its words. Pure; MapSketch.tsx draws it.
 */
import { type ArgumentGraph, targetId } from '@/graph/model/argument-graph'
import type { ClaimKind, LinkType } from '@/graph/model/vocabulary'
import { draftLayout } from '@/lib/cytoscape/layout/draft-layout'
import { layoutGraphOf } from '@/lib/cytoscape/layout/layout-graph'

export interface SketchCard {
  kind: ClaimKind
  /** The top left corner, in pixels of the drawing. */
  x: number
  y: number
}

export interface SketchLine {
  type: LinkType
  from: [x: number, y: number]
  to: [x: number, y: number]
}

export interface MapSketch {
  cards: SketchCard[]
  lines: SketchLine[]
  /** Of a card, in pixels of the drawing. */
  width: number
  height: number
}

export const sketchWidth = 364
export const sketchHeight = 170

/** A card on the canvas, and as it is drawn here at most. */
const card = { width: 176, height: 70 }
const largest = 40 / card.width
/** Beyond this a drawing of this size shows nothing more. */
const mostCards = 400
const mostLines = 600

const sketches = new WeakMap<ArgumentGraph, MapSketch>()

/** The sketch of a map; worked out once for each state of it. */
export function sketchOf(graph: ArgumentGraph): MapSketch {
  const known = sketches.get(graph)
  if (known) return known
  const sketch = fitted(graph, placesOf(graph))
  sketches.set(graph, sketch)
  return sketch
}

type Places = ReadonlyMap<string, { x: number; y: number }>

/** Saved positions where every card has one, else the draft. */
function placesOf(graph: ArgumentGraph): Places {
  const saved = new Map<string, { x: number; y: number }>()
  for (const claim of graph.claims.values()) if (claim.position) saved.set(claim.id, claim.position)
  if (saved.size === graph.claims.size) return saved
  const drafted = draftLayout(
    layoutGraphOf(graph, () => card.height),
    sketchWidth / sketchHeight,
  )
  return new Map(drafted.map(({ id, x, y }) => [id, { x, y }]))
}

function fitted(graph: ArgumentGraph, places: Places): MapSketch {
  const points = [...places.values()]
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [left, right] = range(xs)
  const [top, bottom] = range(ys)
  const span = { x: right - left + card.width, y: bottom - top + card.height }
  const scale = Math.min(sketchWidth / span.x, sketchHeight / span.y, largest)
  const offset = {
    x: (sketchWidth - span.x * scale) / 2 + (card.width / 2) * scale,
    y: (sketchHeight - span.y * scale) / 2 + (card.height / 2) * scale,
  }
  const at = (id: string): [number, number] | undefined => {
    const place = places.get(id)
    return place && [tenth(offset.x + (place.x - left) * scale), tenth(offset.y + (place.y - top) * scale)]
  }
  const width = tenth(card.width * scale)
  const height = tenth(card.height * scale)
  const cards = [...graph.claims.values()].slice(0, mostCards).flatMap((claim) => {
    const place = at(claim.id)
    return place
      ? [{ kind: claim.kind, x: tenth(place[0] - width / 2), y: tenth(place[1] - height / 2) }]
      : []
  })
  return { cards, lines: linesOf(graph, at).slice(0, mostLines), width, height }
}

function linesOf(graph: ArgumentGraph, at: (id: string) => [number, number] | undefined): SketchLine[] {
  return [...graph.links.values()].flatMap((link) => {
    const to = at(targetId(link)) ?? middleOf(graph, targetId(link), at)
    if (!to) return []
    return link.from.flatMap((premise) => {
      const from = at(premise)
      return from ? [{ type: link.type, from, to }] : []
    })
  })
}

/** Where an argument with a link ends: half way along that link. */
function middleOf(
  graph: ArgumentGraph,
  id: string,
  at: (id: string) => [number, number] | undefined,
): [number, number] | undefined {
  const link = graph.links.get(id)
  const from = link && at(link.from[0] ?? '')
  const to = link && at(targetId(link))
  return from && to && [tenth((from[0] + to[0]) / 2), tenth((from[1] + to[1]) / 2)]
}

function range(values: readonly number[]): [number, number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return values.length === 0 ? [0, 0] : [low, high]
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}

/** How many claims and links something argues against. */
export function contestedIn(graph: ArgumentGraph): number {
  const struck = new Set<string>()
  for (const link of graph.links.values()) if (link.type === 'attacks') struck.add(targetId(link))
  return struck.size
}

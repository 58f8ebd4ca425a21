/** How much of a card is shown at a zoom: the whole card, its short label, or a dot and the name of its section. */
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Card } from '../cards/card'
import { cardWidth, counterpointLean } from '../cards/card-geometry'
import { breakLabel } from '../cards/label-lines'
import type { Places } from '../links/link-route'
import type { MeasureText } from '../pens/pen'

export type Detail = 'cards' | 'labels' | 'dots'

export const shortLabelsBelow = 0.55
export const dotsBelow = 0.25
/** Above this, every link says what it is. */
export const linkLabelsAbove = 1.2

export function detailAt(zoom: number): Detail {
  if (zoom < dotsBelow) return 'dots'
  return zoom < shortLabelsBelow ? 'labels' : 'cards'
}

export interface ShortLabel {
  lines: readonly string[]
  /** All in units of the map, so that the letters keep their size on the screen. */
  size: number
  lineHeight: number
  /** From the card's left edge to the lines; the first stands `indent` further in, behind the glyph. */
  left: number
  indent: number
}

/** In pixels on the screen. */
const letters = 10.5
const line = 13
const padding = 7
const glyphRoom = 13

const known = new WeakMap<Card, { width: number; limit: number; lines: readonly string[] }>()

/** As much of the label as the card's place on the screen has room for. A plain claim needs no glyph: its shape says so. */
export function shortLabelOf(card: Card, zoom: number, measure: MeasureText): ShortLabel {
  const lean = card.kind === 'counterpoint' ? counterpointLean / 2 : 0
  const indent = card.kind === 'claim' ? 0 : glyphRoom
  const width = Math.round((cardWidth - 2 * lean) * zoom - 2 * padding + 2)
  const limit = Math.max(1, Math.min(3, Math.floor((card.height * zoom - 1) / line)))
  let label = known.get(card)
  if (label?.width !== width || label.limit !== limit) {
    const room = { widthOf: (index: number) => width - (index === 0 ? indent : 0), limit, splitWords: false }
    label = { width, limit, lines: breakLabel(card.label, room, (text) => measure(text, letters, 500)) }
    known.set(card, label)
  }
  return {
    lines: label.lines,
    size: letters / zoom,
    lineHeight: line / zoom,
    left: lean + padding / zoom,
    indent: indent / zoom,
  }
}

export interface SectionName {
  name: string
  x: number
  y: number
  claims: number
}

/** The sections of the sources, each in the middle of the claims that rest on it; the largest first. */
export function sectionNames(graph: ArgumentGraph, places: Places): SectionName[] {
  if (graph.sources.size === 0) return []
  const sections = new Map<string, { x: number; y: number; claims: number }>()
  for (const claim of graph.claims.values()) {
    const name = claim.anchors.find((anchor) => anchor.section)?.section
    const place = places.get(claim.id)
    if (!name || !place) continue
    const section = sections.get(name) ?? { x: 0, y: 0, claims: 0 }
    sections.set(name, { x: section.x + place.x, y: section.y + place.y, claims: section.claims + 1 })
  }
  return [...sections]
    .map(([name, { x, y, claims }]) => ({ name, x: x / claims, y: y / claims, claims }))
    .sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1))
}

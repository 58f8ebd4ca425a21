/**
 * One source as its reader shows it: every place that claims and links rest on, what rests on no place any more, and
 * the paragraphs nothing rests on. Pure; what was found for an anchor in a text is kept with the anchor.
 */
import type { Anchor } from '../model/anchor'
import type { ArgumentGraph } from '../model/argument-graph'
import { type LinkTarget, sameTarget } from '../model/link'
import { paragraphHolding, type SourceText, type TextParagraph, type TextRange } from '../model/source-text'
import { type Effort, newEffort } from './find-alike'
import { type FoundBy, findAnchor, type LostBy, type Whereabouts } from './find-anchor'

/** A claim or a link that rests on the source, by one of its anchors. */
export interface Resting {
  on: LinkTarget
  anchor: Anchor
}

/** A stretch of the text, and all that rests on just this stretch. */
export interface SourcePlace extends TextRange {
  /** The same for as long as the place is where it is. */
  key: string
  /** Whole paragraphs and sections are marked beside the text, words within it. */
  extent: 'words' | 'paragraph' | 'section'
  resting: readonly (Resting & { by: FoundBy; likeness: number })[]
}

export interface Orphan extends Resting {
  lost: LostBy
}

export interface SourceReading {
  source: SourceText
  /** In the order of the text, the longer of two that begin together first. */
  places: readonly SourcePlace[]
  orphans: readonly Orphan[]
  /** What rests on the source as a whole. */
  whole: readonly Resting[]
  /** The paragraphs that nothing rests on. */
  uncovered: readonly TextParagraph[]
}

const known = new WeakMap<Anchor, { source: SourceText; found: Whereabouts }>()

/** Costs a look at every claim and link, and for each anchor of this source what findAnchor costs, once for a text. */
export function readingOf(graph: ArgumentGraph, id: string, source: SourceText): SourceReading {
  const effort = newEffort()
  const places = new Map<string, SourcePlace & { resting: (Resting & { by: FoundBy; likeness: number })[] }>()
  const orphans: Orphan[] = []
  const whole: Resting[] = []
  for (const resting of restingOn(graph, id)) {
    const found = whereabouts(source, resting.anchor, effort)
    if ('lost' in found) orphans.push({ ...resting, lost: found.lost })
    else if (found.by === 'source') whole.push(resting)
    else {
      const { start, end, by, likeness } = found
      const extent = by === 'paragraph' || by === 'section' ? by : 'words'
      const key = `${extent} ${start} ${end}`
      const place = places.get(key) ?? { key, start, end, extent, resting: [] }
      const twice = place.resting.some(({ on }) => sameTarget(on, resting.on))
      if (!twice) place.resting.push({ ...resting, by, likeness })
      places.set(key, place)
    }
  }
  const inOrder = [...places.values()].sort((a, b) => a.start - b.start || b.end - a.end)
  return { source, places: inOrder, orphans, whole, uncovered: uncovered(source, inOrder) }
}

/** Every anchor of a claim or link that names this source, claims first. */
function* restingOn(graph: ArgumentGraph, id: string): Generator<Resting> {
  for (const claim of graph.claims.values())
    for (const anchor of claim.anchors) if (anchor.source === id) yield { on: { claim: claim.id }, anchor }
  for (const link of graph.links.values())
    for (const anchor of link.anchors) if (anchor.source === id) yield { on: { link: link.id }, anchor }
}

function whereabouts(source: SourceText, anchor: Anchor, effort: Effort): Whereabouts {
  const before = known.get(anchor)
  if (before?.source === source) return before.found
  const found = findAnchor(source, anchor, effort)
  known.set(anchor, { source, found })
  return found
}

/** Sections as a whole cover none of their paragraphs: what rests on them says nothing of any one. */
function uncovered(source: SourceText, places: readonly SourcePlace[]): TextParagraph[] {
  const covered = new Set<number>()
  for (const { start, end, extent } of places) {
    if (extent === 'section') continue
    const first = paragraphHolding(source, start)?.index ?? source.paragraphs.findIndex((p) => p.end > start)
    for (let index = Math.max(0, first); index < source.paragraphs.length; index++) {
      const paragraph = source.paragraphs[index]
      if (!paragraph || paragraph.start >= end) break
      covered.add(index)
    }
  }
  return source.paragraphs.filter(({ index }) => !covered.has(index))
}

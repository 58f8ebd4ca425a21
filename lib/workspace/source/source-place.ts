/** Places in a source as the page names and addresses them: `section.paragraph`, by the numbers beside the text. */
import { newEffort } from '@/graph/anchoring/find-alike'
import { findAnchor } from '@/graph/anchoring/find-anchor'
import type { Anchor } from '@/graph/model/anchor'
import type { SourceId } from '@/graph/model/ids'
import { paragraphHolding, type SourceText, type TextParagraph } from '@/graph/model/source-text'
import type { WorkspaceState } from '../state/workspace-state'

export function placeNumber(source: SourceText, { section, number }: TextParagraph): string {
  return `${source.sections[section]?.number ?? 0}.${number}`
}

/** The paragraph of that number; undefined when the text has none. */
export function paragraphNumbered(source: SourceText, place: string): TextParagraph | undefined {
  const [section, number] = place.split('.').map(Number)
  return source.sections.find((other) => other.number === section)?.paragraphs[(number ?? 0) - 1]
}

/** Where the anchor leads in the text; null when it is lost, or means the text as a whole. */
export function anchorPlace(source: SourceText, anchor: Anchor): string | null {
  const found = findAnchor(source, anchor, newEffort())
  if ('lost' in found || found.by === 'source') return null
  const paragraph =
    paragraphHolding(source, found.start) ?? source.paragraphs.find(({ start }) => start >= found.start)
  return paragraph ? placeNumber(source, paragraph) : null
}

/** The source to open: one that what is selected rests on, else the first with a text, else the first; null: there is none. */
export function sourceToRead({ graph, selection }: WorkspaceState): SourceId | null {
  const selected =
    selection && ('claim' in selection ? graph.claims.get(selection.claim) : graph.links.get(selection.link))
  const sources = [...graph.sources.values()]
  const hasText = (id: SourceId) => (graph.sources.get(id)?.text ?? '') !== ''
  const own = selected?.anchors.find((anchor) => hasText(anchor.source))?.source
  return own ?? sources.find(({ id }) => hasText(id))?.id ?? sources[0]?.id ?? null
}

/**
 * Where an anchor is in a text as it stands now, in Hypothesis' order: at its position, by its very words, by words
 * like them; without a quote, by section and paragraph. What cannot be told is lost, and says why.
 */
import type { Anchor } from '../model/anchor'
import { paragraphAt, type SourceText, sectionNamed, type TextRange } from '../model/source-text'
import { type Effort, findAlike } from './find-alike'
import { atPosition, findExactQuote } from './find-quote'

/** How it was found. `likeness`: the words are not the same. `source`: it names no place, the text as a whole is meant. */
export type FoundBy = 'position' | 'quote' | 'likeness' | 'paragraph' | 'section' | 'source'

/** Why it was not. `words`: they are gone. `elsewhere`: they stand only among other words. `several`: in more than one place. */
export type LostBy = 'words' | 'elsewhere' | 'several' | 'paragraph' | 'section'

export interface FoundAnchor extends TextRange {
  by: FoundBy
  /** 1 but for what was found by likeness. */
  likeness: number
}

export type Whereabouts = FoundAnchor | { lost: LostBy }

/** Looking for words like those of the quote is charged to `effort`; where that is spent they are lost. */
export function findAnchor(source: SourceText, anchor: Anchor, effort: Effort): Whereabouts {
  const { text } = source
  const { quote, position, section, paragraph } = anchor
  const there = atPosition(text, anchor)
  if (there) return { ...there, by: 'position', likeness: 1 }
  const hint = position?.start ?? startOf(source, anchor)
  if (quote) {
    const found = findExactQuote(text, quote, hint)
    if (found !== null && typeof found === 'object') return { ...found, by: 'quote', likeness: 1 }
    const alike = findAlike(text, quote, hint, effort)
    if (alike && alike.likeness < 1) return { ...alike, by: 'likeness' }
    return { lost: found ?? 'words' }
  }
  if (paragraph !== undefined) {
    const found = paragraphAt(source, section, paragraph)
    return found
      ? { start: found.start, end: found.end, by: 'paragraph', likeness: 1 }
      : lostParagraph(source, section)
  }
  if (section !== undefined) {
    const found = sectionNamed(source, section)
    if (!found) return { lost: 'section' }
    const place = found.heading ?? found.paragraphs[0]
    return { start: place?.start ?? 0, end: place?.end ?? 0, by: 'section', likeness: 1 }
  }
  return position ? { lost: 'words' } : { start: 0, end: 0, by: 'source', likeness: 1 }
}

function lostParagraph(source: SourceText, section: string | undefined): Whereabouts {
  return { lost: section === undefined || sectionNamed(source, section) ? 'paragraph' : 'section' }
}

/** Where its section and paragraph begin, if there are such. */
function startOf(source: SourceText, { section, paragraph }: Anchor): number | undefined {
  if (paragraph !== undefined) return paragraphAt(source, section, paragraph)?.start
  return section === undefined ? undefined : sectionNamed(source, section)?.heading?.start
}

/**
 * Anchors over an edit of their text. What the edit left alone is where it was, only further on; words that were moved
 * are found again; a paragraph is followed by its words. An anchor whose words are gone stays as it was, and one that
 * only counted paragraphs takes up the words it stood on: so it is lost for all to see, and found when they come back.
 */
import type { Anchor } from '../model/anchor'
import {
  paragraphAt,
  paragraphName,
  type SourceText,
  sectionNamed,
  type TextRange,
  type TextSection,
} from '../model/source-text'
import { textLimits } from '../model/text-limits'
import { alignParagraphs } from './align-paragraphs'
import { describePlace } from './describe-place'
import { atPosition, findExactQuote } from './find-quote'

/** A function that carries the anchors of one source from `before` to `after`; an anchor that need not change comes back itself. */
export function anchorCarrier(before: SourceText, after: SourceText): (anchor: Anchor) => Anchor {
  const edit = editedSpan(before.text, after.text)
  let aligned: readonly (number | null)[] | undefined
  const partners = () => {
    aligned ??= alignParagraphs(before, after)
    return aligned
  }

  function carryWords(anchor: Anchor): Partial<Anchor> {
    const { quote, position } = anchor
    const found =
      atPosition(before.text, anchor) ?? (quote && findExactQuote(before.text, quote, position?.start))
    // It was lost already: what it remembers is all there is.
    if (found === null || found === undefined || typeof found === 'string') return anchor
    const exact = quote ?? describePlace(anchor.source, before, cut(found)).quote
    if (!exact) return anchor
    const there = shifted(found, edit) ?? findExactQuote(after.text, exact, undefined)
    if (there === null || typeof there === 'string') return { ...anchor, quote: exact }
    const described = describePlace(anchor.source, after, cut(there))
    // Without a quote it may be longer than a quote can be.
    return quote ? described : { ...described, quote: undefined, position: there }
  }

  function carryParagraph(anchor: Anchor, number: number): Anchor {
    const paragraph = paragraphAt(before, anchor.section, number)
    if (!paragraph) return anchor
    const index = partners()[paragraph.index]
    const now = index == null ? undefined : after.paragraphs[index]
    if (!now) return { ...anchor, quote: describePlace(anchor.source, before, cut(paragraph)).quote }
    if (paragraphAt(after, anchor.section, number) === now) return anchor
    // An anchor that names no section counts through the whole text, and goes on doing so.
    const name = anchor.section === undefined ? { paragraph: now.index + 1 } : paragraphName(after, now)
    return { source: anchor.source, ...name }
  }

  function carrySection(anchor: Anchor, title: string): Anchor {
    const section = sectionNamed(before, title)
    if (!section || sectionNamed(after, title)) return anchor
    const now = sectionOfMost(section)
    if (now) return { ...anchor, section: now.title }
    return section.heading
      ? { ...anchor, quote: describePlace(anchor.source, before, cut(section.heading)).quote }
      : anchor
  }

  /** The section that holds most of what this one held. */
  function sectionOfMost(section: TextSection): TextSection | undefined {
    const votes = new Map<number, number>()
    for (const { index } of section.paragraphs) {
      const to = partners()[index]
      const now = to == null ? undefined : after.paragraphs[to]?.section
      if (now !== undefined) votes.set(now, (votes.get(now) ?? 0) + 1)
    }
    const [most] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])
    return most && after.sections[most[0]]
  }

  function carried(anchor: Anchor): Partial<Anchor> {
    if (anchor.quote || anchor.position) return carryWords(anchor)
    if (anchor.paragraph !== undefined) return carryParagraph(anchor, anchor.paragraph)
    return anchor.section === undefined ? anchor : carrySection(anchor, anchor.section)
  }

  return (anchor) => {
    const next = inOrder({ ...carried(anchor), source: anchor.source })
    return JSON.stringify(next) === JSON.stringify(inOrder(anchor)) ? anchor : next
  }
}

/** With its keys in schema order, as documents have them. */
function inOrder({ source, section, paragraph, quote, position }: Anchor): Anchor {
  return {
    source,
    ...(section === undefined ? {} : { section }),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(quote ? { quote: { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix } } : {}),
    ...(position ? { position: { start: position.start, end: position.end } } : {}),
  }
}

interface EditedSpan {
  /** Up to here both texts are the same. */
  start: number
  /** From here on in the text before they are the same again. */
  end: number
  /** What the same place is further on. */
  shift: number
}

/** The one span outside of which two texts are the same. Linear. */
function editedSpan(before: string, after: string): EditedSpan {
  const limit = Math.min(before.length, after.length)
  let start = 0
  while (start < limit && before.charCodeAt(start) === after.charCodeAt(start)) start += 1
  let tail = 0
  while (
    tail < limit - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1
  return { start, end: before.length - tail, shift: after.length - before.length }
}

/** Where the range is, when the edit did not reach into it. */
function shifted({ start, end }: TextRange, edit: EditedSpan): TextRange | null {
  if (end <= edit.start) return { start, end }
  return start >= edit.end ? { start: start + edit.shift, end: end + edit.shift } : null
}

/** Only as much as a quote can hold, with room for a whole last character. */
function cut({ start, end }: TextRange): TextRange {
  return { start, end: Math.min(end, start + textLimits.quote - 1) }
}

/**
 * Finding a quote's very words in a text. Words that stand there several times, or that are too few to be known by
 * themselves, count only where what stands around them agrees: an anchor must not come to mean another place unseen.
 * After Hypothesis' match-quote.ts (R. Knight), which always takes the best; here there may be no good one.
 */
import approximateSearch from 'approx-string-match'
import type { Anchor, Quote } from '../model/anchor'
import type { TextRange } from '../model/source-text'

/** Words at least so long, in UTF-16 units, are known by themselves when they stand in the text just once. */
const tellingLength = 24

/** How alike the context must be; words that have nothing to do with one another rarely reach 0.5. */
const enoughContext = 0.6

/** How many places with the same words are looked at. */
const placesLimit = 1000

/** `several`: the words are there, but which place is meant cannot be told. */
export type QuoteFound = TextRange | 'several' | 'elsewhere' | null

/** The words at the very position that the anchor gives, or null. */
export function atPosition(text: string, { position, quote }: Anchor): TextRange | null {
  if (!position || position.end > text.length || position.start === position.end) return null
  if (quote && text.slice(position.start, position.end) !== quote.exact) return null
  return { start: position.start, end: position.end }
}

/**
 * The words wherever they are now; `hint` is where they were, and tells apart what is alike otherwise. null: they are
 * not there. `elsewhere`: only among other words. Linear in the text.
 */
export function findExactQuote(text: string, quote: Quote, hint: number | undefined): QuoteFound {
  const starts = occurrences(text, quote.exact)
  const length = quote.exact.length
  if (starts.length === 0) return null
  const hasContext = quote.prefix !== '' || quote.suffix !== ''
  const scored = starts
    .map((start) => ({ start, context: contextScore(text, quote, start) }))
    .sort((a, b) => b.context - a.context)
  const [best, next] = scored
  if (!best) return null
  const range = { start: best.start, end: best.start + length }
  if (starts.length === 1) {
    return !hasContext || length >= tellingLength || best.context >= enoughContext ? range : 'elsewhere'
  }
  if (hasContext && best.context < enoughContext) return 'elsewhere'
  if (hasContext && next && best.context - next.context > 0.1) return range
  if (hint === undefined) return 'several'
  const alike = scored.filter(({ context }) => best.context - context <= 0.1)
  const nearest = alike.reduce((a, b) => (Math.abs(b.start - hint) < Math.abs(a.start - hint) ? b : a))
  return hasContext || nearest.start === hint
    ? { start: nearest.start, end: nearest.start + length }
    : 'several'
}

/** How alike what the quote remembers around itself and what stands around this place are: 0..1, the better side. */
function contextScore(text: string, quote: Quote, start: number): number {
  const before = text.slice(Math.max(0, start - quote.prefix.length), start)
  const end = start + quote.exact.length
  const after = text.slice(end, end + quote.suffix.length)
  // One side may have been edited: the other tells as much.
  return Math.max(likeness(before, quote.prefix), likeness(after, quote.suffix))
}

/** 1 less the share of `words` that must be changed to find them in `text`; 0 for no words. */
export function likeness(text: string, words: string): number {
  if (words === '' || text === '') return 0
  if (text.includes(words)) return 1
  const errors = approximateSearch(text, words, words.length)[0]?.errors ?? words.length
  return 1 - errors / words.length
}

function occurrences(text: string, words: string): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(words); at >= 0 && starts.length < placesLimit; at = text.indexOf(words, at + 1))
    starts.push(at)
  return starts
}

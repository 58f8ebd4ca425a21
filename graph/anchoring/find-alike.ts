/**
 * Where a quote's words are no more as they were: the place that reads most like them. What is found is told as such
 * and never taken for the words themselves. Approximate search after Myers (1999), by approx-string-match.
 */
import approximateSearch from 'approx-string-match'
import type { Quote } from '../model/anchor'
import type { TextRange } from '../model/source-text'
import { likeness } from './find-quote'

/** Shorter words are alike to too much. In UTF-16 units. */
const shortest = 8

/** The share of the words that may differ, where only the words themselves tell the place. */
const mostErrors = 0.25

/** How alike the words must be between the very surroundings that they had. */
const betweenLikeness = 0.5

/** How much may have been put in between besides the words, in UTF-16 units. */
const insertedLimit = 10_000

/** How far around the old place a large text is searched, in UTF-16 units. */
const reach = 100_000

export interface Alike extends TextRange {
  /** 0..1: 1 would be the same words. */
  likeness: number
}

/** Steps of 32 characters of a pattern against one of a text that one reading of a source may take; what is beyond stays unfound. */
export interface Effort {
  left: number
}

/** What one reading may spend in all, whatever the text and its anchors are. */
export function newEffort(): Effort {
  return { left: 60_000_000 }
}

/**
 * First between the surroundings the quote remembers, then by the words alone; null when nothing is alike enough or
 * the effort is spent. Costs at most the text times a 128th of the quote's length, charged to `effort`.
 */
export function findAlike(
  text: string,
  quote: Quote,
  hint: number | undefined,
  effort: Effort,
): Alike | null {
  return between(text, quote, hint) ?? byWords(text, quote, hint, effort)
}

function between(text: string, { exact, prefix, suffix }: Quote, hint: number | undefined): Alike | null {
  if (prefix.trim().length < shortest || suffix.trim().length < shortest) return null
  const longest = exact.length * 2 + 32
  let best: Alike | null = null
  for (let at = text.indexOf(prefix), seen = 0; at >= 0 && seen < 100; at = text.indexOf(prefix, at + 1)) {
    seen += 1
    const start = at + prefix.length
    const end = text.indexOf(suffix, start)
    if (end < 0) break
    if (end - start > longest + insertedLimit) continue
    for (const part of partsOf(text, { start, end }, exact)) {
      if (part.end - part.start > longest) continue
      const alike = { ...part, likeness: likeness(text.slice(part.start, part.end), exact) }
      if (alike.likeness >= betweenLikeness && nearer(alike, best, hint)) best = alike
    }
  }
  return best
}

/** Words within one paragraph stay in one: what was put before or after them as another is none of them. */
function partsOf(text: string, { start, end }: TextRange, exact: string): TextRange[] {
  const blank = /[ \t]*(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)\s*/g
  const between = text.slice(start, end)
  if (blank.test(exact)) return [{ start, end }]
  blank.lastIndex = 0
  const parts: TextRange[] = []
  let from = 0
  for (const match of between.matchAll(blank)) {
    parts.push({ start: start + from, end: start + match.index })
    from = match.index + match[0].length
  }
  parts.push({ start: start + from, end })
  return parts.filter((part) => part.start < part.end)
}

function byWords(text: string, quote: Quote, hint: number | undefined, effort: Effort): Alike | null {
  const { exact } = quote
  if (exact.length < shortest) return null
  const errors = Math.min(256, Math.floor(exact.length * mostErrors))
  const from = text.length <= 2 * reach || hint === undefined ? 0 : Math.max(0, hint - reach)
  const part = text.slice(from, from + 2 * reach)
  effort.left -= part.length * Math.ceil(errors / 32)
  if (effort.left < 0) return null
  let best: Alike | null = null
  for (const match of approximateSearch(part, exact, errors)) {
    const found = {
      start: from + match.start,
      end: from + match.end,
      likeness: 1 - match.errors / exact.length,
    }
    // Few words that are only alike, among other words, are another place.
    if (exact.length < 32 && !contextAgrees(text, quote, found)) continue
    if (nearer(found, best, hint)) best = found
  }
  return best && wholeCharacters(text, best)
}

function nearer(a: Alike, b: Alike | null, hint: number | undefined): boolean {
  if (!b || a.likeness !== b.likeness) return !b || a.likeness > b.likeness
  return hint !== undefined && Math.abs(a.start - hint) < Math.abs(b.start - hint)
}

function contextAgrees(text: string, { prefix, suffix }: Quote, { start, end }: TextRange): boolean {
  const before = text.slice(Math.max(0, start - prefix.length), start)
  const after = text.slice(end, end + suffix.length)
  return likeness(before, prefix) >= betweenLikeness || likeness(after, suffix) >= betweenLikeness
}

function wholeCharacters(text: string, found: Alike): Alike {
  const half = (offset: number) => /^[\uDC00-\uDFFF]/.test(text.slice(offset, offset + 1))
  return {
    ...found,
    start: half(found.start) ? found.start - 1 : found.start,
    end: half(found.end) ? found.end + 1 : found.end,
  }
}

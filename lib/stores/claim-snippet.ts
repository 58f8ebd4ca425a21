/** The piece of a claim that shows why it was found: plain text around the first match. */
import type { Claim } from '@/graph/model/claim'
import { beginningsOf } from './word-forms'
import { type Word, wordsOf } from './words'

/** How much stands around the match, in UTF-16 units; a snippet is at most about twice as long. */
const reach = 80

/**
 * From the claim's text where a word of the query, in one form or another, begins a word there, or is part of one; else
 * from an alias or the label that matches; else the beginning of the text, or the label. Cut between words, with an
 * ellipsis where something is left out.
 */
export function snippetOf(claim: Pick<Claim, 'label' | 'text' | 'aliases'>, query: readonly Word[]): string {
  const beginnings = query.flatMap(beginningsOf)
  for (const text of [claim.text, ...claim.aliases, claim.label]) {
    const words = wordsOf(text)
    const match =
      words.find((word) => beginnings.some((beginning) => word.folded.startsWith(beginning))) ??
      words.find((word) => query.some(({ folded }) => word.folded.includes(folded)))
    if (match) return around(text, match.start, match.end)
  }
  return claim.text === '' ? claim.label : around(claim.text, 0, 0)
}

function around(text: string, start: number, end: number): string {
  const words = wordsOf(text)
  const first = words.find((word) => word.end >= start - reach)
  const last = words.findLast((word) => word.start <= end + reach)
  const from = start <= reach ? 0 : (first?.start ?? 0)
  const to = text.length - end <= reach ? text.length : (last?.end ?? text.length)
  const piece = text.slice(from, to).replace(/\s+/g, ' ').trim()
  return `${from > 0 ? '… ' : ''}${piece}${to < text.length ? ' …' : ''}`
}

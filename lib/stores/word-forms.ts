/** Other forms of the words of a query, so that `accidents` finds an accident and `sank` what sinks. English; other words stand for themselves. */
import { formsOf } from '@/graph/chains/resolve/irregular'
import { isNegation, stemOf } from '@/graph/chains/resolve/tokens'
import type { Word } from './words'

/** A shorter beginning is that of too many other words. */
const leastShared = 4

/** How words begin that may be meant by it, folded: first the word itself. */
export function beginningsOf({ folded }: Word): [own: string, ...others: string[]] {
  const others = new Set([...formsOf(folded), ...sharedBeginning(folded)])
  others.delete(folded)
  return [folded, ...others]
}

/** What the word has in common with its stem; the i of a stem is a y elsewhere (`studies`, `study`). */
function sharedBeginning(word: string): string[] {
  if (isNegation(word)) return []
  const stem = stemOf(word).replace(/i$/, '')
  let shared = 0
  while (shared < stem.length && stem[shared] === word[shared]) shared += 1
  return shared >= leastShared ? [word.slice(0, shared)] : []
}

/**
 * Connectives: the small words with which a text says that one thing bears on another. Where they stand, links hide.
 * English ones; a word is enough, whatever its sense there: the mark is faint and an offer, not a reading.
 */
import type { TextRange } from '@/graph/model/source-text'

/** What sort of link tends to hide there. */
export type ConnectiveSense = 'reason' | 'result' | 'contrast' | 'condition' | 'cause'

export interface Connective extends TextRange {
  sense: ConnectiveSense
}

const words: Readonly<Record<ConnectiveSense, readonly string[]>> = {
  reason: [
    'because of',
    'because',
    'since',
    'given that',
    'in view of',
    'after all',
    'for this reason',
    'as shown by',
  ],
  result: [
    'therefore',
    'thus',
    'hence',
    'consequently',
    'as a result',
    'as a consequence',
    'accordingly',
    'so that',
    'which means',
    'it follows that',
    'that is why',
    'so',
  ],
  contrast: [
    'but',
    'however',
    'although',
    'even though',
    'though',
    'yet',
    'nevertheless',
    'nonetheless',
    'on the other hand',
    'in contrast',
    'whereas',
    'despite',
    'in spite of',
    'rather than',
    'instead of',
  ],
  condition: ['unless', 'if', 'provided that', 'as long as', 'only when', 'until', 'otherwise', 'then'],
  cause: [
    'leads to',
    'lead to',
    'led to',
    'leading to',
    'causes',
    'caused by',
    'results in',
    'resulted in',
    'due to',
    'owing to',
    'thanks to',
    'gives rise to',
    'brings about',
    'prevents',
    'enables',
    'allows',
  ],
}

const senses = new Map(
  Object.entries(words).flatMap(([sense, list]) =>
    list.map((word): [string, ConnectiveSense] => [word, sense as ConnectiveSense]),
  ),
)

/** Longer ones first, so that “so that” is not read as “so”. */
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])(?:${[...senses.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(' ', '\\s+'))
    .join('|')})(?![\\p{L}\\p{N}'’-])`,
  'giu',
)

/** In order and apart. “then” counts only behind an “if” of the same sentence. Linear. */
export function connectivesIn(text: string): Connective[] {
  const found: Connective[] = []
  let conditionOpen = false
  let end = 0
  for (const match of text.matchAll(pattern)) {
    const word = match[0].toLowerCase().replace(/\s+/g, ' ')
    if (/[.!?]\s/.test(text.slice(end, match.index))) conditionOpen = false
    end = match.index + match[0].length
    if (word === 'if') conditionOpen = true
    if (word === 'then' && !conditionOpen) continue
    found.push({ start: match.index, end, sense: senses.get(word) ?? 'reason' })
  }
  return found
}

/** The words that open a clause, where they count as such: whole words, in any case, `max` only before a number. */
import { numberPattern } from './number'

export type ClauseWord = 'via' | 'avoid' | 'held by' | 'that stand' | 'max' | 'min' | 'top'

export interface ClauseWordFound {
  word: ClauseWord
  start: number
  /** Behind the word, before what it is about. */
  end: number
}

/** Words that take a reference may be followed by it without a space: `via(a | b)`. */
const before = '(?=[\\s("“”#*]|$)'
const patterns: readonly [ClauseWord, RegExp][] = [
  ['via', new RegExp(`via${before}`, 'iy')],
  ['avoid', new RegExp(`avoid${before}`, 'iy')],
  ['held by', new RegExp(`held\\s+by${before}`, 'iy')],
  ['that stand', /that\s+stands?(?=\s|$)/iy],
  ['max', new RegExp(`max(?=\\s+${numberPattern.source})`, 'iy')],
  ['min', new RegExp(`min(?=\\s+${numberPattern.source})`, 'iy')],
  ['top', new RegExp(`top(?=\\s+${numberPattern.source})`, 'iy')],
]

/** The clause word that begins exactly here. */
export function clauseWordAt(text: string, at: number): ClauseWordFound | null {
  for (const [word, pattern] of patterns) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) return { word, start: at, end: at + match[0].length }
  }
  return null
}

/** Where clause words begin in text[from, to), each after a space or at `from`. */
export function clauseWordsIn(text: string, from: number, to: number): number[] {
  const starts: number[] = []
  for (const word of text.slice(from, to).matchAll(/\S+/g)) {
    const at = from + word.index
    if (clauseWordAt(text, at)) starts.push(at)
  }
  return starts
}

/** Where in a question one is typing: the step under the caret, and the step and the arrow that lead to it. */
import { plainHop, readArrow } from '@/graph/chains/language/arrow'
import { Cursor } from '@/graph/chains/language/cursor'
import type { PlanHop } from '@/graph/chains/plan'
import { type ClaimKind, claimKinds } from '@/graph/model/vocabulary'

export interface TypedStep {
  /** The stretch of the step, in UTF-16 units, from behind its kind. */
  from: number
  to: number
  /** The kind that is asked for. */
  kind: ClaimKind | null
  /** How one comes to it; null for the first step and in a clause. */
  before: { step: string; hop: PlanHop } | null
}

type Mark = readonly [start: number, end: number]

const arrows = /-\[[^\]]*\](?:\{[^}]*\})?->|-{1,2}>|=>|~>|\+>|-\||→/g
/** Read as `->` where there is no arrow of the table. */
const looseSigns = /[-–—−‒―]+\s*>|>/g
const looseWords = /[-–—−‒―]+\s*>|>|(?<=\s)(?:leads\s+to|therefore)(?=\s|$)/gi
const openers = /[(|]|\b(?:via|avoid)\s/gi
/** `event:` at the beginning of a step. */
export const kindFilter = new RegExp(`^\\s*(${claimKinds.join('|')})\\s*:`, 'i')

/**
 * The step at `caret`: from the arrow, bracket or clause word before it to the next one after it. Words that may be an
 * arrow or part of a name make a second reading, to be tried where the first finds nothing.
 */
export function stepsAt(text: string, caret: number): TypedStep[] {
  const strict = marksIn(text, arrows)
  if (strict.some(([start, end]) => !/^-{2,}>$/.test(text.slice(start, end))))
    return [stepAt(text, caret, strict)]
  const signs = marksIn(text, looseSigns)
  const words = marksIn(text, looseWords)
  const readings = [stepAt(text, caret, signs)]
  return words.length === signs.length ? readings : [...readings, stepAt(text, caret, words)]
}

function marksIn(text: string, pattern: RegExp): Mark[] {
  return [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length])
}

function stepAt(text: string, caret: number, marks: readonly Mark[]): TypedStep {
  const at = marks.findLastIndex(([, end]) => end <= caret)
  const arrow = marks[at]
  const from = arrow ? arrow[1] : 0
  const to = marks.find(([start]) => start >= caret)?.[0] ?? text.length
  const before = arrow && {
    step: text.slice(marks[at - 1]?.[1] ?? 0, arrow[0]),
    hop: hopOf(text.slice(...arrow)),
  }
  // Clause words count only behind an arrow and behind the words of its step.
  const opener = [...text.slice(from, caret).matchAll(openers)]
    .filter((match) => !/\w/.test(match[0]) || (arrow && text.slice(from, from + match.index).trim() !== ''))
    .at(-1)
  if (opener) {
    const isClause = /\w/.test(opener[0])
    const start = from + opener.index + opener[0].length
    return { from: start, to: stepEnd(text, caret, to), kind: null, before: (!isClause && before) || null }
  }
  const filter = kindFilter.exec(text.slice(from, to))
  const kind = claimKinds.find((one) => one === filter?.[1]?.toLowerCase()) ?? null
  return { from: Math.min(from + (filter?.[0].length ?? 0), caret), to, kind, before: before ?? null }
}

function stepEnd(text: string, caret: number, to: number): number {
  const closing = text.slice(caret, to).search(/[)|]/)
  return closing < 0 ? to : caret + closing
}

/** What cannot be read, as types that there are not, is told of where the question is: here it counts as the usual arrow. */
function hopOf(arrow: string): PlanHop {
  try {
    const found = readArrow(new Cursor(arrow))
    return found?.is === 'hop' ? found.hop : plainHop
  } catch {
    return plainHop
  }
}

/** Clauses: what may follow the last step, in any order. */
import { type ClauseWordFound, clauseWordAt } from './clause-word'
import type { Cursor } from './cursor'
import { refuse } from './fault'
import { readNumber } from './number'
import { type IsName, readReference, readStep, textAfter } from './reference'
import type { ClauseNode, ReferenceNode, Span } from './tree'

/** The most chains that can be asked for. */
const mostChains = 1000

/** What the words of a clause are compared with, to know where they end. */
export interface Names {
  /** Whether words are exactly a label or alias. */
  isClaim: IsName
  /** Whether words are exactly a holder's name. */
  isHolder: IsName
}

/** Reads clauses up to the end of the text. `before` is what they follow. */
export function readClauses(cursor: Cursor, names: Names, before: ReferenceNode): ClauseNode[] {
  const clauses: ClauseNode[] = []
  for (cursor.skipSpace(); !cursor.done; cursor.skipSpace()) {
    const word = clauseWordAt(cursor.text, cursor.at)
    if (!word) {
      const last = clauses.at(-1)
      if (!last) textAfter(cursor, before)
      afterClause(cursor, last)
    }
    const clause = readClause(cursor, word, names)
    refuseTwice(clauses, clause)
    clauses.push(clause)
  }
  return clauses
}

function readClause(cursor: Cursor, word: ClauseWordFound, names: Names): ClauseNode {
  cursor.at = word.end
  cursor.skipSpace()
  const span = (): Span => [word.start, cursor.at]
  switch (word.word) {
    case 'that stand':
      cursor.at = word.end
      return { is: 'that stand', span: span() }
    case 'max':
    case 'min':
    case 'top':
      return { is: word.word, value: readLimit(cursor, word.word), span: span() }
    case 'held by': {
      needsWords(cursor, word)
      const who = readReference(cursor, { is: 'clause', isName: names.isHolder })
      refuseAny(who)
      return { is: 'held by', who, span: [word.start, who.span[1]] }
    }
    default: {
      needsWords(cursor, word)
      const what = readStep(cursor, { is: 'clause', isName: names.isClaim })
      return { is: word.word, what, span: [word.start, what.span[1]] }
    }
  }
}

function needsWords(cursor: Cursor, word: ClauseWordFound): void {
  if (!cursor.done) return
  refuse([word.start, word.end], `after “${word.word}” the words are missing.`, 'words, "…", #id or (')
}

function readLimit(cursor: Cursor, word: 'max' | 'min' | 'top'): number {
  const start = cursor.at
  const value = readNumber(cursor) as number
  const span: Span = [start, cursor.at]
  if (word === 'min') {
    if (!(value >= 0 && value <= 1)) {
      refuse(span, 'the least strength is a number from 0 to 1.', 'a number from 0 to 1')
    }
    return value
  }
  const most = word === 'top' ? mostChains : Number.MAX_SAFE_INTEGER
  if (!Number.isInteger(value) || value < 1 || value > most) {
    const range = word === 'top' ? `from 1 to ${mostChains}` : 'of at least 1'
    refuse(span, `“${word}” takes a whole number ${range}.`, `a whole number ${range}`)
  }
  return value
}

function refuseAny(who: ReferenceNode): void {
  if (who.is === 'any') refuse(who.span, '* names no holder.', 'the name of a holder')
  if (who.is === 'group') for (const option of who.options) refuseAny(option)
}

function refuseTwice(clauses: readonly ClauseNode[], clause: ClauseNode): void {
  if (clause.is !== 'max' && clause.is !== 'min' && clause.is !== 'top') return
  if (clauses.some((other) => other.is === clause.is)) {
    refuse(clause.span, `“${clause.is}” can be said only once.`, 'another clause')
  }
}

function afterClause(cursor: Cursor, clause: ClauseNode): never {
  return refuse(
    [cursor.at, cursor.end],
    `after “${cursor.text.slice(...clause.span)}” only another clause can follow (quotes make words plain).`,
    'via, avoid, held by, that stand, max, min or top',
  )
}

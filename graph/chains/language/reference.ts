/**
 * References: free words, quoted words, `#id`, `*` and `(a | b)`, perhaps behind a kind. After the last arrow free
 * words end where a clause begins; everywhere else clause words are plain.
 */
import { claimKinds } from '../../model/vocabulary'
import { clauseWordsIn } from './clause-word'
import { type Cursor, trimmedEnd } from './cursor'
import { refuse } from './fault'
import { readId } from './identifier'
import { opensQuote, readQuoted } from './quoted'
import type { AnyNode, GroupNode, ReferenceNode, StepNode, WordsNode } from './tree'

/** Whether these words, as typed, are exactly a name: clause words within one are plain. */
export type IsName = (words: string) => boolean

/**
 * How free words are read: `plain` before the last arrow; `last` in the last step, whose first word never opens a
 * clause; `clause` in what a clause is about; `group` within brackets.
 */
export type Where =
  | { is: 'plain' }
  | { is: 'last'; isName: IsName }
  | { is: 'clause'; isName: IsName }
  | { is: 'group' }

const kindPattern = new RegExp(`(${claimKinds.join('|')})\\s*:`, 'iy')

/** A step with its kind filter; the cursor is at its first character. */
export function readStep(cursor: Cursor, where: Where): StepNode {
  const start = cursor.at
  const match = cursor.take(kindPattern)
  const kind = claimKinds.find((one) => one === match?.[1]?.toLowerCase()) ?? null
  cursor.skipSpace()
  if (cursor.done)
    refuse([start, cursor.end], `after “${match?.[0] ?? ''}” the words are missing.`, 'words or *')
  const of = readReference(cursor, where)
  return { kind, of, span: [start, of.span[1]] }
}

/** A reference; the cursor is at its first character and ends behind its last. */
export function readReference(cursor: Cursor, where: Where): ReferenceNode {
  if (opensQuote(cursor.here)) return readQuoted(cursor)
  if (cursor.here === '#') return readId(cursor)
  if (cursor.here === '(') return readGroup(cursor)
  return readAny(cursor) ?? readWords(cursor, where)
}

function readAny(cursor: Cursor): AnyNode | null {
  const start = cursor.at
  return cursor.take(/\*(?=[\s|)]|$)/y) ||
    (cursor.here === '*' && start + 1 === cursor.end && cursor.take(/\*/y))
    ? { is: 'any', span: [start, start + 1] }
    : null
}

function readGroup(cursor: Cursor): GroupNode {
  const start = cursor.at
  const options: ReferenceNode[] = []
  do {
    cursor.at += 1
    cursor.skipSpace()
    if (cursor.here === '|' || cursor.here === ')') {
      refuse([start, cursor.at + 1], 'an alternative is missing in these brackets.', 'a step')
    }
    options.push(readReference(cursor, { is: 'group' }))
    cursor.skipSpace()
    if (cursor.here !== '|' && cursor.here !== ')') textAfter(cursor, options.at(-1) as ReferenceNode)
  } while (cursor.here === '|')
  cursor.at += 1
  return { is: 'group', options, span: [start, cursor.at] }
}

function readWords(cursor: Cursor, where: Where): WordsNode {
  const start = cursor.at
  const stretch = wordsEnd(cursor, where)
  const end =
    where.is === 'last' || where.is === 'clause' ? clauseStart(cursor.text, start, stretch, where) : stretch
  if (end === start)
    refuse([start, stretch], 'words are missing before this clause.', 'words, "…", #id, * or (')
  cursor.at = end
  const trimmed = trimmedEnd(cursor.text, start, end)
  const text = cursor.text.slice(start, trimmed).replace(/\s+/g, ' ')
  return { is: 'words', text, span: [start, trimmed] }
}

/** Where the run of free words ends at the latest. Refuses what must be quoted within them. */
function wordsEnd(cursor: Cursor, where: Where): number {
  const { text } = cursor
  for (let at = cursor.at; at < cursor.end; at++) {
    const unit = text.charAt(at)
    if (where.is === 'group' && (unit === '|' || unit === ')')) return at
    if (!opensQuote(unit) && unit !== '(' && unit !== ')' && unit !== '|') continue
    // What a clause is about may be quoted or in brackets: words before it must have ended with the clause word.
    const clauses = where.is === 'last' || where.is === 'clause' ? clauseWordsIn(text, cursor.at, at) : []
    if (clauses.some((start) => where.is === 'clause' || start > cursor.at)) return at
    const what = unit === '|' ? 'alternatives stand in brackets, (a | b); a plain | is put in quotes' : ''
    refuse(
      [at, at + 1],
      `${what || `${unit} within words must be quoted: put "…" around the whole step`}.`,
      'words, or the whole step in quotes',
    )
  }
  return cursor.end
}

/** The first clause word from `start` on, but for those within words that are exactly a name; the longest name wins. */
function clauseStart(
  text: string,
  start: number,
  end: number,
  where: { is: string; isName: IsName },
): number {
  const stops = clauseWordsIn(text, start, end).filter((at) => where.is === 'clause' || at > start)
  const first = stops[0]
  if (first === undefined) return end
  for (const stop of [end, ...stops.slice(1).reverse()]) {
    if (where.isName(text.slice(start, stop))) return stop
  }
  return first
}

/** Refuses what follows a quoted step, an id, `*` or brackets within the same step. */
export function textAfter(cursor: Cursor, before: ReferenceNode): never {
  const names = { words: 'these words', quoted: 'a quoted step', id: 'an id', any: '*', group: 'brackets' }
  const span: [number, number] = [cursor.at, trimmedEnd(cursor.text, cursor.at, cursor.end)]
  return refuse(span, `nothing can follow ${names[before.is]} in the same step.`, 'an arrow or a clause')
}

/**
 * The outline of a question: where its arrows are, and the stretches of text between them. Quotes and brackets are
 * stepped over, so that what stands in them is never taken for an arrow of the question.
 */
import { type ArrowFound, plainHop, readArrow } from './arrow'
import { Cursor, trimmedEnd } from './cursor'
import { refuse } from './fault'
import { idRun } from './identifier'
import { refuseLikeArrow } from './like-arrow'
import { opensQuote, readQuoted } from './quoted'
import type { HopNode, Span } from './tree'

export interface Outline {
  hops: HopNode[]
  /** One more than hops: the text of each step; the last also holds the clauses. Spaces at both ends left out. */
  parts: Span[]
  /** What was read as `->`, each wording once. */
  substitutes: string[]
}

type Arrow = ArrowFound & { span: Span }

/** Throws `bad-question` where an arrow, a quote or a bracket is wrong, or a step is missing. */
export function outline(text: string): Outline {
  const found = findArrows(text)
  const table = found.filter((arrow) => arrow.is === 'hop')
  const arrows = table.length > 0 ? table : found
  if (table.length > 0) refuseLongArrow(found)
  if (arrows.length === 0) {
    refuseLikeArrow(text)
    refuse([0, text.length], 'a question needs at least two steps with an arrow between them.', 'a -> b')
  }
  const hops = arrows.map(({ span, ...arrow }) => ({ ...(arrow.is === 'hop' ? arrow.hop : plainHop), span }))
  const wrote = arrows.flatMap((arrow) => (arrow.is === 'substitute' ? [arrow.wrote] : []))
  return { hops, parts: partsBetween(text, arrows), substitutes: [...new Set(wrote)] }
}

function findArrows(text: string): Arrow[] {
  const cursor = new Cursor(text)
  const arrows: Arrow[] = []
  const brackets: number[] = []
  while (!cursor.done) {
    const start = cursor.at
    if (opensQuote(cursor.here)) readQuoted(cursor)
    // An id may hold what would be an arrow in words.
    else if (cursor.here === '#') cursor.at = idRun(text, start + 1)
    else if (cursor.here === '(') {
      brackets.push(start)
      cursor.at += 1
    } else if (cursor.here === ')') {
      if (brackets.pop() === undefined)
        refuse([start, start + 1], 'this bracket closes what was never opened.', '(')
      cursor.at += 1
    } else {
      const arrow = readArrow(cursor)
      const bracket = brackets.at(-1)
      if (arrow?.is === 'hop' && bracket !== undefined) {
        if (!text.includes(')', start)) unclosed(bracket)
        refuse([start, cursor.at], 'an arrow cannot stand inside brackets.', '| or )')
      }
      if (arrow && brackets.length === 0) arrows.push({ ...arrow, span: [start, cursor.at] })
      if (!arrow) cursor.at += 1
    }
  }
  const open = brackets.at(-1)
  if (open !== undefined) unclosed(open)
  return arrows
}

function unclosed(bracket: number): never {
  return refuse([bracket, bracket + 1], 'the bracket ( that opens here is never closed.', ')')
}

function refuseLongArrow(arrows: readonly Arrow[]): void {
  for (const arrow of arrows) {
    if (arrow.is !== 'substitute' || !/^-{2,}>$/.test(arrow.wrote)) continue
    refuse(arrow.span, `${arrow.wrote} is no arrow of the language; write ->.`, '->')
  }
}

function partsBetween(text: string, arrows: readonly Arrow[]): Span[] {
  const parts: Span[] = []
  for (let n = 0; n <= arrows.length; n++) {
    const before = arrows[n - 1]
    const after = arrows[n]
    const from = before ? before.span[1] : 0
    const end = trimmedEnd(text, from, after ? after.span[0] : text.length)
    const start = end - text.slice(from, end).trimStart().length
    if (start < end) parts.push([start, end])
    else if (before && after) refuse(after.span, 'a step is missing between two arrows.', 'a step')
    else if (after) refuse(after.span, 'a step is missing before the first arrow.', 'a step')
    else if (before) refuse(before.span, 'a step is missing after the last arrow.', 'a step')
  }
  return parts
}

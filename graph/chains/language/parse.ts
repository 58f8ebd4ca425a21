/**
 * From a question to its tree: outline, steps, clauses. The grammar is that of docs/chain-language.md; recursive
 * functions beside this file mirror it. Nothing here looks at a map but through the names it is given.
 */
import { type Names, readClauses } from './clause'
import { Cursor } from './cursor'
import { refuse } from './fault'
import { outline } from './outline'
import { readStep, textAfter, type Where } from './reference'
import type { ClauseNode, QuestionNode, StepNode } from './tree'

/** The longest question, in UTF-16 units. */
export const questionLimit = 2_000

/** No words are a name: how a question reads apart from any map. */
const noNames: Names = { isClaim: () => false, isHolder: () => false }

/**
 * The tree of `text`. Throws `bad-question` with `details.span` (in UTF-16 units of `text`) and `details.expected`.
 * Linear but for the words that may be a name with clause words in it.
 */
export function parse(text: string, names: Names = noNames): QuestionNode {
  if (text.length > questionLimit) {
    refuse(
      [questionLimit, text.length],
      `a question has at most ${questionLimit.toLocaleString('en')} characters.`,
      'a shorter question',
    )
  }
  const { hops, parts, substitutes } = outline(text)
  const steps: StepNode[] = []
  let clauses: ClauseNode[] = []
  for (const [n, part] of parts.entries()) {
    const last = n === parts.length - 1
    const cursor = new Cursor(text, ...part)
    const where: Where = last ? { is: 'last', isName: names.isClaim } : { is: 'plain' }
    const step = readStep(cursor, where)
    steps.push(step)
    cursor.skipSpace()
    if (last) clauses = readClauses(cursor, names, step.of)
    else if (!cursor.done) textAfter(cursor, step.of)
  }
  return { steps, hops, clauses, substitutes }
}

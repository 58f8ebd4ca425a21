/** The plainest form of a question: one space where one is needed, the shortest arrow. Reading it gives the tree back. */
import { linkTypes } from '../../model/vocabulary'
import type { PlanHop } from '../plan'
import { arrowTable, usualLinks } from './arrow'
import type { ClauseNode, QuestionNode, ReferenceNode, StepNode } from './tree'

type Printable = Pick<QuestionNode, 'steps' | 'hops' | 'clauses'>

/** Words as they were written, clauses in their order. */
export function print(question: Printable): string {
  const parts: string[] = []
  for (const [n, step] of question.steps.entries()) {
    const hop = question.hops[n - 1]
    if (hop) parts.push(printHop(hop))
    parts.push(printStep(step))
  }
  for (const clause of question.clauses) parts.push(printClause(clause))
  return parts.join(' ')
}

function printStep(step: StepNode): string {
  return step.kind ? `${step.kind}: ${printReference(step.of)}` : printReference(step.of)
}

function printReference(reference: ReferenceNode): string {
  switch (reference.is) {
    case 'words':
      return reference.text
    case 'quoted':
      return quote(reference.text)
    case 'id':
      return `#${reference.id}`
    case 'any':
      return '*'
    case 'group':
      return `(${reference.options.map(printReference).join(' | ')})`
  }
}

/** The words in straight quotes, such that they are read as they are. */
function quote(words: string): string {
  return `"${words.replace(/[\\"]/g, '\\$&')}"`
}

/** The shortest arrow that means the hop. */
export function printHop(hop: PlanHop): string {
  const short = arrowTable.find(({ hop: other }) => sameHop(hop, other))
  if (short) return short.sign
  const types = linkTypes.filter((type) => hop.types.includes(type)).join(' ')
  const { min, max } = hop
  const bounds = min === 1 && max === usualLinks ? '' : min === max ? `{${min}}` : `{${min},${max}}`
  return `-[${types}]${bounds}->`
}

/** Whether two hops mean the same. */
export function sameHop(a: PlanHop, b: PlanHop): boolean {
  const sameTypes = a.types.length === b.types.length && a.types.every((type) => b.types.includes(type))
  return sameTypes && a.min === b.min && a.max === b.max && a.sign === b.sign
}

function printClause(clause: ClauseNode): string {
  switch (clause.is) {
    case 'via':
    case 'avoid':
      return `${clause.is} ${printStep(clause.what)}`
    case 'held by':
      return `held by ${printReference(clause.who)}`
    case 'that stand':
      return 'that stand'
    default:
      return `${clause.is} ${clause.value}`
  }
}

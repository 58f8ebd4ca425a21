/**
 * Reads the question fixtures: text files of cases. A good case is a question and, behind `=`, its tree in short; a bad
 * one is a question, carets under the place of the fault, and behind `!` what is said of it. A line `names:` says which
 * words are labels in the map; lines that begin with `##` and empty lines are for people.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fold } from '@/graph/chains/fold'
import type { Names } from '@/graph/chains/language/clause'
import { printHop } from '@/graph/chains/language/print'
import type { ClauseNode, QuestionNode, ReferenceNode, StepNode } from '@/graph/chains/language/tree'

export interface Fixture {
  file: string
  question: string
  names: Names
  /** The tree in short, or what is said of the fault. */
  expected: string
  /** Of a fault. */
  span: [number, number]
}

export function fixtures(folder: 'good' | 'bad'): Fixture[] {
  const path = fileURLToPath(new URL(`fixtures/${folder}/`, import.meta.url))
  return readdirSync(path)
    .sort()
    .flatMap((file) => casesIn(file, readFileSync(`${path}${file}`, 'utf8'), folder === 'good' ? '= ' : '! '))
}

function casesIn(file: string, text: string, mark: string): Fixture[] {
  const cases: Fixture[] = []
  let names = namesOf('')
  let question: string | undefined
  let span: [number, number] = [0, 0]
  for (const line of text.split('\n')) {
    if (line.startsWith('names:')) names = namesOf(line.slice(6))
    else if (line.startsWith(mark) && question !== undefined) {
      cases.push({ file, question, names, expected: line.slice(mark.length), span })
      question = undefined
    } else if (question !== undefined && /^ *\^+$/.test(line)) {
      span = [line.indexOf('^'), line.length]
    } else if (line.trim() !== '' && !line.startsWith('##')) question = line
  }
  return cases
}

function namesOf(list: string): Names {
  const known = new Set(list.split('|').map(fold))
  const isName = (words: string) => known.has(fold(words))
  return { isClaim: isName, isHolder: isName }
}

/** The tree in short: words in ‹›, the rest as it is written. */
export function short(tree: QuestionNode): string {
  const hops = ['', ...tree.hops.map(printHop)]
  const steps = tree.steps.map((step, n) => `${hops[n]} ${shortStep(step)}`)
  const wrote = tree.substitutes.length > 0 ? ` (read: ${tree.substitutes.join(', ')})` : ''
  return [...steps, ...tree.clauses.map(shortClause)].join(' ').trim() + wrote
}

function shortStep(step: StepNode): string {
  return step.kind ? `${step.kind}:${shortReference(step.of)}` : shortReference(step.of)
}

function shortReference(of: ReferenceNode): string {
  if (of.is === 'words') return `‹${of.text}›`
  if (of.is === 'quoted') return JSON.stringify(of.text)
  if (of.is === 'group') return `(${of.options.map(shortReference).join('|')})`
  return of.is === 'id' ? `#${of.id}` : '*'
}

function shortClause(clause: ClauseNode): string {
  switch (clause.is) {
    case 'that stand':
      return '+stand'
    case 'held by':
      return `+held by ${shortReference(clause.who)}`
    case 'via':
    case 'avoid':
      return `+${clause.is} ${shortStep(clause.what)}`
    default:
      return `+${clause.is} ${clause.value}`
  }
}

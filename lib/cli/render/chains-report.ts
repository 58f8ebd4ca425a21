/** The answer to a question for people to read: what its words were taken for, the chains, or why there is none. */
import type { ChainAnswer } from '@/graph/chains/answer'
import { countWords } from '@/graph/chains/reading/chain-reading'
import { nothingWords } from '@/graph/chains/reading/nothing-words'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { counted } from '@/graph/model/counted'
import { chainStrip } from './chain-strip'
import { chainsOverview } from './chains-overview'
import { columns } from './columns'
import type { Pen } from './pen'
import { plain, wrap } from './plain-text'

/** Claims named for one step, and as what it could have been. */
const mostNamed = 5
const mostOthers = 2

export function chainsReport(graph: ArgumentGraph, answer: ChainAnswer, pen: Pen, width: number): string {
  const chains = answer.chains.map((chain, i) => chainStrip(graph, chain, i + 1, pen, width))
  const parts = [
    takenFor(answer, pen),
    ...(answer.nothing ? [] : [`${pen.bold(capital(countWords(answer)))}.`]),
    ...(answer.chains.length > 1 ? [chainsOverview(graph, answer.chains, pen, width)] : []),
    ...chains,
    ...(answer.nothing ? [whyNothing(graph, answer, answer.nothing, pen, width)] : []),
    ...answer.notes.map((note) => wrap(`Note: ${note}`, width)),
    ...(answer.statement ? [statementText(answer.statement)] : []),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

/** What a step and a clause have in common. */
interface Taken {
  text: string
  claims: readonly { label: string; score: number }[]
  others: readonly { label: string }[]
}

/** One line a step: as it was written, and the claims it stands for. */
function takenFor(answer: ChainAnswer, pen: Pen): string {
  const steps = answer.steps.map((step) => row(step.text, step, pen))
  const clauses = answer.clauses.map((clause) => row(`${clause.clause} ${clause.text}`, clause, pen))
  return columns([...steps, ...clauses]).join('\n')
}

function row(words: string, { text, claims, others }: Taken, pen: Pen): string[] {
  const taken = claims.length > 0 ? labels(claims) : text.trim() === '*' ? 'any claim' : pen.red('no claim')
  // Who wrote a name meant just that.
  const isExact = claims.some(({ score }) => score === 1)
  const also =
    others.length > 0 && !isExact ? pen.dim(`   or was it ${labels(others.slice(0, mostOthers))}?`) : ''
  return [plain(words.trim()), `= ${taken}${also}`]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function labels(matches: Taken['others']): string {
  const named = matches.slice(0, mostNamed).map(({ label }) => plain(label))
  const more = matches.length - named.length
  return [...named, ...(more > 0 ? [`${more} more`] : [])].join(' | ')
}

function whyNothing(
  graph: ArgumentGraph,
  answer: ChainAnswer,
  nothing: NonNullable<ChainAnswer['nothing']>,
  pen: Pen,
  width: number,
): string {
  const lines = [pen.bold(wrap(`Nothing found. ${nothingWords(answer, nothing)}`, width))]
  const nearest = nothing.nearest.map(
    ({ claim, links }) =>
      `  ${plain(graph.claims.get(claim)?.label ?? claim)} (${counted(links, 'link')} away)`,
  )
  if (nearest.length > 0) lines.push('The nearest that is reached:', ...nearest)
  if (nothing.suggestion !== null) {
    lines.push('This would find something:', `  ${pen.cyan(plain(nothing.suggestion))}`)
  }
  return lines.join('\n')
}

/** Line breaks belong to the statement; it is made by us, not by a map. */
function statementText({ text, parameters }: NonNullable<ChainAnswer['statement']>): string {
  return `Answered by this statement:\n${text}\n\nwith these parameters:\n${JSON.stringify(parameters, null, 2)}`
}

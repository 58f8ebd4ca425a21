/** Why a question found no chain, in plain words. */
import type { ChainAnswer, NothingReason } from '../answer'

type Nothing = NonNullable<ChainAnswer['nothing']>

export function nothingWords(answer: ChainAnswer, nothing: Nothing): string {
  const from = stepName(answer, nothing.hop)
  const to = stepName(answer, nothing.hop + 1)
  if (nothing.reason === 'unknown-step') return unknownStep(answer)
  return explanations[nothing.reason](from, to)
}

function unknownStep(answer: ChainAnswer): string {
  const unknown = answer.steps.filter((step) => step.claims.length === 0 && step.text.trim() !== '*')
  const names = unknown.map((step) => `“${step.text}”`).join(' and ')
  return names === '' ? 'No claim matches one of the steps.' : `No claim of this map matches ${names}.`
}

function stepName(answer: ChainAnswer, index: number): string {
  const step = answer.steps[index]
  if (!step) return 'the step before'
  const [only, ...more] = step.claims
  return `“${only && more.length === 0 ? only.label : step.text}”`
}

const explanations: Readonly<
  Record<Exclude<NothingReason, 'unknown-step'>, (from: string, to: string) => string>
> = {
  'unknown-holder': () => 'Nobody in this map has the name behind “held by”.',
  'same-claim': (from) => `Two neighbouring steps are the same claim, ${from}.`,
  'wrong-sign': (from, to) =>
    `There are ways from ${from} to ${to}, but none that works in the direction asked for.`,
  'too-long': (from, to) =>
    `${to} can be reached from ${from}, but only in more links than the arrow allows.`,
  'only-reasons': (from, to) =>
    `No causal path leads from ${from} to ${to}. Reasons connect them: the arrow ~> follows those as well.`,
  'no-path': (from, to) => `No path leads from ${from} to ${to}.`,
  avoided: () => 'Every chain goes through what “avoid” leaves out.',
  via: () => 'No chain goes through what “via” asks for.',
  'held-by': () => 'No chain is held throughout by those named behind “held by”.',
  'not-standing': () =>
    'There are chains, but on each of them something is struck by a counterpoint that stands.',
  'too-many-links': () => 'There are chains, but all have more links than “max” allows.',
  'below-min': () => 'There are chains, but all are weaker than “min” asks for.',
  clauses: () => 'There are chains, but none that meets all the conditions together.',
}

/** Why a question found no chain, in plain words. */
import { linkTypes } from '../../model/vocabulary'
import type { ChainAnswer, NothingReason } from '../answer'
import { arrowTable } from '../language/arrow'
import { outline } from '../language/outline'
import { sameHop } from '../language/print'
import type { PlanHop } from '../plan'

type Nothing = NonNullable<ChainAnswer['nothing']>

/** The two ends of the hop that fails, as they are named in a sentence, and what its arrow follows. */
interface Hop {
  from: string
  to: string
  arrow: 'causal' | 'all' | 'spelled'
  /** The net sign it asks for; 0 for any. */
  sign: number
}

/** What `*` is called. */
const others = 'other claims'

export function nothingWords(answer: ChainAnswer, nothing: Nothing): string {
  if (nothing.reason === 'unknown-step') return unknownStep(answer)
  const hop = nothing.hop < 0 ? undefined : outline(answer.question).hops[nothing.hop]
  const ends = endsOf(answer, nothing.hop)
  return capital(explanations[nothing.reason]({ ...ends, arrow: arrowOf(hop), sign: hop?.sign ?? 0 }))
}

function unknownStep(answer: ChainAnswer): string {
  const unknown = answer.steps.filter((step) => step.claims.length === 0 && step.text.trim() !== '*')
  const names = unknown.map((step) => `“${step.text}”`).join(' or ')
  return names === '' ? 'No claim matches one of the steps.' : `No claim of this map matches ${names}.`
}

function endsOf(answer: ChainAnswer, at: number): { from: string; to: string } {
  const [from, to] = [answer.steps[at], answer.steps[at + 1]]
  if (from && to && isAny(from) && isAny(to)) return { from: 'one claim', to: 'another' }
  return { from: stepName(from), to: stepName(to) }
}

function stepName(step: ChainAnswer['steps'][number] | undefined): string {
  if (!step) return 'the step before'
  if (isAny(step)) return others
  const [only, ...more] = step.claims
  return `“${only && more.length === 0 ? only.label : step.text}”`
}

function isAny(step: ChainAnswer['steps'][number]): boolean {
  return step.text.trim() === '*'
}

function arrowOf(hop: PlanHop | undefined): Hop['arrow'] {
  if (hop?.types.length === linkTypes.length) return 'all'
  const isShort = hop !== undefined && arrowTable.some((one) => sameHop(one.hop, hop))
  return hop === undefined || isShort ? 'causal' : 'spelled'
}

const explanations: Readonly<Record<Exclude<NothingReason, 'unknown-step'>, (hop: Hop) => string>> = {
  'unknown-holder': () => 'Nobody in this map has the name behind “held by”.',
  'same-claim': ({ from }) => `Two neighbouring steps are the same claim, ${from}.`,
  'wrong-sign': ({ from, to, sign }) =>
    `There are ways from ${from} to ${to}, but none that makes ${to === others ? 'them' : 'it'} ${sign < 0 ? 'less' : 'more'} likely.`,
  'too-long': ({ from, to }) =>
    `${to} can be reached from ${from}, but only in more links than the arrow allows.`,
  'only-reasons': ({ from, to, arrow }) =>
    arrow === 'causal'
      ? `No causal path leads from ${from} to ${to}. Reasons do: the arrow ~> follows those as well.`
      : `No path of the kind asked for leads from ${from} to ${to}. Others do: the arrow ~> follows links of every type.`,
  'no-path': ({ from, to, arrow }) =>
    ({
      causal: `Nothing leads from ${from} to ${to}: no causal path, and no reasons within six links.`,
      all: `Nothing leads from ${from} to ${to}, neither causes nor reasons.`,
      spelled: `No path of the kind asked for leads from ${from} to ${to}, and no other within six links.`,
    })[arrow],
  avoided: () => 'Every chain goes through what “avoid” leaves out.',
  via: () => 'No chain goes through what “via” asks for.',
  'held-by': () => 'No chain is held throughout by those named behind “held by”.',
  'not-standing': () =>
    'There are chains, but on each of them something is struck by a counterpoint that stands.',
  'too-many-links': () => 'There are chains, but all have more links than “max” allows.',
  'below-min': () => 'There are chains, but all are weaker than “min” asks for.',
  clauses: () => 'There are chains, but none that meets all the conditions together.',
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** What an answer says besides: how words were read, what was passed over, why the list may not be all. */
import type { ArgumentGraph } from '../../model/argument-graph'
import type { ChainAnswer } from '../answer'
import { arrowTable } from '../language/arrow'
import { sameHop } from '../language/print'
import type { SearchResult } from '../plan'
import { namesIn } from '../resolve/names'
import type { PlannedQuestion } from '../resolve/plan-question'
import { clauseSlips } from './clause-slips'
import { stepSlips } from './step-slips'

/** Holders that are named where a question names one that nobody is. */
const mostHolders = 8

export function notesOn(
  graph: ArgumentGraph,
  planned: PlannedQuestion,
  findings: SearchResult,
  nothing: ChainAnswer['nothing'],
): string[] {
  const notes = planned.tree.substitutes.map((wrote) => `“${wrote}” was read as “->”.`)
  const names = namesIn(graph)
  notes.push(...stepSlips([...planned.steps, ...planned.clauses], names.isClaim))
  notes.push(...clauseSlips(planned, names))
  for (const { clause, unknown, claims, links } of planned.clauses) {
    for (const words of unknown) {
      const rest =
        claims.length > 0 || links.length > 0 ? 'the other alternatives were taken' : meaning(clause)
      notes.push(`No claim is called “${words}”: ${rest}.`)
    }
  }
  for (const { unknown, claims } of planned.steps) {
    if (claims.length === 0) continue
    for (const words of unknown) {
      notes.push(`No claim is called “${words}”: the other alternatives were taken.`)
    }
  }
  for (const name of planned.unknownHolders) notes.push(`No holder is called “${name}”.`)
  if (planned.unknownHolders.length > 0) notes.push(holdersOf(graph))
  if (nothing?.reason === 'too-long' && isSingle(planned, nothing.hop)) {
    notes.push('“=>” is exactly one link; “->” is a path of up to six.')
  }
  if (findings.stop === 'budget' || findings.stop === 'time') notes.push(early(findings))
  return notes
}

function holdersOf(graph: ArgumentGraph): string {
  const names = [...graph.holders.values()].map((holder) => `“${holder.name}”`)
  if (names.length === 0) return 'This map names no holders.'
  const more = names.length - mostHolders
  return `The holders of this map are ${names.slice(0, mostHolders).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`
}

/** Whether the hop is written “=>”. */
function isSingle({ plan }: PlannedQuestion, at: number): boolean {
  const hop = plan.hops[at]
  const single = arrowTable.find(({ sign }) => sign === '=>')
  return hop !== undefined && single !== undefined && sameHop(hop, single.hop)
}

function meaning(clause: 'via' | 'avoid'): string {
  return clause === 'avoid' ? 'there is nothing to avoid' : 'no chain can go through it'
}

function early({ chains, stop }: SearchResult): string {
  const why = stop === 'time' ? 'its time was up' : 'it had looked at as much as it may'
  const listed =
    chains.length > 0
      ? 'What is listed comes first; more may follow.'
      : 'Nothing was proven to come first, so nothing is listed.'
  return `The search ended because ${why}. ${listed} A more telling step, a smaller hop or “min” makes it easier.`
}

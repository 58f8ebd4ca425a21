/** What an answer says besides: how words were read, what was passed over, why the list may not be all. */
import type { ChainAnswer } from '../answer'
import type { SearchResult } from '../plan'
import type { PlannedQuestion } from '../resolve/plan-question'
import { clauseSlips } from './clause-slips'

export function notesOn(
  planned: PlannedQuestion,
  findings: SearchResult,
  nothing: ChainAnswer['nothing'],
): string[] {
  const notes = planned.tree.substitutes.map((wrote) => `“${wrote}” was read as “->”.`)
  notes.push(...clauseSlips(planned))
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
  if (nothing?.reason === 'too-long' && planned.plan.hops[nothing.hop]?.max === 1) {
    notes.push('“=>” is exactly one link; “->” is a path of up to six.')
  }
  if (findings.stop === 'budget' || findings.stop === 'time') notes.push(early(findings))
  return notes
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

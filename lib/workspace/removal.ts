/** Says in one sentence what went when a claim or link was removed. */
import type { GraphChange } from '@/graph/change'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Selection } from './workspace-state'

/** `Removed “Signals are misread”, with 3 links and 1 note.` */
export function describeRemoval(before: ArgumentGraph, selection: Selection, change: GraphChange): string {
  const claim = selection !== null && 'claim' in selection ? before.claims.get(selection.claim) : undefined
  const links = change.removed.links.length - (claim ? 0 : 1)
  const notes = change.removed.annotations.length
  const kept = change.updated.links.length
  const what = claim ? `“${claim.label}”` : 'the link'
  const along = [count(links, 'link'), count(notes, 'note')].filter((part) => part !== '')
  const ending = kept === 0 ? '' : ` ${count(kept, 'link')} lost it as a premise.`
  return `Removed ${what}${along.length > 0 ? `, with ${along.join(' and ')}` : ''}.${ending}`
}

function count(n: number, noun: string): string {
  if (n <= 0) return ''
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}

/** What a claim or link is, in words for those who hear the map instead of seeing it. */
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import { counted } from '@/graph/model/counted'
import type { Link } from '@/graph/model/link'
import { type LinkType, linkMeanings, linkTypes } from '@/graph/model/vocabulary'
import { linkWords } from '../links/link-style'
import type { Target } from './views'

/** "Signals are misread, claim. Caused by 2, causes 1. 3 notes." Empty for nothing. */
export function describeTarget(graph: ArgumentGraph, target: Target): string {
  if (target === null) return ''
  if ('claim' in target) {
    const claim = graph.claims.get(target.claim)
    return claim ? describeClaim(graph, claim) : ''
  }
  const link = graph.links.get(target.link)
  return link ? describeLink(graph, link) : ''
}

function describeClaim(graph: ArgumentGraph, claim: Claim): string {
  const bearsOnIt = counts(graph.linksTo(claim.id), 'backward')
  const leadsTo = counts(graph.linksFrom(claim.id), 'forward')
  const links = [...bearsOnIt, ...leadsTo].join(', ')
  const parts = [`${claim.label}, ${claim.kind}.`, links === '' ? 'No links.' : `${capital(links)}.`]
  const notes = graph.notesOn(claim.id).filter((note) => note.resolvedAt === undefined).length
  if (notes > 0) parts.push(`${counted(notes, 'note')}.`)
  return parts.join(' ')
}

function describeLink(graph: ArgumentGraph, link: Link): string {
  const { strength } = linkWords(link)
  const rated = link.strength === undefined ? strength : `strength ${strength}`
  const parts = [`${sentenceOf(graph, link)}, ${rated}.`]
  const strikers = graph.linksTo(link.id)
  const against = strikers.filter((striker) => striker.type === 'attacks').length
  const reasons = strikers.length - against
  if (against > 0) parts.push(`${against} against this step.`)
  if (reasons > 0) parts.push(`${reasons} for this step.`)
  return parts.join(' ')
}

/** "A and B causes C"; an argument with a link names both ends of that link. */
export function sentenceOf(graph: ArgumentGraph, link: Link): string {
  const from = link.from.map((id) => graph.claims.get(id)?.label ?? id).join(' and ')
  const verb = linkMeanings[link.type].forward
  if ('claim' in link.to) return `${from} ${verb} ${graph.claims.get(link.to.claim)?.label ?? link.to.claim}`
  const struck = graph.links.get(link.to.link)
  return struck ? `${from} ${verb} the step: ${sentenceOf(graph, struck)}` : `${from} ${verb} a link`
}

function counts(links: readonly Link[], way: 'forward' | 'backward'): string[] {
  return linkTypes.flatMap((type: LinkType) => {
    const count = links.filter((link) => link.type === type).length
    return count === 0 ? [] : [`${backwardWords[type]?.[way] ?? linkMeanings[type][way]} ${count}`]
  })
}

/** Where the vocabulary's word needs a noun to be heard alone. */
const backwardWords: Partial<Record<LinkType, Partial<Record<'forward' | 'backward', string>>>> = {
  supports: { backward: 'supported by' },
  attacks: { backward: 'attacked by' },
  specifies: { backward: 'specified by' },
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Reads a chain of an answer for the screen and the clipboard: its steps with their links, and what is said of them. */

import { type ArgumentGraph, targetId } from '../../model/argument-graph'
import type { Claim } from '../../model/claim'
import { effectiveStrength, type Link } from '../../model/link'
import { linkMeanings } from '../../model/vocabulary'
import type { Chain, ChainAnswer } from '../answer'

export interface ChainStep {
  /** From 1. */
  number: number
  claim: Claim
  /** Whether the question named it, or the search found it between. */
  named: boolean
  attack: Attack
  /** The link to the next step; null behind the last. */
  hop: { link: Link; weakest: boolean; attack: Attack } | null
}

/** Whether something argues with it, and whether that stands. */
export type Attack = 'none' | 'answered' | 'stands'

/** The steps, or null when the map no longer has one of them: then the answer is out of date. */
export function readChain(graph: ArgumentGraph, chain: Chain): ChainStep[] | null {
  const steps: ChainStep[] = []
  for (const [index, id] of chain.claims.entries()) {
    const claim = graph.claims.get(id)
    const linkId = chain.links[index]
    const link = linkId === undefined ? undefined : graph.links.get(linkId)
    if (!claim || (linkId !== undefined && !link)) return null
    steps.push({
      number: index + 1,
      claim,
      named: chain.positions.includes(index),
      attack: attackOn(chain, id),
      hop: link ? { link, weakest: link.id === chain.weakest, attack: attackOn(chain, link.id) } : null,
    })
  }
  return steps
}

/** Whether the whole chain is argued with. */
export function attackOnChain(chain: Chain): Attack {
  if (chain.contested.some((attack) => attack.stands)) return 'stands'
  return chain.contested.length > 0 ? 'answered' : 'none'
}

function attackOn(chain: Chain, id: string): Attack {
  const attacks = chain.contested.filter(
    ({ target }) => ('claim' in target ? target.claim : target.link) === id,
  )
  if (attacks.some((attack) => attack.stands)) return 'stands'
  return attacks.length > 0 ? 'answered' : 'none'
}

/** How strong a link is, as it is written: `0.90`, or that nobody rated it. */
export function strengthWords(link: Link): string {
  return link.strength === undefined ? 'not rated' : effectiveStrength(link).toFixed(2)
}

/** `+ raises` and `− lowers`, for a chain's sign. */
export function signWords(sign: Chain['sign']): { mark: string; word: string } {
  return sign === '+' ? { mark: '+', word: 'raises' } : { mark: '−', word: 'lowers' }
}

/** `3 found, and that is all` */
export function countWords(answer: ChainAnswer): string {
  const n = answer.chains.length
  if (answer.stop === 'exhausted') return n === 0 ? 'none found' : `${n} found, and that is all`
  if (answer.stop === 'k')
    return n === 1 ? 'the strongest; there are more' : `the strongest ${n}; there are more`
  return `${n} found before the search was stopped`
}

/** The places in sources that the chain rests on, each once, in words. */
export function placesOf(graph: ArgumentGraph, chain: Chain): string[] {
  const manySources = new Set(chain.anchors.map((anchor) => anchor.source)).size > 1
  const places = chain.anchors.map(({ source, section, paragraph }) => {
    const title = graph.sources.get(source)?.title ?? source
    const parts = [section ?? '', paragraph === null ? '' : `paragraph ${paragraph}`].filter(
      (part) => part !== '',
    )
    if (parts.length === 0) return title
    return manySources ? `${title}: ${parts.join(', ')}` : parts.join(', ')
  })
  return [...new Set(places)]
}

/** The same with the paragraphs of a section told together: `The voyage, paragraphs 1 and 3`. */
export function sectionsOf(graph: ArgumentGraph, chain: Chain): string[] {
  const manySources = new Set(chain.anchors.map((anchor) => anchor.source)).size > 1
  const sections = new Map<string, Set<number>>()
  for (const { source, section, paragraph } of chain.anchors) {
    const title = graph.sources.get(source)?.title ?? source
    const name = section === null ? title : manySources ? `${title}: ${section}` : section
    const paragraphs = sections.get(name) ?? new Set()
    if (paragraph !== null) paragraphs.add(paragraph)
    sections.set(name, paragraphs)
  }
  return [...sections].map(([name, paragraphs]) => {
    const numbers = [...paragraphs].sort((a, b) => a - b)
    if (numbers.length === 0) return name
    const list =
      numbers.length === 1 ? `${numbers[0]}` : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
    return `${name}, ${numbers.length === 1 ? 'paragraph' : 'paragraphs'} ${list}`
  })
}

/** The label of the claim, or of the claims at both ends of the link, that an id names. */
export function nameOf(graph: ArgumentGraph, id: string): string {
  const claim = graph.claims.get(id)
  if (claim) return claim.label
  const link = graph.links.get(id)
  if (!link) return id
  const from = link.from.map((premise) => nameOf(graph, premise)).join(' and ')
  return `${from} ${linkMeanings[link.type].forward} ${nameOf(graph, targetId(link))}`
}

/** A chain as plain text, to paste elsewhere. */
export function chainText(graph: ArgumentGraph, chain: Chain): string {
  const steps = readChain(graph, chain)
  if (!steps) return chain.sentence
  const lines = steps.flatMap(({ number, claim, hop }) => {
    const line = `${number}. ${claim.label}`
    if (!hop) return [line]
    const weakest = hop.weakest ? ', weakest' : ''
    return [line, `   ${linkMeanings[hop.link.type].forward} (${strengthWords(hop.link)}${weakest})`]
  })
  const attacks = chain.contested.map(
    (attack) =>
      `Contested by: ${attack.from.map((id) => nameOf(graph, id)).join(' and ')} (${attack.stands ? 'stands' : 'answered'})`,
  )
  const { word } = signWords(chain.sign)
  return [...lines, `Strength ${chain.strength.toFixed(2)}, ${word}`, ...attacks, '', chain.sentence].join(
    '\n',
  )
}

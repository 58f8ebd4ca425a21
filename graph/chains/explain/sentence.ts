/**
 * Reads a chain aloud: plain sentences for someone who does not know the map or the field. Labels stand in quotes, so
 * that any wording reads well; where something is held back, what would follow from it is said with "would".
 */
import type { ArgumentGraph } from '../../model/argument-graph'
import { effectiveStrength, type Link } from '../../model/link'
import type { LinkType } from '../../model/vocabulary'
import type { Chain } from '../answer'

interface Reading {
  /** Behind what is there: "which …". */
  does: (label: string) => string
  /** Behind what is held back: "which would …". */
  would: (label: string) => string
}

const readings: Readonly<Record<LinkType, Reading>> = {
  causes: { does: (to) => `leads to ${to}`, would: (to) => `lead to ${to}` },
  enables: { does: (to) => `makes ${to} possible`, would: (to) => `make ${to} possible` },
  prevents: { does: (to) => `stands in the way of ${to}`, would: (to) => `stand in the way of ${to}` },
  supports: { does: (to) => `gives a reason for ${to}`, would: (to) => `give a reason for ${to}` },
  attacks: { does: (to) => `speaks against ${to}`, would: (to) => `speak against ${to}` },
  specifies: { does: (to) => `spells out ${to}`, would: (to) => `spell out ${to}` },
}

type Told = Pick<Chain, 'claims' | 'sign' | 'strength' | 'weakest' | 'needs' | 'contested'>

/** How many objections are told in full. */
const mostContested = 3

/** The whole of a chain in words: its steps, what it comes to, its weakest step, what it needs, what contests it. */
export function sentenceOf(graph: ArgumentGraph, chain: Told, links: readonly Link[]): string {
  const name = (id: string) => nameOf(graph, id)
  const sentences = [path(chain, links, name), ...outcome(chain, links, name)]
  for (const need of chain.needs) {
    const target = links.find((link) => link.id === need.link)
    if (target && 'claim' in target.to) {
      sentences.push(`The step to ${name(target.to.claim)} also needs ${joined(need.claims.map(name))}.`)
    }
  }
  const told = contested(graph, chain, name)
  if (told !== '') sentences.push(told)
  return sentences.join(' ')
}

function path(chain: Told, links: readonly Link[], name: (id: string) => string): string {
  const [first = ''] = chain.claims
  let text = name(first)
  let heldBack = false
  let fresh = true
  let firstWould = true
  for (const [n, link] of links.entries()) {
    const to = name(chain.claims[n + 1] ?? '')
    const reading = readings[link.type]
    const negative = link.type === 'prevents' || link.type === 'attacks'
    if (heldBack) {
      text += `, which would ${firstWould ? 'otherwise ' : ''}${reading.would(to)}`
      firstWould = false
      // Two hindrances in a row clear the way.
      if (negative) {
        text += `. That leaves room for ${to}`
        heldBack = false
      }
    } else {
      text += fresh ? ` ${reading.does(to)}` : `, which ${reading.does(to)}`
      heldBack = negative
      firstWould = true
    }
    fresh = false
  }
  return `${text}.`
}

function outcome(chain: Told, links: readonly Link[], name: (id: string) => string): string[] {
  if (links.length < 2) return [`Strength ${shown(chain.strength)}${ratedNote(links[0])}.`]
  const ends = [name(chain.claims[0] ?? ''), name(chain.claims.at(-1) ?? '')]
  const bears = chain.sign === '+' ? 'works towards' : 'works against'
  const at = links.findIndex((link) => link.id === chain.weakest)
  const weakest = links[at]
  const step = [name(chain.claims[at] ?? ''), name(chain.claims[at + 1] ?? '')]
  return [
    `All in all ${ends[0]} ${bears} ${ends[1]}, with strength ${shown(chain.strength)}.`,
    `The weakest step is from ${step[0]} to ${step[1]} (${weakest ? shown(effectiveStrength(weakest)) : '?'}${ratedNote(weakest)}).`,
  ]
}

function ratedNote(link: Link | undefined): string {
  return link && link.strength === undefined ? ', as it is not rated' : ''
}

function contested(graph: ArgumentGraph, chain: Told, name: (id: string) => string): string {
  if (chain.contested.length === 0) return ''
  const told = chain.contested.slice(0, mostContested).map(({ target, from, stands }) => {
    const what = 'claim' in target ? name(target.claim) : stepName(graph, target.link, name)
    const many = from.length > 1
    const stand = stands
      ? `which ${many ? 'themselves stand' : 'itself stands'}`
      : `which ${many ? 'do not themselves stand' : 'does not itself stand'}`
    return `by ${joined(from.map(name))} against ${what}, ${stand}`
  })
  const more = chain.contested.length - told.length
  return `Contested ${told.join('; ')}${more > 0 ? `; and by ${more} more` : ''}.`
}

function stepName(graph: ArgumentGraph, id: string, name: (id: string) => string): string {
  const link = graph.links.get(id)
  if (!link || !('claim' in link.to)) return `the link ${id}`
  return `the step from ${joined(link.from.map(name))} to ${name(link.to.claim)}`
}

function nameOf(graph: ArgumentGraph, id: string): string {
  return `“${(graph.claims.get(id)?.label ?? id).trim()}”`
}

/** `a`, `a and b`, `a, b and c`. */
function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Two digits that say something: 0.35, 0.014, 0.0002. */
function shown(strength: number): string {
  return strength >= 0.01 ? String(Number(strength.toFixed(2))) : String(Number(strength.toPrecision(1)))
}

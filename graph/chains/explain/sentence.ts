/**
 * Reads a chain aloud in one sentence, for someone who knows neither the map nor the field: its steps, its weakest step,
 * and what contests it. Labels stand in quotes, so that any wording reads well. How strong it is, what it needs and what
 * it rests on is shown beside it, not told again.
 */
import type { ArgumentGraph } from '../../model/argument-graph'
import { effectiveStrength, type Link } from '../../model/link'
import type { LinkType } from '../../model/vocabulary'
import type { Chain } from '../answer'

interface Reading {
  /** What a claim that is there does to the next: `leads to “B”`. */
  does: (label: string) => string
  /** What its absence does to the next: `holds back “B”`. */
  undoes: (label: string) => string
  /** Whether the next claim is held back by what the first does (and let through by its absence). */
  negative: boolean
  /** What a claim suffers along this link when it is held back. */
  loss: 'absence' | 'weakness'
}

const readings: Readonly<Record<LinkType, Reading>> = {
  causes: {
    does: (to) => `leads to ${to}`,
    undoes: (to) => `holds back ${to}`,
    negative: false,
    loss: 'absence',
  },
  enables: {
    does: (to) => `makes ${to} possible`,
    undoes: (to) => `rules out ${to}`,
    negative: false,
    loss: 'absence',
  },
  prevents: {
    does: (to) => `prevents ${to}`,
    undoes: (to) => `makes way for ${to}`,
    negative: true,
    loss: 'absence',
  },
  supports: {
    does: (to) => `is a reason for ${to}`,
    undoes: (to) => `takes a reason from ${to}`,
    negative: false,
    loss: 'weakness',
  },
  attacks: {
    does: (to) => `speaks against ${to}`,
    undoes: (to) => `clears an objection to ${to}`,
    negative: true,
    loss: 'weakness',
  },
  specifies: {
    does: (to) => `spells out ${to}`,
    undoes: (to) => `takes substance from ${to}`,
    negative: false,
    loss: 'weakness',
  },
}

type Told = Pick<Chain, 'claims' | 'weakest' | 'contested'>

/** How many objections are named; the others are counted. */
const mostNamed = 2

/** Every label of the chain, in order, and one full stop. Linear in the chain. */
export function sentenceOf(graph: ArgumentGraph, chain: Told, links: readonly Link[]): string {
  const name = (id: string) => `“${(graph.claims.get(id)?.label ?? id).trim()}”`
  const parts = [path(chain, links, name), weakestStep(chain, links), contest(chain, name)]
  return `${parts.filter((part) => part !== '').join('; ')}.`
}

/**
 * `“A” leads to “B”, then “C”, which prevents “D”, whose absence makes way for “E”`: what is there acts by "which", what
 * is held back by "whose absence" (or "whose weakness", where it is a reason that is gone).
 */
function path(chain: Told, links: readonly Link[], name: (id: string) => string): string {
  let text = name(chain.claims[0] ?? '')
  let heldBack: Reading['loss'] | null = null
  links.forEach((link, n) => {
    const to = name(chain.claims[n + 1] ?? '')
    const reading = readings[link.type]
    if (heldBack !== null) text += `, whose ${heldBack} ${reading.undoes(to)}`
    else if (n === 0) text += ` ${reading.does(to)}`
    // Cause upon cause is told in one breath.
    else if (link.type === 'causes' && links[n - 1]?.type === 'causes') text += `, then ${to}`
    else text += `, which ${reading.does(to)}`
    heldBack = reading.negative === (heldBack === null) ? reading.loss : null
  })
  return text
}

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
]

const numerals = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** `the second step is the weakest (0.6)`; of a single link there is only what it counts, where nobody rated it. */
function weakestStep(chain: Told, links: readonly Link[]): string {
  const at = links.findIndex((link) => link.id === chain.weakest)
  const weakest = links[at]
  if (!weakest) return ''
  const rating = weakest.strength === undefined ? 'not rated' : shown(effectiveStrength(weakest))
  if (links.length === 1) return weakest.strength === undefined ? 'nobody has rated this step' : ''
  const step = at === links.length - 1 ? 'last' : (ordinals[at] ?? `${at + 1}th`)
  return `the ${step} step is the weakest (${rating})`
}

/** `contested by “X”, which itself stands, and by “Y” and “Z”, which are answered`. */
function contest(chain: Told, name: (id: string) => string): string {
  const standing = chain.contested.filter((attack) => attack.stands)
  const answered = chain.contested.filter((attack) => !attack.stands)
  const named = [...standing, ...answered].slice(0, mostNamed)
  const told = [true, false].flatMap((stands) => {
    const claims = named.filter((attack) => attack.stands === stands).flatMap(({ from }) => from)
    if (claims.length === 0) return []
    const many = claims.length > 1
    const which = stands
      ? many
        ? 'themselves stand'
        : 'itself stands'
      : many
        ? 'are answered'
        : 'is answered'
    return [`by ${joined(claims.map(name))}, which ${which}`]
  })
  const more = chain.contested.length - named.length
  if (more > 0) told.push(`by ${numerals[more - 1] ?? more} more`)
  const last = told.length > 1 ? `, and ${told.at(-1)}` : ''
  return told.length > 0 ? `contested ${told.slice(0, Math.max(1, told.length - 1)).join(', ')}${last}` : ''
}

/** `a`, `a and b`, `a, b and c`. */
function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Two digits that say something: 0.35, 0.014, 0.0002. */
function shown(strength: number): string {
  return strength >= 0.01 ? String(Number(strength.toFixed(2))) : String(Number(strength.toPrecision(1)))
}

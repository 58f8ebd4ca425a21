/**
 * The outline of a map as a list that can be read aloud: each claim once, numbered in the order of reading, and below it
 * what bears on it. What is told elsewhere is named by its number. The Markdown outline and the print view show this.
 */
import type { ArgumentGraph } from '../model/argument-graph'
import type { Claim } from '../model/claim'
import type { ClaimId, LinkId } from '../model/ids'
import type { Link } from '../model/link'
import { type ClaimNode, outlineByArgument } from '../model/outline-tree'
import { linkMeanings } from '../model/vocabulary'

/** Words in which a number stands for the claim that has it. */
export type Words = readonly (string | number)[]

export interface OutlineEntry {
  /** The claim's own, from 1. */
  number: number
  claim: Claim
  /** Whether the claim stands elsewhere, under the same number; here only its link is told. */
  reference: boolean
  /** How many entries stand above it; 0 for a root. */
  level: number
  /** By what it bears on the entry above; null for a root. */
  step: OutlineStep | null
}

export interface OutlineStep {
  link: Link
  /** `causes 3, together with 4` */
  words: Words
  /** Whether this is the first of its premises: what is said of the link itself is told there alone. */
  first: boolean
}

export interface NumberedOutline {
  entries: readonly OutlineEntry[]
  numbers: ReadonlyMap<ClaimId, number>
}

/** Linear in claims and premises; does not recurse, so that any depth will do. */
export function numberedOutline(graph: ArgumentGraph): NumberedOutline {
  const nodes = inReadingOrder(outlineByArgument(graph).flatMap((part) => part.nodes))
  const homes = nodes.filter(({ node }) => !node.reference)
  const numbers = new Map(homes.map(({ node }, i) => [node.claim, i + 1]))
  const told = new Set<LinkId>()
  const entries = nodes.flatMap(({ node, level }): OutlineEntry[] => {
    const claim = graph.claims.get(node.claim)
    if (!claim) return []
    const { link, reference } = node
    const step = link && { link, words: stepWords(graph, numbers, link, claim.id), first: !told.has(link.id) }
    if (link) told.add(link.id)
    return [{ number: numbers.get(claim.id) ?? 0, claim, reference, level, step }]
  })
  return { entries, numbers }
}

function inReadingOrder(roots: readonly ClaimNode[]): { node: ClaimNode; level: number }[] {
  const order: { node: ClaimNode; level: number }[] = []
  const stack = roots.toReversed().map((node) => ({ node, level: 0 }))
  for (let next = stack.pop(); next; next = stack.pop()) {
    order.push(next)
    const level = next.level + 1
    for (const node of next.node.children.toReversed()) stack.push({ node, level })
  }
  return order
}

function stepWords(
  graph: ArgumentGraph,
  numbers: ReadonlyMap<ClaimId, number>,
  link: Link,
  premise: ClaimId,
): Words {
  const others = link.from.filter((id) => id !== premise).map((id) => numbers.get(id) ?? id)
  return [
    `${linkMeanings[link.type].forward} `,
    ...targetWords(graph, numbers, link),
    ...(others.length > 0 ? [', together with ', ...listed(others)] : []),
  ]
}

/** Attacks on attacks that are spelled out before an ellipsis stands for the rest. */
const mostNested = 3

/** `3`, `the step from 4 to 3`, `the objection by 5 to the step from 4 to 3` */
function targetWords(graph: ArgumentGraph, numbers: ReadonlyMap<ClaimId, number>, link: Link): Words {
  const words: (string | number)[] = []
  let current = link
  for (let depth = 0; depth < mostNested; depth++) {
    if ('claim' in current.to) return [...words, numbers.get(current.to.claim) ?? current.to.claim]
    const argued = graph.links.get(current.to.link)
    if (!argued) break
    const from = listed(argued.from.map((id) => numbers.get(id) ?? id))
    const noun = argued.type === 'attacks' ? 'objection by ' : 'reason given by '
    words.push(
      ...('claim' in argued.to ? ['the step from ', ...from, ' to '] : [`the ${noun}`, ...from, ' to ']),
    )
    current = argued
  }
  return [...words, '…']
}

/** What is said of a link: the claim it comes from and what it ends on, as numbers. */
export function linkWords(outline: NumberedOutline, graph: ArgumentGraph, link: Link): Words {
  const from = listed(link.from.map((id) => outline.numbers.get(id) ?? id))
  return [...from, ` ${linkMeanings[link.type].forward} `, ...targetWords(graph, outline.numbers, link)]
}

/** `1`, `1 and 2`, `1, 2 and 3` */
function listed(items: readonly (string | number)[]): Words {
  return items.flatMap((item, i) => {
    if (i === 0) return [item]
    return [i === items.length - 1 ? ' and ' : ', ', item]
  })
}

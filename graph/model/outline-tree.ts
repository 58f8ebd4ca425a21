/**
 * What the outline is: every claim once at home, and every other place it is met as a reference. Three orders: by
 * argument, by section of the source, flat. Pure; how much of it is open is visible-rows.ts.
 */
import type { ArgumentGraph } from './argument-graph'
import type { Claim } from './claim'
import { type ClaimId, compareIds } from './ids'
import { effectiveStrength, type Link } from './link'
import { readSourceText, type SourceText } from './source-text'
import type { LinkType } from './vocabulary'

/** A claim where it is met. */
export interface ClaimNode {
  /** Unique in the tree, and the same as long as the map keeps this link and claim. */
  key: string
  claim: ClaimId
  /** By which it bears on the node above; null at a root. */
  link: Link | null
  /** Whether that link ends on the link of the node above, not on its claim. */
  strikesLink: boolean
  /** Whether its own grounds are told elsewhere. */
  reference: boolean
  children: readonly ClaimNode[]
}

/** A part of the outline with a title; '' where there is only one. */
export interface OutlinePart {
  title: string
  nodes: ClaimNode[]
}

/**
 * By argument: each thesis, then each claim that leads no further, each with what bears on it below. A claim is at
 * home at the place nearest to a root, so that long loops do not make deep trees. Linear in claims and premises.
 */
export function outlineByArgument(graph: ArgumentGraph): OutlinePart[] {
  const home = new Set<string>()
  const claims = [...graph.claims.values()]
  const theses = claims.filter((claim) => claim.kind === 'thesis')
  const ends = claims.filter((claim) => claim.kind !== 'thesis' && graph.linksFrom(claim.id).length === 0)
  const roots: ClaimNode[] = []
  const grow = (starts: readonly Claim[]) => {
    const fresh = starts.filter((claim) => !home.has(claim.id)).map((claim) => rootOf(claim, home))
    roots.push(...fresh)
    spread(graph, fresh, home)
  }
  grow([...byGrounds(graph, theses), ...byGrounds(graph, ends)])
  // What is left stands in loops that lead nowhere else.
  const left = claims.filter(({ id }) => !home.has(id))
  for (const claim of byGrounds(graph, left)) grow([claim])
  return [{ title: '', nodes: roots }]
}

/** Those on which most bears first. */
function byGrounds(graph: ArgumentGraph, claims: readonly Claim[]): Claim[] {
  return claims
    .map((claim) => ({ claim, grounds: graph.linksTo(claim.id).length }))
    .sort((a, b) => b.grounds - a.grounds || compareIds(a.claim.id, b.claim.id))
    .map(({ claim }) => claim)
}

function rootOf(claim: Claim, home: Set<string>): ClaimNode {
  home.add(claim.id)
  return {
    key: `root:${claim.id}`,
    claim: claim.id,
    link: null,
    strikesLink: false,
    reference: false,
    children: none,
  }
}

/** Breadth first: gives every node its children, and every claim its home. */
function spread(graph: ArgumentGraph, starts: readonly ClaimNode[], home: Set<string>): void {
  const isMetAgain = (claim: string) => {
    if (home.has(claim)) return true
    home.add(claim)
    return false
  }
  const queue = [...starts]
  for (let at = 0; at < queue.length; at++) {
    const node = queue[at]
    if (!node) break
    node.children = childrenOf(graph, node, isMetAgain)
    for (const child of node.children) queue.push(child)
  }
}

/** What is told below a node, without what is below that in turn. `isMetAgain` is asked once for each, in their order. */
export function childrenOf(
  graph: ArgumentGraph,
  { claim, link, reference }: ClaimNode,
  isMetAgain: (claim: string) => boolean,
): readonly ClaimNode[] {
  const onLink = link && link.from[0] === claim ? groundsOf(graph.linksTo(link.id)) : none
  const onClaim = reference ? none : groundsOf(graph.linksTo(claim))
  if (onLink.length + onClaim.length === 0) return none
  const children: ClaimNode[] = []
  const add = (grounds: readonly Ground[], strikesLink: boolean) => {
    for (const ground of grounds) {
      const { key, claim, link } = ground
      if (!graph.claims.has(claim)) continue
      children.push({ key, claim, link, strikesLink, reference: isMetAgain(claim), children: none })
    }
  }
  add(onLink, true)
  add(onClaim, false)
  return children
}

/** A premise of a link that bears on something. */
interface Ground {
  /** The node's. */
  key: string
  claim: ClaimId
  link: Link
}

const none: readonly never[] = []
/** By the links that end on one thing: a change leaves the lists that it does not touch as they are. */
const knownGrounds = new WeakMap<readonly Link[], readonly Ground[]>()

/** The premises of these links, in the order of the outline. */
function groundsOf(links: readonly Link[]): readonly Ground[] {
  if (links.length === 0) return none
  const known = knownGrounds.get(links)
  if (known) return known
  const grounds = links
    .toSorted(byWeight)
    .flatMap((link) => link.from.map((claim) => ({ key: `${link.id}:${claim}`, claim, link })))
  knownGrounds.set(links, grounds)
  return grounds
}

const typeOrder: readonly LinkType[] = ['supports', 'causes', 'enables', 'prevents', 'specifies', 'attacks']

/** Reasons before objections, the strong before the weak. */
function byWeight(a: Link, b: Link): number {
  return (
    typeOrder.indexOf(a.type) - typeOrder.indexOf(b.type) ||
    effectiveStrength(b) - effectiveStrength(a) ||
    compareIds(a.id, b.id)
  )
}

/** Letters in their order, numbers by what they count. */
const byLetters = new Intl.Collator('en', { numeric: true })

/** In alphabetical order. */
export function outlineFlat(graph: ArgumentGraph): OutlinePart[] {
  const claims = [...graph.claims.values()].sort(
    (a, b) => byLetters.compare(a.label, b.label) || compareIds(a.id, b.id),
  )
  return [{ title: '', nodes: claims.map((claim) => lone(claim.id, `flat:${claim.id}`, false)) }]
}

/** Along the sources: a part for each section, claims by paragraph; last, those that rest on no place. */
export function outlineBySection(graph: ArgumentGraph): OutlinePart[] {
  const parts = new Map<string, { title: string; order: number; places: [paragraph: number, ClaimId][] }>()
  const unplaced: ClaimNode[] = []
  const sources = [...graph.sources.values()]
  const texts = new Map(sources.map(({ id, text }) => [id, readSourceText(text ?? '')]))
  for (const claim of graph.claims.values()) {
    if (claim.anchors.length === 0) unplaced.push(lone(claim.id, `none:${claim.id}`, false))
    for (const anchor of claim.anchors) {
      const source = graph.sources.get(anchor.source)
      const section = anchor.section ?? ''
      const key = `${anchor.source}/${section}`
      const title = [sources.length > 1 ? source?.title : undefined, section || source?.title]
      const order = sources.findIndex((other) => other.id === anchor.source) * 10_000
      const part = parts.get(key) ?? {
        title: [...new Set(title.filter(Boolean))].join(': '),
        order: order + sectionPlace(texts.get(anchor.source), section),
        places: [],
      }
      if (!part.places.some(([, id]) => id === claim.id)) part.places.push([anchor.paragraph ?? 0, claim.id])
      parts.set(key, part)
    }
  }
  const home = new Set<string>()
  const placed = [...parts.entries()].sort(([, a], [, b]) => a.order - b.order)
  const result = placed.map(([key, part]): OutlinePart => {
    const places = part.places.sort(([p, a], [q, b]) => p - q || compareIds(a, b))
    return {
      title: part.title,
      nodes: places.map(([, claim]) => {
        const reference = home.has(claim)
        home.add(claim)
        return lone(claim, `${key}:${claim}`, reference)
      }),
    }
  })
  if (unplaced.length > 0) result.push({ title: 'Without a place in a source', nodes: unplaced })
  return result
}

/** How many headings stand before the section's own; what has no heading comes first. */
function sectionPlace(source: SourceText | undefined, section: string): number {
  const { sections = [] } = source ?? {}
  return sections.findIndex(({ heading, title }) => heading !== null && title === section) + 1
}

function lone(claim: ClaimId, key: string, reference: boolean): ClaimNode {
  return { key, claim, link: null, strikesLink: false, reference, children: none }
}

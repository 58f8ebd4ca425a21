/** A graph as plain numbers, and what is made of it: a map document, a graph in memory, pairs to ask about. */
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import { claimIdSchema, linkIdSchema, mapIdSchema } from '@/graph/model/ids'
import type { Link } from '@/graph/model/link'
import { emptyDocument, type MapDocument } from '@/graph/model/map-document'
import type { LinkType } from '@/graph/model/vocabulary'
import { type Random, seeded } from './random'

export interface Arc {
  from: number
  to: number
  /** 0..1. */
  strength: number
  type?: LinkType
}

export interface Arcs {
  claims: number
  arcs: readonly Arc[]
}

/** `degree` links from every claim to others, none twice. */
export function randomArcs(claims: number, degree: number, seed: number): Arcs {
  const random = seeded(seed)
  const arcs: Arc[] = []
  for (let from = 0; from < claims; from++) {
    const ends = new Set<number>([from])
    while (ends.size <= degree) ends.add(random.below(claims))
    ends.delete(from)
    for (const to of ends) arcs.push({ from, to, strength: strengthOf(random) })
  }
  return { claims, arcs }
}

/** 0.10..0.95, two digits, as people rate. */
function strengthOf(random: Random): number {
  return (10 + random.below(86)) / 100
}

export function claimOf(number: number): Claim {
  return {
    id: claimIdSchema.parse(`c${number}`),
    kind: 'claim',
    label: `Claim ${number} about the course of things`,
    text: `What claim ${number} says at more length, as a person would write it down.`,
    aliases: [],
    holders: [],
    tags: [],
    weight: 0.5,
    anchors: [],
  }
}

export function linkOf(arc: Arc, number: number, claims: readonly Claim[]): Link {
  const from = claims[arc.from]
  const to = claims[arc.to]
  if (!from || !to) throw new RangeError(`Link ${number} ends nowhere.`)
  return {
    id: linkIdSchema.parse(`l${number}`),
    type: arc.type ?? 'causes',
    from: [from.id],
    to: { claim: to.id },
    strength: arc.strength,
    holders: [],
    anchors: [],
  }
}

/** In no particular order of ids; canonicalDocument sorts. */
export function documentOf({ claims: count, arcs }: Arcs): MapDocument {
  const claims = Array.from({ length: count }, (_, n) => claimOf(n))
  return {
    ...emptyDocument({ id: mapIdSchema.parse('bench'), title: 'Bench', summary: '' }),
    claims,
    links: arcs.map((arc, n) => linkOf(arc, n, claims)),
  }
}

export function graphOf(arcs: Arcs): ArgumentGraph {
  return ArgumentGraph.fromDocument(documentOf(arcs))
}

/** Pairs of claims with a chain of at most `hops` links between them: each the ends of a random walk (that starts at `from`). */
export function reachablePairs(
  { claims, arcs }: Arcs,
  count: number,
  hops: number,
  seed: number,
  from?: number,
): [number, number][] {
  const random = seeded(seed)
  const ends = Array.from({ length: claims }, (): number[] => [])
  for (const { from, to } of arcs) ends[from]?.push(to)
  const pairs: [number, number][] = []
  while (pairs.length < count) {
    const start = from ?? random.below(claims)
    let at = start
    for (let hop = 0; hop < hops; hop++) {
      const next = ends[at] ?? []
      at = next[random.below(next.length)] ?? at
    }
    if (at !== start) pairs.push([start, at])
  }
  return pairs
}

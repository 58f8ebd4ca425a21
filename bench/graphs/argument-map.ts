/**
 * A map as people make them, but larger: claims in words, most links to something said not long before, some across,
 * a few back. Labels are drawn from a small stock of words, so that searches find some.
 */

import { ArgumentGraph } from '@/graph/model/argument-graph'
import { mapIdSchema } from '@/graph/model/ids'
import type { MapDocument } from '@/graph/model/map-document'
import { claimKinds, linkTypes } from '@/graph/model/vocabulary'
import type { PlacedNode } from '@/lib/cytoscape/layout/column-measures'
import { type Arc, claimOf, linkOf } from './arcs'
import { type Random, seeded } from './random'

const subjects = 'drought tariff border river union harvest court council market patrol bridge reform'.split(
  ' ',
)
const verbs = 'raises lowers delays invites outlasts hides exposes weakens prolongs settles'.split(' ')
const objects = 'prices trust migration traffic wages unrest supply debate turnout exports rents talks'.split(
  ' ',
)
const manners = 'slowly abroad again in winter by stealth for good at the margin in the north'.split(' ')

/** The words of labels, for searches. */
export const stockOfWords: readonly string[] = [...subjects, ...verbs, ...objects]

/** About 1.3 links a claim; the same `claims` give the same map. */
export function argumentMap(id: string, claims: number): MapDocument {
  const random = seeded(claims)
  const pick = (words: readonly string[]) => words[random.below(words.length)] ?? ''
  const records = Array.from({ length: claims }, (_, n) => ({
    ...claimOf(n),
    kind: claimKinds[random.below(claimKinds.length)] ?? 'claim',
    label: `The ${pick(subjects)} ${pick(verbs)} ${pick(objects)} ${pick(manners)}, case ${n}`,
  }))
  const links = arcsOf(claims, random).map((arc, n) => linkOf(arc, n, records))
  const map = { id: mapIdSchema.parse(id), title: `A map of ${claims} claims`, summary: '' }
  const document = {
    format: 'throughline/1' as const,
    map,
    claims: records,
    links,
    holders: [],
    sources: [],
    annotations: [],
  }
  return ArgumentGraph.fromDocument(document).toDocument()
}

export function withPlaces(document: MapDocument, places: readonly PlacedNode[]): MapDocument {
  const of = new Map(places.map(({ id, x, y }) => [id, { x, y }]))
  return {
    ...document,
    claims: document.claims.map((claim) => ({ ...claim, position: of.get(claim.id) ?? { x: 0, y: 0 } })),
  }
}

function arcsOf(claims: number, random: Random): Arc[] {
  const arcs: Arc[] = []
  const add = (from: number, to: number) => {
    if (from === to) return
    const type = linkTypes[random.below(linkTypes.length)] ?? 'causes'
    arcs.push({ from, to, type, strength: (10 + random.below(86)) / 100 })
  }
  /** What each claim bears on first. */
  const parents = [0]
  for (let n = 1; n < claims; n++) {
    const parent = n - 1 - random.below(Math.min(n, 30))
    parents.push(parent)
    add(n, parent)
    const chance = random.share()
    if (chance < 0.25) add(n, n - 1 - random.below(Math.min(n, 60)))
    // A loop: what it bears on, further along, bears on it.
    else if (chance < 0.3) add(parents[parent] ?? 0, n)
  }
  return arcs
}

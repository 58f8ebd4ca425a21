/** The links of a map as sentences, as many as one will listen to. */
import type { GraphChange } from '@/graph/change'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import { compareIds } from '@/graph/model/ids'
import type { Link } from '@/graph/model/link'
import { graphDifference } from '@/lib/workspace/state/graph-difference'
import { linkWords, strengthWords } from '../inspector/argument-words'
import type { Made } from '../use-carried-on'

/** More than one will listen to; the rest is told to be in the outline. */
const most = 500

export interface ToldLink {
  id: string
  words: string
}

/** The first of the links, which are in the order of their ids; the same list as before where what differs since cannot concern it. */
export function toldLinks(
  graph: ArgumentGraph,
  before: Made<readonly ToldLink[]> | null,
): readonly ToldLink[] {
  if (before && isBeyond(graphDifference(before.graph, graph), before.value)) return before.value
  const links = [...graph.links.values()].slice(0, most)
  return links.map((link) => ({ id: link.id, words: toldOf(graph, link) }))
}

/** Whether the change only adds, and no link that comes before the last of a full list. */
function isBeyond({ added, updated, removed }: GraphChange, told: readonly ToldLink[]): boolean {
  const last = told.length === most ? told.at(-1) : undefined
  const isOnlyMore = [updated.claims, updated.links, removed.claims, removed.links].every(
    ({ length }) => length === 0,
  )
  return last !== undefined && isOnlyMore && added.links.every(({ id }) => compareIds(id, last.id) > 0)
}

const known = new WeakMap<Link, { ends: readonly (Claim | undefined)[]; words: string }>()

/** The link as a sentence, which is kept as long as the link and the claims at its ends are the same. */
function toldOf(graph: ArgumentGraph, link: Link): string {
  const words = () => `${linkWords(graph, link)}, ${ratingOf(link)}`
  if ('link' in link.to) return words()
  const ends = [...link.from, link.to.claim].map((id) => graph.claims.get(id))
  const before = known.get(link)
  if (before?.ends.every((end, at) => end === ends[at])) return before.words
  const made = { ends, words: words() }
  known.set(link, made)
  return made.words
}

function ratingOf(link: Link): string {
  return link.strength === undefined ? 'not rated' : `strength ${strengthWords(link)}`
}

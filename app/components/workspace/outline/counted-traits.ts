/** How many claims have each kind, tag and holder, and how many links each type. */
import { deltaOf } from '@/graph/change'
import type { ArgumentGraph, Delta } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import type { Link } from '@/graph/model/link'
import { graphDifference } from '@/lib/workspace/state/graph-difference'
import type { Made } from '../use-carried-on'

type Counts = ReadonlyMap<string, number>

export interface CountedTraits {
  kinds: Counts
  tags: Counts
  holders: Counts
  types: Counts
}

const none: CountedTraits = { kinds: new Map(), tags: new Map(), holders: new Map(), types: new Map() }

/** Linear in the claims and links; where they were counted before, in what differs since, and what does not is the same object. */
export function countedTraits(graph: ArgumentGraph, before: Made<CountedTraits> | null): CountedTraits {
  if (before) {
    const change = graphDifference(before.graph, graph)
    return withDelta(before.value, deltaOf(change, 'claims'), deltaOf(change, 'links'))
  }
  const [claims, links] = [[...graph.claims.values()], [...graph.links.values()]]
  return withDelta(none, { gone: [], come: claims }, { gone: [], come: links })
}

function withDelta(
  { kinds, tags, holders, types }: CountedTraits,
  claims: Delta<Claim>,
  links: Delta<Link>,
): CountedTraits {
  return {
    kinds: counted(kinds, claims, ({ kind }) => [kind]),
    tags: counted(tags, claims, (claim) => claim.tags),
    holders: counted(holders, claims, (claim) => claim.holders),
    types: counted(types, links, ({ type }) => [type]),
  }
}

function counted<T>(before: Counts, { gone, come }: Delta<T>, valuesOf: (record: T) => readonly string[]) {
  const more = new Map<string, number>()
  const count = (records: readonly T[], by: number) => {
    for (const record of records)
      for (const value of valuesOf(record)) more.set(value, (more.get(value) ?? 0) + by)
  }
  count(come, 1)
  count(gone, -1)
  if ([...more.values()].every((by) => by === 0)) return before
  const counts = new Map(before)
  for (const [value, by] of more) {
    const now = (counts.get(value) ?? 0) + by
    if (now > 0) counts.set(value, now)
    else counts.delete(value)
  }
  return counts
}

/**
 * CHAINS.md once more, written as plainly as can be and with nothing shared with the product but its types: every
 * sequence of links that is a path, every placement of the steps on it. For maps of at most 9 claims.
 */
import type { Labelling } from '@/graph/argumentation/grounded'
import type { ChainPlan, SearchResult } from '@/graph/chains/plan'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Link } from '@/graph/model/link'

interface Found {
  claims: string[]
  links: Link[]
}

const strengthOf = (link: Link) => (link.strength === undefined ? 0.5 : link.strength)
const isNegative = (link: Link) => link.type === 'prevents' || link.type === 'attacks'

export function enumerate(graph: ArgumentGraph, plan: ChainPlan, standing: Labelling): SearchResult {
  const links = [...graph.links.values()].filter((link) => 'claim' in link.to && strengthOf(link) > 0)
  let paths: Found[] = [...graph.claims.keys()].map((id) => ({ claims: [id], links: [] }))
  const all: Found[] = []
  while (paths.length > 0) {
    paths = paths.flatMap((path) =>
      links.flatMap((link) => {
        const to = 'claim' in link.to ? link.to.claim : ''
        const from = path.claims[path.claims.length - 1] as string
        if (!link.from.some((premise) => premise === from) || path.claims.includes(to)) return []
        return [{ claims: [...path.claims, to], links: [...path.links, link] }]
      }),
    )
    all.push(...paths)
  }
  const chains = all.flatMap((path) => {
    const positions = placements(plan, path)[0]
    if (!positions || !passes(graph, plan, path, standing)) return []
    let product = 1
    for (const link of path.links) product = product * strengthOf(link)
    const strength = Math.floor(product * 1e12 + 0.5) / 1e12
    if (strength === 0 || strength < plan.minStrength) return []
    return [{ claims: path.claims, links: path.links.map((link) => link.id), positions, strength }]
  })
  chains.sort((a, b) => {
    if (a.strength !== b.strength) return a.strength > b.strength ? -1 : 1
    if (a.links.length !== b.links.length) return a.links.length - b.links.length
    const left = [...a.links, a.claims[0] as string]
    const right = [...b.links, b.claims[0] as string]
    const at = left.findIndex((id, n) => id !== right[n])
    return (left[at] as string) < (right[at] as string) ? -1 : 1
  })
  return {
    chains: chains.slice(0, plan.top) as unknown as SearchResult['chains'],
    stop: chains.length > plan.top ? 'k' : 'exhausted',
  }
}

/** Every placement of the steps, those that come first in front. */
function placements(plan: ChainPlan, path: Found): number[][] {
  const last = path.links.length
  let partial: number[][] = [[0]]
  for (const [n, hop] of plan.hops.entries()) {
    partial = partial.flatMap((positions) => {
      const from = positions[n] as number
      const ends = Array.from({ length: last - from }, (_, more) => from + more + 1)
      return ends
        .filter((to) => {
          const segment = path.links.slice(from, to)
          const negatives = segment.filter(isNegative).length % 2
          const signed = hop.sign === 0 || (hop.sign === 1 ? negatives === 0 : negatives === 1)
          const typed = segment.every((link) => hop.types.some((type) => type === link.type))
          return segment.length >= hop.min && segment.length <= hop.max && signed && typed
        })
        .map((to) => [...positions, to])
    })
  }
  return partial.filter(
    (positions) =>
      positions[positions.length - 1] === last &&
      positions.every((position, n) => {
        const step = plan.steps[n]
        return step === 'any' || step?.some((id) => id === path.claims[position])
      }),
  )
}

function passes(graph: ArgumentGraph, plan: ChainPlan, path: Found, standing: Labelling): boolean {
  const touched = [...path.claims, ...path.links.flatMap((link) => [link.id, ...link.from])]
  const between = path.claims.slice(1, -1)
  const via = plan.via.every(
    (set) =>
      set.claims.some((id) => between.includes(id)) ||
      set.links.some((id) => path.links.some((link) => link.id === id)),
  )
  const avoids = touched.every(
    (id) =>
      !(plan.avoid.claims as readonly string[]).includes(id) &&
      !(plan.avoid.links as readonly string[]).includes(id),
  )
  const stands = !plan.thatStand || touched.every((id) => standing.get(id) === 'in')
  const holders = [
    ...path.claims.map((id) => graph.claims.get(id)?.holders ?? []),
    ...path.links.map((link) => link.holders),
  ]
  const held =
    plan.heldBy === null ||
    holders.every((list) => list.length === 0 || list.some((holder) => plan.heldBy?.includes(holder)))
  const short = plan.maxLinks === null || path.links.length <= plan.maxLinks
  return via && avoids && stands && held && short
}

/**
 * The map as layouts see it: cards with heights, and arcs between them. Linked premises become an arc each; an argument
 * with a link becomes an arc to where that link leads, so that its card comes to lie beside the link.
 */
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { compareIds } from '@/graph/model/ids'
import type { Link } from '@/graph/model/link'

export interface LayoutNode {
  id: string
  height: number
}

/** Indices into the nodes. */
export interface Arc {
  from: number
  to: number
  /** Something argues with the link: it needs room for a joint. */
  argued: boolean
  /** Where it is an argument with a link: a premise of that link, which it meets about halfway from there to `to`. */
  onto?: number
}

export interface LayoutGraph {
  /** In the order of their ids, so that a layout depends on nothing else. */
  nodes: readonly LayoutNode[]
  /** Without doubles and without arcs from a card to itself. */
  arcs: readonly Arc[]
}

export function layoutGraphOf(
  graph: ArgumentGraph,
  heightOf: (claim: string) => number,
  only?: ReadonlySet<string>,
): LayoutGraph {
  const ids = [...graph.claims.keys()].filter((id) => only === undefined || only.has(id)).sort(compareIds)
  const indices = new Map(ids.map((id, index) => [id, index]))
  const arcs: Arc[] = []
  const seen = new Set<string>()
  const links = [...graph.links.values()].sort((a, b) => compareIds(a.id, b.id))
  for (const link of links) {
    const to = indices.get(claimLedTo(graph, link) ?? '')
    if (to === undefined) continue
    const struck = 'link' in link.to ? graph.links.get(link.to.link) : undefined
    const onto = indices.get(struck?.from[0] ?? '')
    for (const premise of link.from) {
      const from = indices.get(premise)
      const key = `${from} ${to}`
      if (from === undefined || from === to || seen.has(key)) continue
      seen.add(key)
      const argued = graph.linksTo(link.id).length > 0
      arcs.push({ from, to, argued, ...(onto !== undefined && { onto }) })
    }
  }
  return { nodes: ids.map((id) => ({ id, height: heightOf(id) })), arcs }
}

/** The claim at the end of a link, through the links it argues with. */
function claimLedTo(graph: ArgumentGraph, link: Link): string | undefined {
  let current: Link | undefined = link
  for (let depth = 0; current && depth < 100; depth++) {
    if ('claim' in current.to) return current.to.claim
    current = graph.links.get(current.to.link)
  }
  return undefined
}

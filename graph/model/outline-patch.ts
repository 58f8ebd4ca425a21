/**
 * The outline by argument after a change, made of the outline before it: what one does most often, adding a claim that
 * bears on something, or changing the words of one, leaves all but one place of it as it is.
 */
import type { ArgumentGraph, Delta } from './argument-graph'
import { targetId } from './argument-graph'
import type { Claim } from './claim'
import { compareIds } from './ids'
import type { Link } from './link'
import { type ClaimNode, childrenOf, type OutlinePart } from './outline-tree'

export interface OutlineDelta {
  claims: Delta<Claim>
  links: Delta<Link>
}

/**
 * What `outlineByArgument(graph)` would give, where `before` is what it gave before the change; null where that has to
 * be asked. Nodes off the way to the place that changed are those of before. Linear in the nodes, with little to do for
 * each.
 */
export function patchedOutline(
  before: readonly OutlinePart[],
  graph: ArgumentGraph,
  delta: OutlineDelta,
): readonly OutlinePart[] | null {
  const fresh = freshClaims(delta.claims)
  if (!fresh || delta.links.gone.length > 0) return null
  if (fresh.size === 0 && delta.links.come.length === 0) return before
  const target = targetOfLeaves(graph, fresh, delta.links.come)
  const [part] = before
  const way = target && part && wayTo(part.nodes, target)
  if (!way || ('claim' in target && !keepsRoots(graph, part.nodes, way))) return null
  return [{ ...part, nodes: withChildren(graph, part.nodes, way) }]
}

/** The claims that are new; null where others are gone, or became a thesis or ceased to be one. */
function freshClaims({ gone, come }: Delta<Claim>): ReadonlySet<string> | null {
  const before = new Map(gone.map((claim) => [claim.id, claim]))
  const fresh = new Set<string>()
  for (const claim of come) {
    const was = before.get(claim.id)
    if (!was) fresh.add(claim.id)
    else if ((was.kind === 'thesis') !== (claim.kind === 'thesis')) return null
    before.delete(claim.id)
  }
  return before.size === 0 ? fresh : null
}

/** The one thing on which all new links bear, each with premises that are new and do nothing else; undefined: it is not so. */
function targetOfLeaves(
  graph: ArgumentGraph,
  fresh: ReadonlySet<string>,
  links: readonly Link[],
): Link['to'] | undefined {
  const [first] = links
  if (!first || links.some((link) => targetId(link) !== targetId(first) || isStruck(graph, link)))
    return undefined
  const premises = links.flatMap((link) => link.from)
  const isLeaf = (id: string) =>
    fresh.has(id) &&
    graph.claims.get(id)?.kind !== 'thesis' &&
    graph.linksFrom(id).length === 1 &&
    graph.linksTo(id).length === 0
  return premises.length === fresh.size && premises.every(isLeaf) ? first.to : undefined
}

function isStruck(graph: ArgumentGraph, link: Link): boolean {
  return graph.linksTo(link.id).length > 0
}

/** The nodes from a root down to the one below which what bears on the target is told, each by its index. */
interface Way {
  nodes: ClaimNode[]
  indexes: number[]
}

function wayTo(roots: readonly ClaimNode[], target: Link['to']): Way | null {
  const isThere = (node: ClaimNode) =>
    'claim' in target
      ? !node.reference && node.claim === target.claim
      : node.link?.id === target.link && node.link.from[0] === node.claim
  // Level by level down: the nodes side by side, and which of them is looked at.
  const levels: { nodes: readonly ClaimNode[]; at: number }[] = [{ nodes: roots, at: 0 }]
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const node = level.nodes[level.at]
    if (!node) {
      levels.pop()
      const above = levels.at(-1)
      if (above) above.at += 1
    } else if (isThere(node)) {
      return {
        nodes: levels.map(({ nodes, at }) => nodes[at] as ClaimNode),
        indexes: levels.map(({ at }) => at),
      }
    } else if (node.children.length > 0) levels.push({ nodes: node.children, at: 0 })
    else level.at += 1
  }
  return null
}

/** Whether the roots are the same, in the same order, though more bears on the claim at the end of the way. */
function keepsRoots(graph: ArgumentGraph, roots: readonly ClaimNode[], { nodes, indexes }: Way): boolean {
  const root = nodes[0] as ClaimNode
  const rank = rankOf(graph, root)
  // Where a loop begins depends on all of its claims.
  if (rank === 2) return false
  const above = roots[(indexes[0] ?? 0) - 1]
  if (nodes.length > 1 || !above || rankOf(graph, above) !== rank) return true
  const more = graph.linksTo(above.claim).length - graph.linksTo(root.claim).length
  return more > 0 || (more === 0 && compareIds(above.claim, root.claim) < 0)
}

/** Theses come first, then claims that lead no further, then loops. */
function rankOf(graph: ArgumentGraph, { claim }: ClaimNode): 0 | 1 | 2 {
  if (graph.claims.get(claim)?.kind === 'thesis') return 0
  return graph.linksFrom(claim).length === 0 ? 1 : 2
}

/** The roots with the last node of the way told anew. */
function withChildren(
  graph: ArgumentGraph,
  roots: readonly ClaimNode[],
  { nodes, indexes }: Way,
): ClaimNode[] {
  const last = nodes.at(-1) as ClaimNode
  const known = new Map(last.children.map((child) => [child.key, child]))
  const children = childrenOf(graph, last, () => false).map((child) => known.get(child.key) ?? child)
  const told = nodes.reduceRight<ClaimNode | null>(
    (below, node, depth) => ({
      ...node,
      children: below ? node.children.with(indexes[depth + 1] ?? 0, below) : children,
    }),
    null,
  )
  return roots.with(indexes[0] ?? 0, told as ClaimNode)
}

/** Which rows of the outline are in sight: what is open, what passes, and what must be shown because it stands above. */
import type { ClaimNode, OutlinePart } from '@/graph/model/outline-tree'

export interface ClaimRow extends ClaimNode {
  type: 'claim'
  depth: number
  /** Among its siblings in sight, from 1. */
  position: number
  siblings: number
  /** undefined: there is nothing below. */
  isOpen: boolean | undefined
  /** It is only there because something below it passes. */
  isBackground: boolean
  parent: string | null
}

export interface TitleRow {
  type: 'title'
  key: string
  title: string
  count: number
}

export type OutlineRow = ClaimRow | TitleRow

export interface RowSettings {
  /** What the person opened (true) and closed (false), by key. */
  opened: ReadonlyMap<string, boolean>
  /** The claims that pass find and filters; null: all. */
  passing: ReadonlySet<string> | null
}

/** Nodes above this depth are open until a person closes them. */
const openDepth = 3

/** The rows in sight, from top to bottom. Linear in the nodes that are looked at. */
export function visibleRows(parts: readonly OutlinePart[], settings: RowSettings): OutlineRow[] {
  const rows: OutlineRow[] = []
  const kept = settings.passing ? keptNodes(parts, settings.passing) : null
  for (const [index, part] of parts.entries()) {
    const nodes = kept ? part.nodes.filter((node) => kept.has(node.key)) : part.nodes
    if (nodes.length === 0) continue
    if (part.title) rows.push({ type: 'title', key: `part:${index}`, title: part.title, count: nodes.length })
    addRows(rows, nodes, { ...settings, kept }, 0, null)
  }
  return rows
}

function addRows(
  rows: OutlineRow[],
  nodes: readonly ClaimNode[],
  settings: RowSettings & { kept: ReadonlySet<string> | null },
  depth: number,
  parent: string | null,
): void {
  const { opened, passing, kept } = settings
  for (const [index, node] of nodes.entries()) {
    const children = kept ? node.children.filter((child) => kept.has(child.key)) : node.children
    const isOpen =
      children.length === 0 ? undefined : (opened.get(node.key) ?? (kept !== null || depth < openDepth))
    rows.push({
      ...node,
      type: 'claim',
      depth,
      position: index + 1,
      siblings: nodes.length,
      isOpen,
      isBackground: passing !== null && !passing.has(node.claim),
      parent,
    })
    if (isOpen) addRows(rows, children, settings, depth + 1, node.key)
  }
}

/** The nodes at home that pass, and all that stand above them. */
function keptNodes(parts: readonly OutlinePart[], passing: ReadonlySet<string>): Set<string> {
  const kept = new Set<string>()
  const visit = (node: ClaimNode): boolean => {
    let keep = passing.has(node.claim) && !node.reference
    for (const child of node.children) keep = visit(child) || keep
    if (keep) kept.add(node.key)
    return keep
  }
  for (const part of parts) for (const node of part.nodes) visit(node)
  return kept
}

/** The keys of the nodes above each of these claims' homes, and of these links: what must be open for them to be in sight. */
export function keysAbove(parts: readonly OutlinePart[], wanted: ReadonlySet<string>): Set<string> {
  const above = new Set<string>()
  const visit = (node: ClaimNode, path: readonly string[]) => {
    if ((!node.reference && wanted.has(node.claim)) || (node.link && wanted.has(node.link.id)))
      for (const key of path) above.add(key)
    const next = [...path, node.key]
    for (const child of node.children) visit(child, next)
  }
  for (const part of parts) for (const node of part.nodes) visit(node, [])
  return above
}

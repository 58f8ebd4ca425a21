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

/**
 * The rows in sight, from top to bottom. Those of `before` that are still the same are the same objects: almost all, after
 * a change of the map. Linear in the nodes that are looked at.
 */
export function visibleRows(
  parts: readonly OutlinePart[],
  settings: RowSettings,
  before: readonly OutlineRow[] = [],
): OutlineRow[] {
  const rows: OutlineRow[] = []
  const known = new RowsBefore(before)
  const kept = settings.passing ? keptNodes(parts, settings.passing) : null
  for (const [index, part] of parts.entries()) {
    const nodes = kept ? part.nodes.filter((node) => kept.has(node.key)) : part.nodes
    if (nodes.length === 0) continue
    if (part.title) rows.push({ type: 'title', key: `part:${index}`, title: part.title, count: nodes.length })
    addRows(rows, nodes, { ...settings, kept, known })
  }
  return rows
}

/** Does not recurse, as what is below: a map may be one line of ten thousand claims. */
function addRows(
  rows: OutlineRow[],
  roots: readonly ClaimNode[],
  { opened, passing, kept, known }: RowSettings & { kept: ReadonlySet<string> | null; known: RowsBefore },
): void {
  const stack: Level[] = [{ nodes: roots, next: 0, parent: null }]
  for (let level = stack.at(-1); level; level = stack.at(-1)) {
    const node = level.nodes[level.next]
    if (!node) {
      stack.pop()
      continue
    }
    level.next += 1
    const depth = stack.length - 1
    const children = kept ? node.children.filter((child) => kept.has(child.key)) : node.children
    const isOpen =
      children.length === 0 ? undefined : (opened.get(node.key) ?? (kept !== null || depth < openDepth))
    const isBackground = passing !== null && !passing.has(node.claim)
    rows.push(known.rowOf(node, level, depth, isOpen, isBackground))
    if (isOpen) stack.push({ nodes: children, next: 0, parent: node.key })
  }
}

/** How many rows may have gone at one place, of which the next is still found. */
const lookAhead = 32

/** The rows of before, given out again, from top to bottom, where they would be made just so. */
class RowsBefore {
  readonly #rows: readonly OutlineRow[]
  #next = 0

  constructor(rows: readonly OutlineRow[]) {
    this.#rows = rows
  }

  rowOf(
    node: ClaimNode,
    { next: position, nodes, parent }: Level,
    depth: number,
    isOpen: boolean | undefined,
    isBackground: boolean,
  ): ClaimRow {
    const row = this.#find(node.key)
    const siblings = nodes.length
    if (
      row?.type === 'claim' &&
      row.claim === node.claim &&
      row.link === node.link &&
      row.strikesLink === node.strikesLink &&
      row.reference === node.reference &&
      row.children === node.children &&
      row.depth === depth &&
      row.position === position &&
      row.siblings === siblings &&
      row.isOpen === isOpen &&
      row.isBackground === isBackground &&
      row.parent === parent
    ) {
      return row
    }
    // Field by field: a spread took eighty times as long, and this may be done for thousands.
    return {
      type: 'claim',
      key: node.key,
      claim: node.claim,
      link: node.link,
      strikesLink: node.strikesLink,
      reference: node.reference,
      children: node.children,
      depth,
      position,
      siblings,
      isOpen,
      isBackground,
      parent,
    }
  }

  #find(key: string): OutlineRow | undefined {
    const end = Math.min(this.#next + lookAhead, this.#rows.length)
    for (let at = this.#next; at < end; at++) {
      const row = this.#rows[at]
      if (row?.key !== key) continue
      this.#next = at + 1
      return row
    }
    return undefined
  }
}

/** Nodes side by side, and how many of them have been told. */
interface Level {
  nodes: readonly ClaimNode[]
  next: number
  parent: string | null
}

/** The nodes at home that pass, and all that stand above them. */
function keptNodes(parts: readonly OutlinePart[], passing: ReadonlySet<string>): Set<string> {
  return withAllAbove(parts, (node) => passing.has(node.claim) && !node.reference, 'with themselves')
}

/** The keys of the nodes above each of these claims' homes, and of these links: what must be open for them to be in sight. */
export function keysAbove(parts: readonly OutlinePart[], wanted: ReadonlySet<string>): Set<string> {
  return withAllAbove(
    parts,
    (node) => (!node.reference && wanted.has(node.claim)) || (node.link !== null && wanted.has(node.link.id)),
    'without themselves',
  )
}

/** The keys of the nodes that stand above chosen ones, from a root down. Linear. */
function withAllAbove(
  parts: readonly OutlinePart[],
  isChosen: (node: ClaimNode) => boolean,
  own: 'with themselves' | 'without themselves',
): Set<string> {
  const keys = new Set<string>()
  /** The nodes from a root down to the one that is looked at, each with how many of its children have been. */
  const way: { node: ClaimNode; next: number }[] = []
  const enter = (node: ClaimNode) => {
    if (isChosen(node)) {
      // Above one that is told already all are.
      const told = way.findLastIndex((above) => keys.has(above.node.key))
      for (const above of way.slice(told + 1)) keys.add(above.node.key)
      if (own === 'with themselves') keys.add(node.key)
    }
    if (node.children.length > 0) way.push({ node, next: 0 })
  }
  for (const { nodes } of parts) {
    for (const root of nodes) {
      enter(root)
      for (let level = way.at(-1); level; level = way.at(-1)) {
        const child = level.node.children[level.next++]
        if (child) enter(child)
        else way.pop()
      }
    }
  }
  return keys
}

/** The keys above the claim's own row, from the root down; undefined: it is not among the rows. Linear. */
export function wayInSight(rows: readonly OutlineRow[], claim: string): string[] | undefined {
  let at = rows.findIndex((row) => row.type === 'claim' && row.claim === claim && !row.reference)
  if (at < 0) return undefined
  const keys: string[] = []
  for (let row = rows[at]; row?.type === 'claim' && row.parent !== null; row = rows[at]) {
    const { parent } = row
    keys.unshift(parent)
    do at -= 1
    while (at >= 0 && rows[at]?.key !== parent)
  }
  return keys
}

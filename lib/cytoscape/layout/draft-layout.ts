/**
 * The draft: places for all cards at once, from left to right, without a library and without waiting. Parts of the
 * map that hang together are laid out each on their own and stacked. Linear but for sorting; the same map gives the
 * same draft.
 */
import { cardWidth } from '../cards/card-geometry'
import { greatest, least } from '../geometry/extremes'
import { layoutColumns } from './column-layout'
import { columnGap, type PlacedNode, readingAspect, rowGap } from './column-measures'
import type { Arc, LayoutGraph } from './layout-graph'
import { ranksOf } from './ranks'

/** `aspect`: width over height of what it is read on. */
export function draftLayout(graph: LayoutGraph, aspect: number = readingAspect): PlacedNode[] {
  const parts = connectedParts(graph).map((part) => {
    return { part, placed: layoutColumns(part, ranksOf(part), aspect) }
  })
  return packParts(parts, aspect)
}

/** The parts that no arc joins, the largest first. */
export function connectedParts(graph: LayoutGraph): LayoutGraph[] {
  const leader = graph.nodes.map((_, index) => index)
  const find = (node: number): number => {
    let root = node
    while (leader[root] !== root) root = leader[root] ?? root
    while (leader[node] !== root) {
      const next = leader[node] ?? root
      leader[node] = root
      node = next
    }
    return root
  }
  for (const { from, to } of graph.arcs) leader[find(from)] = find(to)
  const groups = new Map<number, number[]>()
  graph.nodes.forEach((_, index) => {
    const root = find(index)
    const group = groups.get(root)
    if (group) group.push(index)
    else groups.set(root, [index])
  })
  const local = new Map<number, number>()
  const parts = [...groups.values()].map((group) => {
    group.forEach((node, index) => {
      local.set(node, index)
    })
    return {
      nodes: group.flatMap((node) => graph.nodes[node] ?? []),
      arcs: [] as Arc[],
    }
  })
  const partOf = new Map([...groups.keys()].map((root, index) => [root, parts[index]]))
  for (const { from, to, argued, onto } of graph.arcs) {
    partOf.get(find(from))?.arcs.push({
      from: local.get(from) ?? 0,
      to: local.get(to) ?? 0,
      argued,
      ...(onto !== undefined && { onto: local.get(onto) ?? 0 }),
    })
  }
  return parts.sort((a, b) => b.nodes.length - a.nodes.length)
}

interface Part {
  part: LayoutGraph
  placed: PlacedNode[]
}

/** Lays the parts out in rows under the largest, about as wide as that or as the aspect asks for. */
export function packParts(parts: readonly Part[], aspect: number): PlacedNode[] {
  const boxes = parts.map(({ part, placed }) => {
    const heights = new Map(part.nodes.map((node) => [node.id, node.height]))
    const half = (node: PlacedNode) => (heights.get(node.id) ?? 0) / 2
    const left = least(placed.map((node) => node.x)) - cardWidth / 2
    const right = greatest(placed.map((node) => node.x)) + cardWidth / 2
    const top = least(placed.map((node) => node.y - half(node)))
    const bottom = greatest(placed.map((node) => node.y + half(node)))
    return { placed, left, top, width: right - left, height: bottom - top }
  })
  const area = boxes.reduce((sum, box) => sum + (box.width + columnGap) * (box.height + rowGap), 0)
  const rowWidth = Math.max(boxes[0]?.width ?? 0, Math.sqrt(area * aspect))
  const result: PlacedNode[] = []
  let x = 0
  let y = 0
  let rowHeight = 0
  for (const box of boxes) {
    if (x > 0 && x + box.width > rowWidth) {
      x = 0
      y += rowHeight + rowGap
      rowHeight = 0
    }
    for (const node of box.placed) {
      result.push({ id: node.id, x: node.x - box.left + x, y: node.y - box.top + y })
    }
    x += box.width + columnGap
    rowHeight = Math.max(rowHeight, box.height)
  }
  return result
}

/**
 * The map in swimlanes: a band for each holder or section, cards from left to right within it, so that one sees who
 * holds which part, or how the text goes along. Places of the graph view are not touched. Pure and deterministic.
 */
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import { compareIds, type SourceId } from '@/graph/model/ids'
import { readSourceText } from '@/graph/model/source-text'
import { cardWidth } from '../cards/card-geometry'
import { greatest } from '../geometry/extremes'
import { arguedRowGap, columnPitch, linkedRowGap, type PlacedNode, rowGap } from './column-measures'
import { foldRanks, wantedColumns } from './fold'
import { type LayoutGraph, layoutGraphOf } from './layout-graph'
import { neighboursOf, ranksOf } from './ranks'

export type LaneOrder = 'holder' | 'section'

export interface Lane {
  name: string
  claims: number
  left: number
  right: number
  top: number
  bottom: number
}

export interface LaneLayout {
  positions: readonly PlacedNode[]
  /** From top to bottom, edge to edge. */
  lanes: readonly Lane[]
}

/** Before the cards of a lane there is room for its name. */
export const nameRoom = 170
const padding = 24
const side = 48
/** So many times the columns of the graph view are tried. */
const spreads = [1, 1.5, 2, 3, 4] as const
const sweeps = 6

/** `aspect`: width by height of the screen. Linear but for sorting. */
export function laneLayout(
  graph: ArgumentGraph,
  order: LaneOrder,
  heightOf: (claim: string) => number,
  aspect: number,
): LaneLayout {
  const layout = layoutGraphOf(graph, heightOf)
  if (layout.nodes.length === 0) return { positions: [], lanes: [] }
  const names = order === 'holder' ? holderLanes(graph) : sectionLanes(graph)
  const laneOf = layout.nodes.map((node) => names.laneOf.get(node.id) ?? 0)
  const ranks = ranksOf(layout)
  const wanted = wantedColumns(layout, aspect)
  // Lanes share columns, and are never all full in one: what needs the smallest screen is taken.
  let best: LaneLayout | undefined
  for (const spread of layout.nodes.length > searchLimit ? [2] : spreads) {
    const columns = closeUp(foldRanks(layout, ranks, Math.round(wanted * spread)))
    const found = placed(layout, ordered(layout, laneOf, columns), names.names)
    if (!best || screenFor(found, aspect) < screenFor(best, aspect)) best = found
  }
  return best ?? { positions: [], lanes: [] }
}

/** Beyond so many cards one try has to do. */
const searchLimit = 300

function screenFor({ lanes }: LaneLayout, aspect: number): number {
  const [first] = lanes
  return first ? Math.max((first.right - first.left) / aspect, lanes.at(-1)?.bottom ?? 0) : 0
}

interface LaneNames {
  names: readonly string[]
  laneOf: ReadonlyMap<string, number>
}

/** A lane for each holder; what several hold beside the map's author has one of its own, and so has what nobody holds. */
function holderLanes(graph: ArgumentGraph): LaneNames {
  const { author } = graph.info
  const keyOf = (claim: Claim): string => {
    const others = claim.holders.filter((holder) => holder !== author)
    if (others.length > 1) return severally
    return others[0] ?? claim.holders[0] ?? ''
  }
  const named = [...graph.holders.values()].sort((a, b) => compareIds(a.id, b.id))
  const first = named.filter(({ id }) => id === author)
  const keys = [
    ...[...first, ...named.filter(({ id }) => id !== author)].map(({ id, name }) => ({
      key: id as string,
      name,
    })),
    { key: severally, name: 'Several holders' },
    { key: '', name: 'No holder' },
  ]
  return lanesBy(graph, keys, keyOf)
}

/** No id has a blank. */
const severally = 'several holders'

/** A lane for each section of each source, in the order of the text; a claim goes by its first anchor. */
function sectionLanes(graph: ArgumentGraph): LaneNames {
  const sources = [...graph.sources.values()].sort((a, b) => compareIds(a.id, b.id))
  const keyOf = ({ anchors: [anchor] }: Claim): string =>
    anchor && graph.sources.has(anchor.source) ? `${anchor.source} ${anchor.section ?? ''}` : ''
  const named = new Map<SourceId, Set<string>>(sources.map(({ id }) => [id, new Set()]))
  for (const { anchors } of graph.claims.values()) {
    const [anchor] = anchors
    if (anchor) named.get(anchor.source)?.add(anchor.section ?? '')
  }
  const keys = sources.flatMap(({ id, title, text = '' }) =>
    inTextOrder(named.get(id) ?? new Set(), text).map((section) => ({
      key: `${id} ${section}`,
      name: section === '' ? title : sources.length > 1 ? `${title}: ${section}` : section,
    })),
  )
  return lanesBy(graph, [...keys, { key: '', name: 'Without a place in a source' }], keyOf)
}

/** Sections of a text as they stand in it; first what is none of its headings, by name. Reads the text once. */
function inTextOrder(sections: ReadonlySet<string>, text: string): string[] {
  if (sections.size === 0) return []
  const headings = readSourceText(text).sections.flatMap(({ heading, title }) => (heading ? [title] : []))
  const places = new Map(headings.map((title, index) => [title, index]))
  const placeOf = (section: string) => places.get(section) ?? -1
  return [...sections].sort((a, b) => placeOf(a) - placeOf(b) || compareIds(a, b))
}

/** Only lanes that have claims, in the order of `keys`. */
function lanesBy(
  graph: ArgumentGraph,
  keys: readonly { key: string; name: string }[],
  keyOf: (claim: Claim) => string,
): LaneNames {
  const used = new Set([...graph.claims.values()].map(keyOf))
  const shown = keys.filter(({ key }) => used.has(key))
  const indices = new Map(shown.map(({ key }, index) => [key, index]))
  const laneOf = new Map(
    [...graph.claims.values()].map((claim) => [claim.id as string, indices.get(keyOf(claim)) ?? 0]),
  )
  return { names: shown.map(({ name }) => name), laneOf }
}

/** Columns without gaps between their numbers. */
function closeUp(columns: readonly number[]): number[] {
  const used = [...new Set(columns)].sort((a, b) => a - b)
  const indices = new Map(used.map((column, index) => [column, index]))
  return columns.map((column) => indices.get(column) ?? 0)
}

/** For each lane and column its cards, from top to bottom, ordered so that links cross little (barycentres). */
function ordered(layout: LayoutGraph, laneOf: readonly number[], columns: readonly number[]): number[][][] {
  const stacks: number[][][] = Array.from({ length: greatest(laneOf) + 1 }, () =>
    Array.from({ length: greatest(columns) + 1 }, () => []),
  )
  layout.nodes.forEach((_, node) => {
    stacks[laneOf[node] ?? 0]?.[columns[node] ?? 0]?.push(node)
  })
  const { before, after } = neighboursOf(layout)
  const place = new Array<number>(layout.nodes.length).fill(0)
  const note = (lane: number, stack: readonly number[]) => {
    stack.forEach((node, index) => {
      place[node] = lane * 1000 + index - stack.length / 2
    })
  }
  stacks.forEach((lane, index) => {
    for (const stack of lane) note(index, stack)
  })
  for (let sweep = 0; sweep < sweeps; sweep++) {
    stacks.forEach((lane, index) => {
      for (const stack of lane) {
        const wish = new Map(
          stack.map((node) => [
            node,
            meanPlace([...(before[node] ?? []), ...(after[node] ?? [])], place, node),
          ]),
        )
        stack.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || a - b)
        note(index, stack)
      }
    })
  }
  return stacks
}

function meanPlace(around: readonly number[], place: readonly number[], node: number): number {
  if (around.length === 0) return place[node] ?? 0
  return around.reduce((sum, other) => sum + (place[other] ?? 0), 0) / around.length
}

function placed(layout: LayoutGraph, stacks: readonly number[][][], names: readonly string[]): LaneLayout {
  const gap = gapsIn(layout)
  const height = (node: number) => layout.nodes[node]?.height ?? 0
  const spanOf = (stack: readonly number[]) =>
    stack.reduce((sum, node, index) => {
      const next = stack[index + 1]
      return sum + height(node) + (next === undefined ? 0 : gap(node, next))
    }, 0)
  const right = (greatest(stacks.map((lane) => lane.length)) - 1) * columnPitch + cardWidth + side
  const positions: PlacedNode[] = []
  const lanes: Lane[] = []
  let top = 0
  stacks.forEach((lane, index) => {
    const tallest = greatest(lane.map(spanOf), 0)
    const bottom = top + tallest + 2 * padding
    lane.forEach((stack, column) => {
      let y = top + padding + (tallest - spanOf(stack)) / 2
      stack.forEach((node, place) => {
        const id = layout.nodes[node]?.id ?? ''
        positions.push({ id, x: column * columnPitch + cardWidth / 2, y: y + height(node) / 2 })
        y += height(node) + gap(node, stack[place + 1] ?? -1)
      })
    })
    const claims = lane.reduce((sum, stack) => sum + stack.length, 0)
    lanes.push({ name: names[index] ?? '', claims, left: -nameRoom, right, top, bottom })
    top = bottom
  })
  return { positions, lanes }
}

/** The room between a card and the next below it. */
function gapsIn(layout: LayoutGraph): (node: number, next: number) => number {
  const gaps = new Map<string, number>()
  for (const { from, to, argued } of layout.arcs) {
    const gap = argued ? arguedRowGap : linkedRowGap
    for (const key of [`${from} ${to}`, `${to} ${from}`]) gaps.set(key, Math.max(gap, gaps.get(key) ?? 0))
  }
  return (node, next) => gaps.get(`${node} ${next}`) ?? rowGap
}

/** A map of 200 claims that nobody has laid out: how soon its cards are there, and how good the draft is that places them. */
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { cardWidth } from '@/lib/cytoscape/cards/card-geometry'
import type { PlacedNode } from '@/lib/cytoscape/layout/column-measures'
import { readingAspect } from '@/lib/cytoscape/layout/column-measures'
import { draftLayout } from '@/lib/cytoscape/layout/draft-layout'
import { elkGraphOf, foldLayers } from '@/lib/cytoscape/layout/layered-layout'
import { backwardArcs } from '@/lib/cytoscape/layout/layout-cost'
import { type LayoutGraph, layoutGraphOf } from '@/lib/cytoscape/layout/layout-graph'
import { elkLayout } from '../browser/elk'
import { type CardTimes, closePage, inBrowser, maps, type Product, timeToCards } from '../browser/product'
import { median, mediansOf, type Pair } from '../measure'
import { costsAtMost, type Measured, type Row } from '../row'

const runs = 7
/** Cards of one to three lines, in turn. */
const heights = [44, 64, 84]

export const browserOpen: Row = {
  id: 'browser-open',
  title: '200 claims, document ready to cards seen / ELK layered alone, in one browser',
  run: () => inBrowser(measureOpening),
}

export const browserDraft: Row = {
  id: 'browser-draft',
  title: 'links that lead back in the draft of that map / in the final layout',
  run: () => inBrowser(countBackward),
}

async function measureOpening({ browser, open }: Product): Promise<Measured> {
  const graph = elkGraphOf(smallGraph())
  const times: Pair[] = []
  const live: number[] = []
  const asked: number[] = []
  // The first pair fills the caches of the server.
  for (let run = -1; run < runs; run++) {
    const before = run % 2 === 0 ? await timeOpening(open) : undefined
    const { milliseconds } = await elkLayout(browser, graph)
    const opening = before ?? (await timeOpening(open))
    if (run < 0) continue
    times.push({ ours: opening.seen, peer: milliseconds })
    live.push(opening.live)
    asked.push(opening.asked)
  }
  const note = `${runs} pairs, each in a fresh page; seen ${median(asked).toFixed(0)} ms after the page was asked for; the canvas had drawn ${median(live).toFixed(0)} ms after document ready`
  return costsAtMost(0.2, { ...mediansOf(times), note })
}

async function timeOpening(open: Product['open']): Promise<CardTimes> {
  const page = await open('small')
  try {
    return await timeToCards(page)
  } finally {
    await closePage(page)
  }
}

async function countBackward({ browser }: Product): Promise<Measured> {
  const graph = smallGraph()
  const draft = draftLayout(graph)
  const { laidOut } = await elkLayout(browser, elkGraphOf(graph))
  const final = foldLayers(graph, laidOut, readingAspect)
  const overlapping = overlaps(graph, draft)
  const [ours, peer] = [backwardArcs(graph, draft), backwardArcs(graph, final)]
  return {
    ours,
    peer,
    unit: 'links',
    ratio: ours === 0 ? 0 : ours / peer,
    goal: '≤ 2×, no overlap',
    holds: ours <= 2 * peer && overlapping === 0,
    note: `${graph.arcs.length} links; overlapping cards in the draft: ${overlapping}`,
  }
}

function smallGraph(): LayoutGraph {
  const graph = ArgumentGraph.fromDocument(maps.small())
  return layoutGraphOf(graph, (claim) => heights[Number(claim.slice(1)) % heights.length] ?? 64)
}

/** Pairs of cards that touch. */
function overlaps({ nodes }: LayoutGraph, layout: readonly PlacedNode[]): number {
  const height = new Map(nodes.map((node) => [node.id, node.height]))
  const halves = (a: PlacedNode, b: PlacedNode) => ((height.get(a.id) ?? 0) + (height.get(b.id) ?? 0)) / 2
  return layout.reduce(
    (sum, a, n) =>
      sum +
      layout.slice(n + 1).filter((b) => Math.abs(a.x - b.x) < cardWidth && Math.abs(a.y - b.y) < halves(a, b))
        .length,
    0,
  )
}

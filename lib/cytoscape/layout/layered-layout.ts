/**
 * The finer layout: ELK's layered algorithm in a worker decides ranks and the order within them (Eclipse Layout Kernel;
 * Sugiyama, Tagawa and Toda 1981), the columns are then folded and settled as the draft's are, so that the map reads
 * on a screen, and untangled in a second worker. Takes a few seconds at most for 250 claims; never blocks the page.
 */
import type { ELK, ElkNode } from 'elkjs/lib/elk-api'
import { cardWidth } from '../cards/card-geometry'
import { layoutColumns } from './column-layout'
import { type PlacedNode, readingAspect, rowGap } from './column-measures'
import { connectedParts, draftLayout, packParts } from './draft-layout'
import type { LayoutGraph } from './layout-graph'
import { untangleLimit } from './untangle'
import type { UntangleRequest } from './untangle.worker'

/** Beyond this many cards the draft stays: ELK would take minutes. */
const refinedLimit = 1_500

/** Places for all cards, or null when there are too many. Rejects when the worker cannot run or `signal` is aborted. */
export async function refinedLayout(
  graph: LayoutGraph,
  signal: AbortSignal,
  aspect: number = readingAspect,
): Promise<PlacedNode[] | null> {
  if (graph.nodes.length > refinedLimit || graph.nodes.length < 2) return null
  const { default: Elk } = await import('elkjs/lib/elk-api')
  if (signal.aborted) return null
  const worker = new Worker(new URL('./layered-layout.worker.ts', import.meta.url), { type: 'module' })
  const elk: ELK = new Elk({ workerFactory: () => worker })
  const stop = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
    worker.addEventListener('error', (event) => reject(event.error ?? event.message))
  })
  // It may come when nothing waits for it: after the layout, or where all parts are too small for a worker.
  stop.catch(() => undefined)
  try {
    const parts = []
    for (const part of connectedParts(graph)) {
      const small = part.nodes.length < 4
      const placed = small
        ? draftLayout(part, aspect)
        : await Promise.race([layer(elk, part, aspect, signal), stop])
      parts.push({ part, placed })
    }
    return packParts(parts, aspect)
  } finally {
    elk.terminateWorker()
    worker.terminate()
  }
}

async function layer(
  elk: ELK,
  graph: LayoutGraph,
  aspect: number,
  signal: AbortSignal,
): Promise<PlacedNode[]> {
  const folded = foldLayers(graph, await elk.layout(elkGraphOf(graph)), aspect)
  return graph.nodes.length > untangleLimit ? folded : untangled({ graph, layout: folded, aspect }, signal)
}

function untangled(request: UntangleRequest, signal: AbortSignal): Promise<PlacedNode[]> {
  const worker = new Worker(new URL('./untangle.worker.ts', import.meta.url), { type: 'module' })
  const answer = new Promise<PlacedNode[]>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
    worker.addEventListener('error', (event) => reject(event.error ?? event.message))
    worker.addEventListener('message', ({ data }: MessageEvent<PlacedNode[]>) => resolve(data))
    if (signal.aborted) reject(signal.reason)
    else worker.postMessage(request)
  })
  return answer.finally(() => worker.terminate())
}

export function elkGraphOf(graph: LayoutGraph): ElkNode {
  return {
    id: 'map',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.layered.cycleBreaking.strategy': 'GREEDY',
      'elk.layered.layering.strategy': 'NETWORK_SIMPLEX',
      'elk.layered.crossingMinimization.strategy': 'LAYER_SWEEP',
      'elk.layered.thoroughness': '20',
      'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
      'elk.spacing.nodeNode': String(rowGap),
      'elk.randomSeed': '1',
    },
    children: graph.nodes.map((node) => ({ id: node.id, width: cardWidth, height: node.height })),
    edges: graph.arcs.map((arc, index) => ({
      id: `arc-${index}`,
      sources: [graph.nodes[arc.from]?.id ?? ''],
      targets: [graph.nodes[arc.to]?.id ?? ''],
    })),
  }
}

/** ELK's layers as ranks, and its order within them, folded into columns. */
export function foldLayers(graph: LayoutGraph, laidOut: ElkNode, aspect: number): PlacedNode[] {
  const found = new Map(laidOut.children?.map((child) => [child.id, child]))
  const lefts = graph.nodes.map((node) => Math.round(found.get(node.id)?.x ?? 0))
  const layers = [...new Set(lefts)].sort((a, b) => a - b)
  const ranks = lefts.map((left) => layers.indexOf(left))
  const tops = graph.nodes.map((node) => found.get(node.id)?.y ?? 0)
  return layoutColumns(graph, ranks, aspect, tops)
}

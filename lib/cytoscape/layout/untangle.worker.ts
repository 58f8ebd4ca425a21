/** Untangles beside the page: asked once, answers once, then its maker ends it. */
import type { PlacedNode } from './column-measures'
import type { LayoutGraph } from './layout-graph'
import { untangle } from './untangle'

export interface UntangleRequest {
  graph: LayoutGraph
  layout: readonly PlacedNode[]
  aspect: number
}

addEventListener('message', ({ data }: MessageEvent<UntangleRequest>) => {
  postMessage(untangle(data.graph, data.layout, data.aspect))
})

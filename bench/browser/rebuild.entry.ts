/** What the page of the rebuild row runs: the product's own canvas, made anew for a whole map. Bundled by rebuild.ts. */
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { MapDocument } from '@/graph/model/map-document'
import type { MapCanvas } from '@/lib/cytoscape/canvas-contract'
import { createCanvas } from '@/lib/cytoscape/map-canvas'

let canvas: MapCanvas | undefined
let graph: ArgumentGraph

Object.assign(globalThis, {
  /** Takes the map, and draws it once. */
  benchBegin(document: MapDocument) {
    graph = ArgumentGraph.fromDocument(document)
    rebuild()
  },
  benchRebuild: rebuild,
})

function rebuild(): void {
  const container = document.getElementById('map')
  if (!container) throw new Error('There is no element to draw into.')
  canvas?.destroy()
  canvas = createCanvas(container)
  canvas.show(graph)
}

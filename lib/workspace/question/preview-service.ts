/**
 * Previews for a map that is told once and then patched: what the worker runs (preview.worker.ts). It keeps the indexes
 * of the map from one question to the next.
 */
import { carryIndexes } from '@/graph/chains/carry-indexes'
import { apply, type GraphChange } from '@/graph/change'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { MapDocument } from '@/graph/model/map-document'
import { type Preview, previewQuestion } from './preview'

export type PreviewRequest =
  | { is: 'map'; document: MapDocument }
  | { is: 'change'; change: GraphChange }
  | { is: 'question'; id: number; question: string }

export interface PreviewReply {
  id: number
  preview: Preview
}

/** Takes requests in order; only a question has a reply. */
export function createPreviewService(): (request: PreviewRequest) => PreviewReply | null {
  let graph: ArgumentGraph | null = null
  return (request) => {
    if (request.is === 'map') graph = ArgumentGraph.fromDocument(request.document)
    else if (request.is === 'change' && graph) {
      const next = apply(graph, request.change)
      carryIndexes(graph, request.change, next)
      graph = next
    } else if (request.is === 'question' && graph) {
      return { id: request.id, preview: previewQuestion(graph, request.question) }
    }
    return null
  }
}

/**
 * Previews and answers for a map that is told once and then patched: what the worker runs (preview.worker.ts). It keeps
 * the indexes of the map from one question to the next.
 */
import type { ChainAnswer } from '@/graph/chains/answer'
import { carryIndexes } from '@/graph/chains/carry-indexes'
import { apply, type GraphChange } from '@/graph/change'
import { type ErrorDetails, type Issue, ThroughlineError } from '@/graph/errors'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { MapDocument } from '@/graph/model/map-document'
import { askHere, type Preview, previewQuestion } from './preview'

/** What is asked of a map; `version` is the one that an answer names. */
export type Asked =
  | { is: 'preview'; id: number; question: string }
  | { is: 'answer'; id: number; question: string; version: number }

export type PreviewRequest =
  | { is: 'map'; document: MapDocument }
  | { is: 'change'; change: GraphChange }
  | Asked

/** An error's class does not come through a message: a refusal is told in its parts. */
export type PreviewReply =
  | { is: 'preview'; id: number; preview: Preview }
  | { is: 'answer'; id: number; answer: ChainAnswer }
  | { is: 'refused'; id: number; issues: Issue[]; details: ErrorDetails }

/** Takes requests in order; only what is asked has a reply. */
export function createPreviewService(): (request: PreviewRequest) => PreviewReply | null {
  let graph: ArgumentGraph | null = null
  return (request) => {
    if (request.is === 'map') graph = ArgumentGraph.fromDocument(request.document)
    else if (graph && request.is === 'change') {
      const next = apply(graph, request.change)
      carryIndexes(graph, request.change, next)
      graph = next
    } else if (graph && request.is !== 'change') return replyTo(graph, request)
    return null
  }
}

/** Throws only what is a fault of ours. */
export function replyTo(graph: ArgumentGraph, asked: Asked): PreviewReply {
  const { id, question } = asked
  if (asked.is === 'preview') return { is: 'preview', id, preview: previewQuestion(graph, question) }
  try {
    return { is: 'answer', id, answer: askHere(graph, asked.version, question) }
  } catch (error) {
    if (!(error instanceof ThroughlineError)) throw error
    return { is: 'refused', id, issues: error.issues, details: error.details }
  }
}

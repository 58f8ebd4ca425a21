/**
 * Asks for previews and answers beside the page, in a worker that is told the map once and then only what changed. Where no worker
 * runs, or it breaks, the page works them out itself: they are the same, only felt.
 */
import type { ChainAnswer } from '@/graph/chains/answer'
import { fail, ThroughlineError } from '@/graph/errors'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { graphDifference } from '../state/graph-difference'
import { noPreview, type Preview } from './preview'
import { type Asked, type PreviewReply, type PreviewRequest, replyTo } from './preview-service'

/** What a Worker is to this file; a MessagePort will do. */
export interface PreviewWorker {
  postMessage(request: PreviewRequest): void
  onReply(listener: (reply: PreviewReply) => void): void
  /** It cannot run, or has broken: nothing will come back any more. */
  onFailure(listener: () => void): void
  stop(): void
}

export interface Previewer {
  /** The preview of `question` on `graph`. Never rejects. */
  preview(graph: ArgumentGraph, question: string): Promise<Preview>
  /** The whole answer, as the server gives it on `graph` at `version`. Rejects with `bad-question`. */
  answer(graph: ArgumentGraph, version: number, question: string): Promise<ChainAnswer>
  /** What is asked afterwards begins anew. */
  stop(): void
}

interface Waiting {
  graph: ArgumentGraph
  asked: Asked
  resolve(reply: PreviewReply): void
}

/** `start` is called when the first question comes, and gives null where there are no workers. */
export function createPreviewer(start: () => PreviewWorker | null): Previewer {
  const waiting = new Map<number, Waiting>()
  let worker: PreviewWorker | null | undefined
  let told: ArgumentGraph | null = null
  let questions = 0

  function begin(): PreviewWorker | null {
    const started = start()
    started?.onReply((reply) => {
      waiting.get(reply.id)?.resolve(reply)
      waiting.delete(reply.id)
    })
    started?.onFailure(() => {
      worker = null
      for (const { graph, asked, resolve } of waiting.values()) resolve(replyTo(graph, asked))
      waiting.clear()
    })
    return started
  }

  function tell(to: PreviewWorker, graph: ArgumentGraph): void {
    if (told === graph) return
    // Sources and notes say nothing about chains, and can be most of a map.
    if (told === null)
      to.postMessage({ is: 'map', document: { ...graph.toDocument(), sources: [], annotations: [] } })
    else {
      const { added, updated, removed } = graphDifference(told, graph)
      const without = { sources: [], annotations: [] }
      to.postMessage({
        is: 'change',
        change: {
          added: { ...added, ...without },
          updated: { ...updated, ...without },
          removed: { ...removed, ...without },
        },
      })
    }
    told = graph
  }

  async function ask(graph: ArgumentGraph, asked: Asked): Promise<PreviewReply> {
    if (worker === undefined) worker = begin()
    if (worker === null) return replyTo(graph, asked)
    tell(worker, graph)
    const reply = new Promise<PreviewReply>((resolve) => waiting.set(asked.id, { graph, asked, resolve }))
    worker.postMessage(asked)
    return reply
  }

  return {
    async preview(graph, question) {
      questions += 1
      const reply = await ask(graph, { is: 'preview', id: questions, question })
      return reply.is === 'preview' ? reply.preview : noPreview
    },
    async answer(graph, version, question) {
      questions += 1
      const reply = await ask(graph, { is: 'answer', id: questions, question, version })
      if (reply.is === 'answer') return reply.answer
      if (reply.is === 'refused') throw new ThroughlineError(reply.issues, reply.details)
      return fail('internal', '', 'A preview came for an answer.')
    },
    stop() {
      worker?.stop()
      worker = undefined
      told = null
    },
  }
}

/** The worker of a browser; null where there are none. */
export function startPreviewWorker(): PreviewWorker | null {
  if (typeof Worker === 'undefined') return null
  const worker = new Worker(new URL('./preview.worker.ts', import.meta.url), { type: 'module' })
  return {
    postMessage: (request) => worker.postMessage(request),
    onReply: (listener) => worker.addEventListener('message', ({ data }) => listener(data)),
    onFailure: (listener) => {
      worker.addEventListener('error', listener)
      worker.addEventListener('messageerror', listener)
    },
    stop: () => worker.terminate(),
  }
}

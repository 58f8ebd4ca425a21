/**
 * Asks for previews beside the page, in a worker that is told the map once and then only what changed. Where no worker
 * runs, or it breaks, the page works them out itself: they are the same, only felt.
 */
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { graphDifference } from '../state/graph-difference'
import { type Preview, previewQuestion } from './preview'
import type { PreviewReply, PreviewRequest } from './preview-service'

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
  stop(): void
}

interface Waiting {
  graph: ArgumentGraph
  question: string
  resolve(preview: Preview): void
}

/** `start` is called when the first question comes, and gives null where there are no workers. */
export function createPreviewer(start: () => PreviewWorker | null): Previewer {
  const waiting = new Map<number, Waiting>()
  let worker: PreviewWorker | null | undefined
  let told: ArgumentGraph | null = null
  let questions = 0

  function begin(): PreviewWorker | null {
    const started = start()
    started?.onReply(({ id, preview }) => {
      waiting.get(id)?.resolve(preview)
      waiting.delete(id)
    })
    started?.onFailure(() => {
      worker = null
      for (const { graph, question, resolve } of waiting.values()) resolve(previewQuestion(graph, question))
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

  return {
    async preview(graph, question) {
      if (worker === undefined) worker = begin()
      if (worker === null) return previewQuestion(graph, question)
      tell(worker, graph)
      questions += 1
      const id = questions
      const reply = new Promise<Preview>((resolve) => waiting.set(id, { graph, question, resolve }))
      worker.postMessage({ is: 'question', id, question })
      return reply
    },
    stop() {
      worker?.stop()
      worker = null
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

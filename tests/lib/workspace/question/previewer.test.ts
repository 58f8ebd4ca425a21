import { MessageChannel } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import { ThroughlineError } from '@/graph/errors'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { MapDocument } from '@/graph/model/map-document'
import { samples } from '@/graph/samples/all-samples'
import { askHere, previewQuestion } from '@/lib/workspace/question/preview'
import { createPreviewService, type PreviewRequest } from '@/lib/workspace/question/preview-service'
import { createPreviewer, type Previewer, type PreviewWorker } from '@/lib/workspace/question/previewer'

const sample = samples.find((one) => one.map.id === 'us-iran') as MapDocument
const graph = ArgumentGraph.fromDocument(sample)
const question = 'domestic trap -> no de-escalation -> accident'

let previewer: Previewer
afterEach(() => previewer.stop())

/** The service at the other end of a real channel: what is sent is copied, as to a worker. */
function serviceBeside(seen: PreviewRequest['is'][] = []): PreviewWorker {
  const { port1, port2 } = new MessageChannel()
  const answer = createPreviewService()
  port2.on('message', (request: PreviewRequest) => {
    seen.push(request.is)
    const reply = answer(request)
    if (reply) port2.postMessage(reply)
  })
  return {
    postMessage: (request) => port1.postMessage(request),
    onReply: (listener) => port1.on('message', listener),
    onFailure: () => undefined,
    stop: () => port1.close(),
  }
}

describe('previews beside the page', () => {
  test('are those of the page, and the map is told once', async () => {
    const seen: PreviewRequest['is'][] = []
    previewer = createPreviewer(() => serviceBeside(seen))
    for (const asked of [question, 'domestic trap', 'a -> -> b', '', 'accident -> domestic trap']) {
      expect(await previewer.preview(graph, asked)).toEqual(previewQuestion(graph, asked))
    }
    expect(seen.filter((is) => is !== 'preview')).toEqual(['map'])
  })

  test('follow the map by its changes', async () => {
    const seen: PreviewRequest['is'][] = []
    previewer = createPreviewer(() => serviceBeside(seen))
    expect((await previewer.preview(graph, question)).text).toBe('4 chains')
    const fewer = ArgumentGraph.fromDocument({
      ...sample,
      links: sample.links.slice(0, sample.links.length / 2),
      sources: [],
    })
    expect(await previewer.preview(fewer, question)).toEqual(previewQuestion(fewer, question))
    expect((await previewer.preview(graph, question)).text).toBe('4 chains')
    expect(seen.filter((is) => is !== 'preview')).toEqual(['map', 'change', 'change'])
  })
})

describe('answers beside the page', () => {
  test('are those of the page, on the map as it is now, and refusals stay refusals', async () => {
    previewer = createPreviewer(() => serviceBeside())
    expect(await previewer.answer(graph, 7, question)).toEqual(askHere(graph, 7, question))
    const fewer = ArgumentGraph.fromDocument({ ...sample, links: sample.links.slice(0, 40) })
    expect(await previewer.answer(fewer, 8, question)).toEqual(askHere(fewer, 8, question))
    const refused = previewer.answer(graph, 7, 'domestic trap -> "accident')
    await expect(refused).rejects.toBeInstanceOf(ThroughlineError)
    await expect(refused).rejects.toMatchObject({ code: 'bad-question', details: { span: [17, 26] } })
  })

  test('begin anew after a stop, and are worked out here where no worker runs', async () => {
    let started = 0
    previewer = createPreviewer(() => {
      started += 1
      return started < 3 ? serviceBeside() : null
    })
    for (let times = 0; times < 3; times++) {
      expect((await previewer.answer(graph, 1, question)).chains).toHaveLength(4)
      previewer.stop()
    }
    expect(started).toBe(3)
  })
})

describe('without a worker', () => {
  test('the page works them out', async () => {
    previewer = createPreviewer(() => null)
    expect((await previewer.preview(graph, question)).text).toBe('4 chains')
  })

  test('nor when it breaks, also what was asked before', async () => {
    let fail: () => void = () => expect.unreachable('Nobody listens.')
    previewer = createPreviewer(() => ({
      postMessage: () => undefined,
      onReply: () => undefined,
      onFailure: (listener) => {
        fail = listener
      },
      stop: () => undefined,
    }))
    const asked = previewer.preview(graph, question)
    fail()
    expect((await asked).text).toBe('4 chains')
    expect((await previewer.preview(graph, question)).text).toBe('4 chains')
  })
})

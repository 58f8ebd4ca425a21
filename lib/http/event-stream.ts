/**
 * Server-sent events (WHATWG HTML, section 9.2): an answer that goes on for as long as there is something to tell and
 * someone to hear it. A reader takes events at its own pace: nothing is made before it can be sent. Streams are bounded
 * in number, and end when the process does.
 */
import { fail } from '@/graph/errors'

export interface ServerEvent {
  /** A reader that comes back names the last one it had. */
  id?: string
  /** `message` when left out. */
  event?: string
  /** Sent as JSON, which has no line breaks. */
  data: unknown
}

export interface EventStreamSettings {
  /** Streams open at once, in all; `too-many-requests` above that. */
  most: number
  /** Milliseconds between two signs of life, which keep proxies from closing and tell when a reader has gone. */
  heartbeat: number
  /** Signs of life that a reader may leave untaken, one after the other, before it is let go. */
  patience: number
  /** Milliseconds after which a reader should come back when it was cut off. */
  retry: number
}

const usualStreams: EventStreamSettings = { most: 500, heartbeat: 15_000, patience: 4, retry: 1_000 }

export interface EventStreams {
  /**
   * The answer that sends `events`; `signal` tells them when nobody listens any more. What they throw is reported and
   * ends the stream, and the reader comes back for the rest. Throws `too-many-requests`.
   */
  open(events: (signal: AbortSignal) => AsyncIterator<ServerEvent, void>, request: Request): Response
  /** Ends all streams, and every one that is opened from now on. */
  close(): void
  readonly size: number
}

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Compression would hold events back until enough of them are there.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
}

/** `report` is told of every error that ends a stream: the answer has begun, so that its status cannot tell of it. */
export function createEventStreams(
  report: (error: unknown) => void,
  settings: EventStreamSettings = usualStreams,
): EventStreams {
  const open = new Set<() => void>()
  let isClosed = false

  return {
    get size() {
      return open.size
    },
    open(events, request) {
      if (request.method === 'HEAD') return new Response(null, { headers })
      if (open.size >= settings.most) {
        fail('too-many-requests', '', 'Too many are watching at once. Try again in a while.')
      }
      const { body, end } = streamOf(events, settings, report, () => open.delete(end))
      open.add(end)
      if (isClosed || request.signal.aborted) end()
      else request.signal.addEventListener('abort', end, { once: true })
      return new Response(body, { headers })
    },
    close() {
      isClosed = true
      for (const end of [...open]) end()
    },
  }
}

function streamOf(
  events: (signal: AbortSignal) => AsyncIterator<ServerEvent, void>,
  { heartbeat, patience, retry }: EventStreamSettings,
  report: (error: unknown) => void,
  ended: () => void,
): { body: ReadableStream<Uint8Array>; end(): void } {
  const listening = new AbortController()
  const encoder = new TextEncoder()
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  let untaken = 0

  const beat = setInterval(() => {
    if ((controller?.desiredSize ?? 0) > 0) {
      untaken = 0
      controller?.enqueue(encoder.encode(': here\n\n'))
    } else if (++untaken >= patience) end(true)
  }, heartbeat)

  /** In order, after what is still to be taken; or, `atOnce`, without it. */
  function end(atOnce = false): void {
    if (listening.signal.aborted) return
    clearInterval(beat)
    listening.abort()
    ended()
    if (atOnce) controller?.error(new Error('The reader took nothing.'))
    else controller?.close()
  }

  const source = events(listening.signal)
  const body = new ReadableStream<Uint8Array>({
    start(made) {
      controller = made
      made.enqueue(encoder.encode(`retry: ${retry}\n\n`))
    },
    async pull(made) {
      const next = await source.next().catch((error: unknown) => {
        report(error)
        return { done: true as const, value: undefined }
      })
      if (listening.signal.aborted) return
      if (next.done) end()
      else made.enqueue(encoder.encode(written(next.value)))
    },
    cancel() {
      controller = undefined
      end()
    },
  })
  return { body, end: () => end() }
}

function written({ id, event, data }: ServerEvent): string {
  const lines = [
    ...(id === undefined ? [] : [`id: ${id}`]),
    ...(event === undefined ? [] : [`event: ${event}`]),
    `data: ${JSON.stringify(data)}`,
  ]
  return `${lines.join('\n')}\n\n`
}

/** Event streams: how they are written, that they are bounded, and that no reader can hold one for nothing. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createEventStreams, type ServerEvent } from '@/lib/http/event-stream'

beforeEach(() => {
  reported = []
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const settings = { most: 2, heartbeat: 1_000, patience: 3, retry: 500 }
const request = (signal?: AbortSignal) => new Request('http://localhost/', signal ? { signal } : {})

/** Tells these, then nothing more until nobody listens. */
async function* telling(signal: AbortSignal, events: readonly ServerEvent[]) {
  for (const event of events) yield event
  await new Promise<void>((done) => {
    if (signal.aborted) done()
    signal.addEventListener('abort', () => done())
  })
}

let reported: unknown[] = []
const streamsWith = () => createEventStreams((error) => reported.push(error), settings)

const silent = (signal: AbortSignal) => telling(signal, [])

function readerOf(response: Response) {
  const reader = response.body?.getReader()
  return async () => {
    const read = await reader?.read()
    return read?.value === undefined ? undefined : new TextDecoder().decode(read.value)
  }
}

describe('an event stream', () => {
  it('says when to come back, then each event with id, name and JSON in one line', async () => {
    const events = [
      { id: '7', data: { text: 'two\nlines' } },
      { event: 'deleted', data: {} },
    ]
    const streams = streamsWith()
    const read = readerOf(streams.open((signal) => telling(signal, events), request()))
    expect(await read()).toBe('retry: 500\n\n')
    expect(await read()).toBe('id: 7\ndata: {"text":"two\\nlines"}\n\n')
    expect(await read()).toBe('event: deleted\ndata: {}\n\n')
  })

  it('gives a sign of life while there is nothing to tell', async () => {
    const read = readerOf(streamsWith().open(silent, request()))
    await read()
    const next = read()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await next).toBe(': here\n\n')
  })

  it('makes no event before the reader has room for it', async () => {
    let made = 0
    async function* endless(): AsyncGenerator<ServerEvent, void> {
      for (;;) yield { data: made++ }
    }
    const read = readerOf(streamsWith().open(endless, request()))
    for (let i = 0; i < 10; i++) await read()
    await vi.advanceTimersByTimeAsync(1_500)
    expect(made).toBeLessThan(13)
  })

  it('lets a reader go who takes nothing', async () => {
    const streams = streamsWith()
    const response = streams.open(silent, request())
    await vi.advanceTimersByTimeAsync(3_000)
    expect(streams.size).toBe(0)
    await expect(response.text()).rejects.toThrow()
  })

  it('ends when its source does or fails, when the reader leaves, and when the request is called off', async () => {
    const streams = streamsWith()
    async function* short(): AsyncGenerator<ServerEvent, void> {
      yield { data: 1 }
    }
    async function* failing(): AsyncGenerator<ServerEvent, void> {
      yield { data: 1 }
      throw new Error('The store is away.')
    }
    for (const source of [short, failing]) {
      expect(await streams.open(source, request()).text()).toBe('retry: 500\n\ndata: 1\n\n')
    }
    expect(reported).toEqual([new Error('The store is away.')])
    await streams.open(silent, request()).body?.cancel()
    expect(streams.size).toBe(0)
    const leaving = new AbortController()
    const response = streams.open(silent, request(leaving.signal))
    leaving.abort()
    expect(await response.text()).toBe('retry: 500\n\n')
    expect(streams.size).toBe(0)
  })
})

describe('all of them', () => {
  it('are at most so many, and one that ends makes room', async () => {
    const streams = streamsWith()
    const first = streams.open(silent, request())
    streams.open(silent, request())
    expect(() => streams.open(silent, request())).toThrow(
      expect.objectContaining({ code: 'too-many-requests' }),
    )
    await first.body?.cancel()
    expect(streams.open(silent, request()).status).toBe(200)
  })

  it('end together, in order, and so does one that comes too late', async () => {
    const streams = streamsWith()
    const texts = [streams.open(silent, request()), streams.open(silent, request())].map((one) => one.text())
    streams.close()
    expect(await Promise.all(texts)).toEqual(['retry: 500\n\n', 'retry: 500\n\n'])
    expect(await streams.open(silent, request()).text()).toBe('retry: 500\n\n')
  })
})

/** Following events in the browser: what is passed on, and how it comes back where the browser itself has given up. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { followEvents, type MapEventHandlers } from '@/lib/api-client/map-events'

/** An EventSource whose server is the test. */
class TestSource extends EventTarget {
  static made: TestSource[] = []
  readyState = 0
  readonly address: string
  constructor(address: string) {
    super()
    this.address = address
    TestSource.made.push(this)
  }
  close(): void {
    this.readyState = 2
  }
  opens(): void {
    this.readyState = 1
    this.dispatchEvent(new Event('open'))
  }
  tells(type: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }))
  }
  /** As the browser does where the server refused: it does not come back by itself. */
  isRefused(): void {
    this.readyState = 2
    this.dispatchEvent(new Event('error'))
  }
}

let told: string[]
let version: number
let stop: () => void
const handlers: MapEventHandlers = {
  after: () => version,
  change: (written) => void told.push(`change ${written.version}`),
  opened: () => void told.push('opened'),
  reset: () => void told.push('reset'),
  deleted: () => void told.push('deleted'),
}
const last = () => TestSource.made.at(-1) as TestSource

beforeEach(() => {
  vi.useFakeTimers()
  TestSource.made = []
  told = []
  version = 7
  stop = followEvents('/events', handlers, TestSource)
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

describe('following events', () => {
  it('asks for what comes after the version one has, and passes changes on', () => {
    expect(last().address).toBe('/events?after=7')
    last().opens()
    last().tells('message', { version: 8, change: {} })
    expect(told).toEqual(['opened', 'change 8'])
  })

  it('leaves it to the browser to come back from a connection that was cut', () => {
    last().opens()
    last().readyState = 0
    last().dispatchEvent(new Event('error'))
    vi.advanceTimersByTime(60_000)
    expect(TestSource.made).toHaveLength(1)
  })

  it('comes back after a refusal, longer apart each time, from the version one has then', () => {
    last().isRefused()
    version = 9
    vi.advanceTimersByTime(999)
    expect(TestSource.made).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(last().address).toBe('/events?after=9')
    last().isRefused()
    vi.advanceTimersByTime(1_999)
    expect(TestSource.made).toHaveLength(2)
    vi.advanceTimersByTime(1)
    expect(TestSource.made).toHaveLength(3)
    last().opens()
    last().isRefused()
    vi.advanceTimersByTime(1_000)
    expect(TestSource.made).toHaveLength(4)
  })

  it('reads on after a reset, and looks for a deleted map now and then', () => {
    last().tells('reset', {})
    expect(last().readyState).toBe(2)
    vi.advanceTimersByTime(1_000)
    last().tells('deleted', {})
    vi.advanceTimersByTime(29_999)
    expect(TestSource.made).toHaveLength(2)
    vi.advanceTimersByTime(1)
    expect(TestSource.made).toHaveLength(3)
    expect(told).toEqual(['reset', 'deleted'])
  })

  it('ends when it is told to', () => {
    last().isRefused()
    stop()
    vi.advanceTimersByTime(60_000)
    expect(TestSource.made).toHaveLength(1)
    expect(last().readyState).toBe(2)
  })
})

/**
 * The events of a map in the browser: each change as it is made, by whomever. The browser's EventSource comes back by
 * itself where it was cut off; where it gives up (the server refused), this tries again, longer apart each time.
 */
import type { z } from 'zod'
import type { writtenSchema } from '@/lib/http/shapes'

type WrittenAnswer = z.infer<typeof writtenSchema>

export interface MapEventHandlers {
  /** The version from which on changes are wanted; asked each time a stream is opened. */
  after(): number
  change(written: WrittenAnswer): void
  /** The server can be reached: at the first time, and each time after it was away. */
  opened(): void
  /** The map has to be read afresh. */
  reset(): void
  /** The map was deleted. Should it come back, its events do too. */
  deleted(): void
}

/** What is used of EventSource; tests hand in their own. */
export type EventSourceMaker = new (
  address: string,
) => {
  readonly readyState: number
  addEventListener(type: string, listener: (event: Event) => void): void
  close(): void
}

const firstWait = 1_000
const longestWait = 30_000
/** `EventSource.CLOSED`. */
const closed = 2

/** Follows the events at `address` until what it gives back is called. */
export function followEvents(
  address: string,
  handlers: MapEventHandlers,
  Source: EventSourceMaker = EventSource,
): () => void {
  let source: InstanceType<EventSourceMaker> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = firstWait

  function open(): void {
    const opened = new Source(`${address}?after=${handlers.after()}`)
    source = opened
    opened.addEventListener('open', () => {
      wait = firstWait
      handlers.opened()
    })
    opened.addEventListener('message', (event) => {
      handlers.change(JSON.parse((event as MessageEvent<string>).data) as WrittenAnswer)
    })
    opened.addEventListener('reset', () => {
      comeBack(firstWait)
      handlers.reset()
    })
    opened.addEventListener('deleted', () => {
      comeBack(longestWait)
      handlers.deleted()
    })
    opened.addEventListener('error', () => {
      if (opened.readyState !== closed) return
      comeBack(wait)
      wait = Math.min(wait * 2, longestWait)
    })
  }

  function comeBack(milliseconds: number): void {
    source?.close()
    clearTimeout(timer)
    timer = setTimeout(open, milliseconds)
  }

  open()
  return () => {
    source?.close()
    clearTimeout(timer)
  }
}

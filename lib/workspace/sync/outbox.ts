/**
 * Sends what is pending, one at a time and in order. When the server is away it waits, longer each time, and sends the
 * same request again: request ids make that safe. It keeps no state of the map; the session tells it what is first.
 */
import { ThroughlineError } from '@/graph/errors'
import type { PendingEntry } from './pending-changes'
import type { WorkspaceServer, Written } from './workspace-server'

export interface OutboxEvents {
  /** The entry to send now; undefined when there is none. It counts as attempted from here on. */
  next(): PendingEntry | undefined
  /** Resolves when the answer is taken in. When it rejects, the entry stays first and is sent again. */
  written(entry: PendingEntry, answer: Written): Promise<void> | void
  /** The server will not have it. It must not be first afterwards; when this rejects, it is sent again. */
  refused(entry: PendingEntry, error: ThroughlineError): Promise<void> | void
  /** Nothing could be sent, and why, where the server said; another try follows. */
  away(error: ThroughlineError | null): void
  /** Nothing is on its way any more. */
  idle(): void
  /** Runs `task` after so many milliseconds; gives back how to call it off. */
  delay(task: () => void, milliseconds: number): () => void
}

export interface Outbox {
  /** Sends what there is; does nothing while something is on its way. */
  pump(): void
  /** Tries at once, without waiting longer. */
  retryNow(): void
  readonly busy: boolean
  start(): void
  /** Sends nothing more. What is on its way is still taken in. */
  stop(): void
}

const firstWait = 1_000
const longestWait = 30_000
/** Times that the server may fail on one request before it counts as refused, so that it holds up nothing else. */
const mostFailures = 5

export function createOutbox(server: WorkspaceServer, events: OutboxEvents): Outbox {
  let busy = false
  let stopped = true
  let wait = firstWait
  let cancelWait: (() => void) | null = null
  let failures = { requestId: '', count: 0 }

  async function sendFirst(): Promise<void> {
    const entry = events.next()
    if (entry === undefined) return events.idle()
    busy = true
    const fault = await attempt(entry)
    busy = false
    if (stopped) return
    if (fault === 'none') {
      wait = firstWait
      void sendFirst()
    } else {
      events.away(fault instanceof ThroughlineError ? fault : null)
      cancelWait = events.delay(retry, wait)
      wait = Math.min(wait * 2, longestWait)
    }
  }

  /** Deals with the entry; gives back what kept it from being dealt with. */
  async function attempt(entry: PendingEntry): Promise<unknown> {
    try {
      await events.written(entry, await sent(server, entry))
      return 'none'
    } catch (error) {
      if (!(error instanceof ThroughlineError) || isAway(error) || isWorthAnother(entry, error)) return error
      return refuse(entry, error)
    }
  }

  async function refuse(entry: PendingEntry, error: ThroughlineError): Promise<unknown> {
    try {
      await events.refused(entry, error)
      return 'none'
    } catch (cause) {
      return cause ?? error
    }
  }

  /** A server that broke may be whole the next time; one that breaks on this each time will not have it. */
  function isWorthAnother({ requestId }: PendingEntry, { code }: ThroughlineError): boolean {
    if (code !== 'internal') return false
    failures = { requestId, count: failures.requestId === requestId ? failures.count + 1 : 1 }
    if (failures.count < mostFailures) return true
    failures = { requestId: '', count: 0 }
    return false
  }

  function retry(): void {
    cancelWait = null
    void sendFirst()
  }

  return {
    pump() {
      if (!busy && !stopped && cancelWait === null) void sendFirst()
    },
    retryNow() {
      if (cancelWait === null) return
      cancelWait()
      wait = firstWait
      retry()
    },
    get busy() {
      return busy
    },
    start() {
      stopped = false
      if (!busy) void sendFirst()
    },
    stop() {
      stopped = true
      cancelWait?.()
      cancelWait = null
    },
  }
}

function sent(server: WorkspaceServer, entry: PendingEntry): Promise<Written> {
  const { requestId, by } = entry
  if ('commands' in entry) {
    return server.commands({ commands: entry.commands, baseVersion: entry.baseVersion, requestId, by })
  }
  const { version } = entry.undoes
  if (version !== null) return server.undo({ version, requestId, by })
  return Promise.reject(
    new ThroughlineError({
      code: 'unknown-revision',
      pointer: '/version',
      detail: 'What was to be undone never reached the server.',
    }),
  )
}

/**
 * Away or overloaded, or the map is deleted and may be brought back: worth waiting for. Everything else is an answer.
 */
function isAway(error: ThroughlineError): boolean {
  return ['store-unavailable', 'too-many-requests', 'unknown-map'].includes(error.code)
}

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
  /** The server will not have it. The entry must be gone afterwards. */
  refused(entry: PendingEntry, error: ThroughlineError): Promise<void> | void
  /** Nothing could be sent; another try follows. */
  away(): void
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

export function createOutbox(server: WorkspaceServer, events: OutboxEvents): Outbox {
  let busy = false
  let stopped = true
  let wait = firstWait
  let cancelWait: (() => void) | null = null

  async function sendFirst(): Promise<void> {
    const entry = events.next()
    if (entry === undefined) return
    busy = true
    const ended = await attempt(entry)
    busy = false
    if (stopped) return
    if (ended) {
      wait = firstWait
      void sendFirst()
    } else {
      events.away()
      cancelWait = events.delay(retry, wait)
      wait = Math.min(wait * 2, longestWait)
    }
  }

  /** Whether the entry is dealt with. */
  async function attempt(entry: PendingEntry): Promise<boolean> {
    try {
      await events.written(entry, await sent(server, entry))
      return true
    } catch (error) {
      if (!(error instanceof ThroughlineError) || isAway(error)) return false
      await events.refused(entry, error)
      return true
    }
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

/** Away, overloaded or broken: worth trying again. Everything else is an answer. */
function isAway(error: ThroughlineError): boolean {
  return ['store-unavailable', 'too-many-requests', 'internal'].includes(error.code)
}

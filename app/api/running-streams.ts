/** The event streams of this process. They end with it: a server does not wait for those who only listen. */
import { problemOf } from '@/lib/http/error-response'
import { createEventStreams, type EventStreams } from '@/lib/http/event-stream'
import { reportFault } from './report-fault'

/** Next loads this module again on every hot reload. */
const shared = globalThis as { throughlineStreams?: EventStreams }

export function runningStreams(): EventStreams {
  if (shared.throughlineStreams) return shared.throughlineStreams
  const streams = createEventStreams((error) => reportFault(error, problemOf(error).status))
  shared.throughlineStreams = streams
  // Whoever runs this server ends the process itself, on the same signals.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => streams.close())
  return streams
}

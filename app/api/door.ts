/** The door of this process: what every route file of /api/v1 calls with its endpoints to get its handlers. */
import { type Endpoint, type RouteHandlers, routeHandlers } from '@/lib/http/endpoint'
import { createRateLimiter, loopbackLimit } from '@/lib/http/rate-limit'
import { runningConfig } from './running-store'

const admit = createRateLimiter(loopbackLimit, () => performance.now())

/** The handlers of a route file; without endpoints those of an address where nothing is. */
export function route(...endpoints: readonly Endpoint[]): RouteHandlers {
  return routeHandlers({ hostNames: () => [runningConfig().host], admit, report }, endpoints)
}

/** Only faults of ours are worth a line; what callers get wrong is told to them alone. */
function report(error: unknown, status: number): void {
  if (status < 500) return
  if (status !== 503) console.error(error)
  else console.error(error instanceof Error ? error.message : error)
}

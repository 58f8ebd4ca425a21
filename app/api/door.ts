/** The door of this process: what every route file of /api/v1 calls with its endpoints to get its handlers. */
import { type Endpoint, type RouteHandlers, routeHandlers } from '@/lib/http/endpoint'
import { createRateLimiter, loopbackLimit } from '@/lib/http/rate-limit'
import { reportFault } from './report-fault'
import { runningConfig } from './running-store'

const admit = createRateLimiter(loopbackLimit, () => performance.now())

/** The handlers of a route file; without endpoints those of an address where nothing is. */
export function route(...endpoints: readonly Endpoint[]): RouteHandlers {
  return routeHandlers({ hostNames: () => [runningConfig().host], admit, report: reportFault }, endpoints)
}

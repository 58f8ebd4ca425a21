/**
 * A token bucket: so many requests at once, so many more each second. One process, one bucket: it keeps a client that
 * runs wild from starving the page; it is no defence against a crowd.
 */
import { fail } from '@/graph/errors'

export interface RateLimit {
  /** Requests that may come at once. */
  burst: number
  /** Requests that are made good each second. */
  perSecond: number
}

/** Far above what a person, a script or a test of ours asks in earnest. */
export const loopbackLimit: RateLimit = { burst: 5_000, perSecond: 1_000 }

/** A function to call once a request; throws `too-many-requests`. `now` gives milliseconds that never go back. */
export function createRateLimiter({ burst, perSecond }: RateLimit, now: () => number): () => void {
  let tokens = burst
  let last = now()
  return () => {
    const time = now()
    tokens = Math.min(burst, tokens + ((time - last) / 1_000) * perSecond)
    last = time
    if (tokens < 1) fail('too-many-requests', '', 'Too many requests at once. Wait a second.')
    tokens -= 1
  }
}

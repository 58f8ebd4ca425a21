import { expect, it } from 'vitest'
import { createRateLimiter } from '@/lib/http/rate-limit'

/** How many of `tries` calls are let through. */
function admitted(admit: () => void, tries: number): number {
  let count = 0
  for (let i = 0; i < tries; i++) {
    try {
      admit()
      count++
    } catch (error) {
      expect(error).toMatchObject({ code: 'too-many-requests' })
    }
  }
  return count
}

it('lets a burst through, then so many a second, and never saves up more than a burst', () => {
  let now = 0
  const admit = createRateLimiter({ burst: 5, perSecond: 2 }, () => now)
  expect(admitted(admit, 8)).toBe(5)
  now += 400
  expect(admitted(admit, 8)).toBe(0)
  now += 600
  expect(admitted(admit, 8)).toBe(2)
  now += 1_000_000
  expect(admitted(admit, 8)).toBe(5)
})

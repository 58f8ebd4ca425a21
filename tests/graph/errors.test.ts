import { expect, it, vi } from 'vitest'
import { ThroughlineError } from '@/graph/errors'

it('is known by its kind, also where another copy of the class made it', async () => {
  vi.resetModules()
  const other = await import('@/graph/errors')
  expect(other.ThroughlineError).not.toBe(ThroughlineError)
  const issue = { code: 'unknown-map', pointer: '', detail: 'There is no such map.' } as const
  expect(new other.ThroughlineError(issue)).toBeInstanceOf(ThroughlineError)
  expect(new Error('There is no such map.')).not.toBeInstanceOf(ThroughlineError)
  expect(JSON.stringify(new ThroughlineError(issue))).not.toContain('brand')
})

it('has the code and the words of its first issue, and is never without one', () => {
  const error = new ThroughlineError([
    { code: 'too-long', pointer: '/a', detail: 'Too long.' },
    { code: 'bad-text', pointer: '/b', detail: 'Bad.' },
  ])
  expect([error.code, error.message, error.issues.length]).toEqual(['too-long', 'Too long.', 2])
  expect(new ThroughlineError([]).code).toBe('internal')
})

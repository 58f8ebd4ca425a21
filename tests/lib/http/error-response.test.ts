import { describe, expect, it } from 'vitest'
import { otherCodes, ruleCodes, ThroughlineError } from '@/graph/errors'
import { errorResponse, problemOf, statusOf } from '@/lib/http/error-response'
import { problemSchema } from '@/lib/http/shapes'

describe('problems', () => {
  it('have a status of a fault for every code, 422 for every rule', () => {
    expect(ruleCodes.map(statusOf)).toEqual(ruleCodes.map(() => 422))
    for (const code of otherCodes) expect(statusOf(code)).toBeGreaterThanOrEqual(400)
  })

  it('are of the shape that is promised, for every code', () => {
    for (const code of [...ruleCodes, ...otherCodes]) {
      const problem = problemOf(new ThroughlineError({ code, pointer: '/a', detail: 'Why.' }))
      expect(problemSchema.safeParse(problem).error).toBeUndefined()
    }
  })

  it('name the first fault and list all', () => {
    const error = new ThroughlineError([
      { code: 'self-link', pointer: '/commands/0/link', detail: 'A claim cannot link to itself.' },
      { code: 'too-long', pointer: '/commands/1', detail: 'Too long.' },
    ])
    expect(problemOf(error)).toMatchObject({
      status: 422,
      code: 'self-link',
      errors: [{}, { code: 'too-long' }],
    })
  })

  it('carry the version and both values of a conflict, and the span of a question', () => {
    const conflict = new ThroughlineError(
      { code: 'version-conflict', pointer: '/a', detail: 'Changed.', yours: 1, theirs: null },
      { current: 7 },
    )
    expect(problemOf(conflict)).toMatchObject({ current: 7, errors: [{ yours: 1, theirs: null }] })
    const question = new ThroughlineError(
      { code: 'bad-question', pointer: 'q', detail: 'No.' },
      { span: [2, 4], expected: 'a step' },
    )
    const place = { span: [2, 4], expected: 'a step' }
    expect(problemOf(question)).toMatchObject({ status: 422, ...place, errors: [place] })
  })

  it.each([new Error('password=secret'), 'password=secret', undefined])('tell nothing of %s', (error) => {
    const text = JSON.stringify(problemOf(error))
    expect(text).not.toContain('secret')
    expect(problemOf(error)).toMatchObject({ status: 500, code: 'internal' })
  })

  it('tell nothing of faults of our own either', () => {
    const error = new ThroughlineError({ code: 'internal', pointer: '/claims/x', detail: 'misfit secret' })
    expect(JSON.stringify(problemOf(error))).not.toContain('secret')
  })

  it('say when to try again, where that may help', () => {
    const away = errorResponse(
      new ThroughlineError({ code: 'store-unavailable', pointer: '', detail: 'Away.' }),
    )
    expect(Number(away.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(away.headers.get('content-type')).toBe('application/problem+json')
    expect(errorResponse(new Error('x')).headers.get('retry-after')).toBeNull()
  })
})

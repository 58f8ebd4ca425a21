import { expect, it } from 'vitest'
import { ThroughlineError } from '@/graph/errors'
import { problemError } from '@/lib/api-client/problem-error'
import { errorResponse } from '@/lib/http/error-response'

it('gives back the error that the server answered with', async () => {
  const error = new ThroughlineError(
    [
      {
        code: 'version-conflict',
        pointer: '/commands/0/set/label',
        detail: 'Changed.',
        yours: 'a',
        theirs: 'b',
      },
      {
        code: 'version-conflict',
        pointer: '/commands/0/set/kind',
        detail: 'Changed.',
        yours: 'event',
        theirs: null,
      },
    ],
    { current: 7 },
  )
  const back = await problemError(errorResponse(error))
  expect(back).toBeInstanceOf(ThroughlineError)
  expect(back).toMatchObject({
    code: error.code,
    message: error.message,
    issues: error.issues,
    details: { current: 7 },
  })
})

it('gives back where a question cannot be read, and what was expected there', async () => {
  const details = { span: [2, 4] as [number, number], expected: 'a step' }
  const error = new ThroughlineError({ code: 'bad-question', pointer: 'q', detail: 'Missing.' }, details)
  const back = await problemError(errorResponse(error))
  expect(back).toMatchObject({ code: 'bad-question', details })
  expect(back.issues).toEqual(error.issues)
})

it.each([
  ['a page of a proxy', 502, '<html>', 'store-unavailable'],
  ['nothing', 503, '', 'store-unavailable'],
  ['a page of something else', 500, '<html>', 'internal'],
  ['JSON of something else', 400, '{"error":"no"}', 'internal'],
  ['a code that nobody knows', 400, '{"code":"teapot","errors":[]}', 'internal'],
])('makes an error of %s', async (_name, status, body, code) => {
  expect(await problemError(new Response(body, { status }))).toMatchObject({ code })
})

/** From a problem document back to the ThroughlineError it was made from. */
import type { z } from 'zod'
import {
  type ErrorCode,
  type ErrorDetails,
  type Issue,
  otherCodes,
  ruleCodes,
  ThroughlineError,
} from '@/graph/errors'
import type { problemSchema } from '@/lib/http/shapes'

type Problem = z.infer<typeof problemSchema>

const codes: ReadonlySet<string> = new Set<ErrorCode>([...ruleCodes, ...otherCodes])

/**
 * The error an answer stands for. An answer that is no problem document of ours (a proxy's, when the server behind it is
 * gone) is `store-unavailable` from 502 to 504 and `internal` otherwise.
 */
export async function problemError(response: Response): Promise<ThroughlineError> {
  const problem: unknown = await response.json().catch(() => undefined)
  if (isProblem(problem)) return new ThroughlineError(issuesOf(problem), detailsOf(problem))
  const code = response.status >= 502 && response.status <= 504 ? 'store-unavailable' : 'internal'
  return new ThroughlineError({ code, pointer: '', detail: `The server answered ${response.status}.` })
}

function isProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null) return false
  const { code, errors } = value as Partial<Record<keyof Problem, unknown>>
  return typeof code === 'string' && codes.has(code) && Array.isArray(errors)
}

function issuesOf({ code, detail, errors }: Problem): Issue[] {
  if (errors.length === 0) return [{ code, pointer: '', detail }]
  return errors.map(({ span: _, expected: __, ...issue }) => issue)
}

function detailsOf({ current, span, expected }: Problem): ErrorDetails {
  return {
    ...(current === undefined ? {} : { current }),
    ...(span === undefined ? {} : { span }),
    ...(expected === undefined ? {} : { expected }),
  }
}

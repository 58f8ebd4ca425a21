/**
 * From ThroughlineError to an RFC 9457 problem document. The only place that maps a code to an HTTP status. Errors that
 * nobody threw on purpose become `internal` and tell nothing of themselves.
 */
import { type ErrorCode, type Issue, ThroughlineError } from '@/graph/errors'

/** Rules of the model are 422; everything else has its own line. */
const statuses: Readonly<Record<ErrorCode, number>> = {
  'unknown-claim': 422,
  'unknown-link': 422,
  'unknown-holder': 422,
  'unknown-source': 422,
  'unknown-annotation': 422,
  'unknown-target': 422,
  'duplicate-id': 422,
  'self-link': 422,
  'self-reference': 422,
  'bad-target': 422,
  'bad-text': 422,
  'too-long': 422,
  'too-many': 422,
  'out-of-range': 422,
  'bad-question': 422,
  'invalid-body': 400,
  'wrong-origin': 403,
  'not-found': 404,
  'unknown-map': 404,
  'unknown-revision': 404,
  'unknown-format': 404,
  'method-not-allowed': 405,
  'map-exists': 409,
  'version-conflict': 409,
  'undo-conflict': 409,
  'request-id-reused': 409,
  'too-large': 413,
  'not-json': 415,
  'too-many-requests': 429,
  'store-unavailable': 503,
  'bad-setting': 500,
  internal: 500,
}

const titles: Readonly<Record<number, string>> = {
  400: 'The request is not in the form that is expected',
  403: 'The request does not come from here',
  404: 'There is no such thing',
  405: 'This cannot be done here',
  409: 'Something else was first',
  413: 'The request is too large',
  415: 'The request is not JSON',
  422: 'A rule is broken',
  429: 'Too many requests',
  500: 'Something went wrong here',
  503: 'The store cannot be reached',
}

/** Seconds after which trying again may help. */
const retryAfter: Readonly<Partial<Record<ErrorCode, number>>> = {
  'store-unavailable': 5,
  'too-many-requests': 1,
}

export interface Problem {
  type: string
  title: string
  status: number
  code: ErrorCode
  detail: string
  errors: Issue[]
  /** In a version conflict: the version the map has now. */
  current?: number
  /** In a question: [start, end) in UTF-16 units of the question as sent, and what was expected there. */
  span?: [number, number]
  expected?: string
}

export function statusOf(code: ErrorCode): number {
  return statuses[code]
}

/** The problem document for anything that was thrown. */
export function problemOf(error: unknown): Problem {
  const known = error instanceof ThroughlineError && !isHidden(error.code) ? error : undisclosed()
  const status = statuses[known.code]
  const { current, span, expected } = known.details
  const place = span === undefined ? {} : { span, ...(expected === undefined ? {} : { expected }) }
  return {
    type: `urn:throughline:problem:${known.code}`,
    title: titles[status] ?? 'Error',
    status,
    code: known.code,
    detail: known.message,
    // A question is read up to its first fault: the place is that of the one entry as well.
    errors: known.issues.map((issue) => ({ ...issue, ...place })),
    ...(current === undefined ? {} : { current }),
    ...place,
  }
}

/** The answer to send. `headers` are put beside its own (such as Allow). */
export function errorResponse(error: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  const problem = problemOf(error)
  const wait = retryAfter[problem.code]
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(wait === undefined ? {} : { 'retry-after': String(wait) }),
      ...headers,
    },
  })
}

/** Faults of ours: their words are for the log, not for an answer. */
function isHidden(code: ErrorCode): boolean {
  return statuses[code] === 500
}

function undisclosed(): ThroughlineError {
  return new ThroughlineError({
    code: 'internal',
    pointer: '',
    detail: 'Something went wrong on the server. Nothing was changed by this request.',
  })
}

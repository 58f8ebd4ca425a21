/**
 * The closed list of what can go wrong, and the one error class that carries it. Adapters wrap what a driver
 * throws as `cause`; lib/http/error-response.ts is the only place that maps a code to an HTTP status.
 */

/** A rule of the model is broken (HTTP 422). */
export const ruleCodes = [
  'unknown-claim',
  'unknown-link',
  'unknown-holder',
  'unknown-source',
  'unknown-annotation',
  'unknown-target',
  'duplicate-id',
  'self-link',
  'self-reference',
  'bad-target',
  'bad-text',
  'too-long',
  'too-many',
  'out-of-range',
] as const

/** Everything else: the wrong shape, a missing thing, a clash, a store that is away. */
export const otherCodes = [
  'invalid-body',
  'not-json',
  'too-large',
  'wrong-origin',
  'not-found',
  'method-not-allowed',
  'unknown-map',
  'unknown-revision',
  'unknown-format',
  'map-exists',
  'version-conflict',
  'undo-conflict',
  'request-id-reused',
  'bad-question',
  'too-many-requests',
  'store-unavailable',
  'bad-setting',
  'internal',
] as const

export type RuleCode = (typeof ruleCodes)[number]
export type ErrorCode = RuleCode | (typeof otherCodes)[number]

/** One fault at one place. `pointer` is a JSON pointer into the input ('' is the whole of it) or a parameter's name. */
export interface Issue {
  code: ErrorCode
  pointer: string
  detail: string
  /** In a version conflict: what the command wanted to set, and what is there now (null: it was removed). */
  yours?: unknown
  theirs?: unknown
}

export interface ErrorDetails {
  /** In a version conflict: the version the map has now. */
  current?: number
  /** In a question: where the fault is, in UTF-16 units of the question as sent. */
  span?: [number, number]
  /** What else is worth telling, in a word or two (the address of a store, a limit). */
  expected?: string
}

const brand = Symbol.for('throughline.error')

/** The only error that graph/ and lib/ throw on purpose. `issues` is never empty; `code` is that of its first entry. */
export class ThroughlineError extends Error {
  /** A bundler may put this class into a process twice (pages, handlers): what one throws, the other must know. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && brand in value
  }

  readonly [brand] = true
  readonly code: ErrorCode
  readonly issues: Issue[]
  readonly details: ErrorDetails

  constructor(issues: Issue | Issue[], details: ErrorDetails = {}, cause?: unknown) {
    const list = Array.isArray(issues) ? issues : [issues]
    const first = list[0] ?? { code: 'internal', pointer: '', detail: 'An error without a cause.' }
    super(first.detail, cause === undefined ? undefined : { cause })
    this.name = 'ThroughlineError'
    this.code = first.code
    this.issues = list.length > 0 ? list : [first]
    this.details = details
  }
}

/** Whether a rule of the model is broken, rather than something else. */
export function isRuleCode(code: ErrorCode): code is RuleCode {
  return (ruleCodes as readonly string[]).includes(code)
}

/** One fault, thrown. */
export function fail(code: ErrorCode, pointer: string, detail: string, details: ErrorDetails = {}): never {
  throw new ThroughlineError({ code, pointer, detail }, details)
}

/** A JSON pointer (RFC 6901) from path parts. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** Whether it is the store that is away, rather than something that was asked wrongly. */
export function isStoreAway(error: unknown): boolean {
  return error instanceof ThroughlineError && error.code === 'store-unavailable'
}

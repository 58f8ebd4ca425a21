/** Reads the query string by a schema: each parameter at most once, none that is unknown. */
import { z } from 'zod'
import { type Issue, ThroughlineError } from '@/graph/errors'
import { issuesOf } from '@/graph/model/issues'

/** A whole number of at least `min`, written in decimal digits. */
export function wholeNumber(min: number, max = Number.MAX_SAFE_INTEGER) {
  return z
    .string()
    .regex(/^-?\d{1,15}$/, 'A whole number.')
    .transform(Number)
    .pipe(z.number().int().min(min).max(max))
}

/** A switch: 1 for on, 0 for off. */
export const flag = z.enum(['0', '1'], 'Either 0 or 1.')

/**
 * The parameters of a request. Throws `invalid-body` for one that is missing, given twice, unknown, of the wrong form or not
 * percent-encoded UTF-8, and rule codes for one out of range; the pointer of an issue is the parameter's name.
 */
export function readQuery<T extends z.ZodType>(request: Request, schema: T): z.output<T> {
  const { search, searchParams: parameters } = addressOf(request)
  const unreadable = pairsOf(search).flatMap(badEncoding)
  if (unreadable.length > 0) throw new ThroughlineError(unreadable)
  const values = Object.fromEntries(parameters)
  const repeated = Object.keys(values).filter((name) => parameters.getAll(name).length > 1)
  if (repeated.length > 0) throw new ThroughlineError(repeated.map(givenTwice))
  const result = schema.safeParse(values)
  if (result.success) return result.data
  throw new ThroughlineError(issuesOf(result.error.issues).map((issue) => named(issue, values)))
}

/** With the query string as it was sent: one that cannot be decoded scripts/start/serve.mjs puts into a header. */
function addressOf(request: Request): URL {
  const sent = request.headers.get('x-query-as-sent')
  return sent === null ? new URL(request.url) : new URL(`?${sent}`, request.url)
}

/** Names and values as they were sent. */
function pairsOf(search: string): [name: string, value: string][] {
  return search
    .slice(1)
    .split('&')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=')
      return [name, value.join('=')]
    })
}

/**
 * What URLSearchParams reads without a word: for bytes that are no UTF-8 it puts U+FFFD, and a `%` that begins no escape
 * it leaves as it is.
 */
function badEncoding([name, value]: [name: string, value: string]): Issue[] {
  for (const sent of [name, value]) {
    const at = firstUnreadable(sent)
    if (at === undefined) continue
    const [pointer = ''] = new URLSearchParams(`${name}=`).keys()
    const what = sent === value ? `"${pointer}"` : "a parameter's name"
    const detail = `Character ${at + 1} of ${what} in the address, "${sent.slice(at, at + 3)}", does not begin percent-encoded UTF-8. A percent sign itself is written %25.`
    return [{ code: 'invalid-body', pointer, detail }]
  }
  return []
}

/** The place of the first escape that cannot be read. A character is one escape to four. */
function firstUnreadable(sent: string): number | undefined {
  for (let at = sent.indexOf('%'); at >= 0; at = sent.indexOf('%', at)) {
    const length = [3, 6, 9, 12].find((units) => isDecodable(sent.slice(at, at + units)))
    if (length === undefined) return at
    at += length
  }
  return undefined
}

function isDecodable(escaped: string): boolean {
  try {
    decodeURIComponent(escaped)
    return true
  } catch {
    return false
  }
}

function givenTwice(name: string): Issue {
  return { code: 'invalid-body', pointer: name, detail: `The parameter "${name}" is given more than once.` }
}

/**
 * What a verb throws of an operation without a body is about its parameters: pointers into the input become their names.
 * Anything else that is thrown stays as it is.
 */
export function aboutParameters(error: unknown): unknown {
  if (!(error instanceof ThroughlineError)) return error
  const issues = error.issues.map((issue) => ({ ...issue, pointer: nameOf(issue.pointer) }))
  return new ThroughlineError(issues, error.details, error.cause)
}

/** The issue of a parameter is named for it; a parameter is no JSON, so there is nothing to point into. */
function named(issue: Issue, values: Readonly<Record<string, string>>): Issue {
  const name = nameOf(issue.pointer)
  if (!(name in values)) return { ...issue, pointer: name, detail: `The parameter "${name}" is missing.` }
  if (issue.detail === `There is no field "${name}" here.`) {
    return { ...issue, pointer: name, detail: `There is no parameter "${name}" here.` }
  }
  return { ...issue, pointer: name }
}

function nameOf(pointer: string): string {
  return pointer.replace(/^\//, '').replaceAll('~1', '/').replaceAll('~0', '~')
}

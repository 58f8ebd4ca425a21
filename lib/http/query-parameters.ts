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
 * The parameters of `url`. Throws `invalid-body` for one that is missing, given twice, unknown or of the wrong form, and
 * rule codes for one out of range; the pointer of an issue is the parameter's name.
 */
export function readQuery<T extends z.ZodType>(url: string, schema: T): z.output<T> {
  const parameters = new URL(url).searchParams
  const values = Object.fromEntries(parameters)
  const repeated = Object.keys(values).filter((name) => parameters.getAll(name).length > 1)
  if (repeated.length > 0) throw new ThroughlineError(repeated.map(givenTwice))
  const result = schema.safeParse(values)
  if (result.success) return result.data
  throw new ThroughlineError(issuesOf(result.error.issues).map((issue) => named(issue, values)))
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

/** From what zod reports to our own issues: which faults are of shape (`invalid-body`) and which break a rule. */
import type { z } from 'zod'
import { type ErrorCode, type Issue, isRuleCode, pointerOf, ThroughlineError } from '../errors'

type ZodIssue = z.core.$ZodIssue

/** The value of `schema` for `input`, or a ThroughlineError with one issue a fault. Faults of shape come first. */
export function parseOrFail<T extends z.ZodType>(schema: T, input: unknown, at = ''): z.output<T> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  throw new ThroughlineError(issuesOf(result.error.issues, at))
}

/** Our issues for zod's, those of shape first, at most 100. `at` is put before every pointer. */
export function issuesOf(zodIssues: readonly ZodIssue[], at = ''): Issue[] {
  const issues = zodIssues.flatMap((issue) => toIssues(issue, at))
  const shape = issues.filter((issue) => !isRuleCode(issue.code))
  const rules = issues.filter((issue) => isRuleCode(issue.code))
  return [...shape, ...rules].slice(0, 100)
}

function toIssues(issue: ZodIssue, at: string): Issue[] {
  const pointer = at + pointerOf(issue.path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'invalid-body',
      pointer: pointer + pointerOf([key]),
      detail: `There is no field "${key}" here.`,
    }))
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) return unionIssues(issue.errors, pointer)
  return [{ code: codeOf(issue), pointer, detail: detailOf(issue) }]
}

/** The branch that came furthest says best what is wrong. */
function unionIssues(branches: readonly ZodIssue[][], pointer: string): Issue[] {
  const lists = branches.map((branch) => branch.flatMap((issue) => toIssues(issue, pointer)))
  const best = lists.toSorted((a, b) => a.length - b.length)[0]
  return best ?? [{ code: 'invalid-body', pointer, detail: 'Not one of the forms that are allowed here.' }]
}

/** What was expected, in words; a message that a schema wrote itself is kept. */
function detailOf(issue: ZodIssue): string {
  if (issue.code === 'too_big') return `At most ${counted(issue.maximum, issue.origin)} here.`
  if (issue.code === 'too_small' && !issue.message.includes('counted')) {
    return `At least ${counted(issue.minimum, issue.origin)} here.`
  }
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) {
    return `This field is missing: expected ${withArticle(issue.expected)}.`
  }
  if (issue.code === 'invalid_type') return `Expected ${withArticle(issue.expected)} here.`
  if (issue.code === 'invalid_value')
    return `Expected one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}.`
  if (issue.code === 'invalid_format' && issue.format === 'datetime')
    return 'Expected a time such as 2026-01-31T12:00:00Z.'
  if (issue.code === 'invalid_union')
    return issue.message.replace(/^Invalid discriminator value\. Expected (.*)$/, oneOf)
  return issue.message
}

/** `'a' | 'b'` in our own words. */
function oneOf(_: string, list: string): string {
  return `Expected one of ${list.replaceAll("'", '"').replaceAll(' | ', ', ')}.`
}

function counted(limit: number | bigint, origin: string): string {
  const unit = origin === 'string' ? 'character' : origin === 'array' ? 'entry' : ''
  if (unit === '') return String(limit)
  const units = unit === 'entry' ? 'entries' : 'characters'
  return `${limit.toLocaleString('en')} ${Number(limit) === 1 ? unit : units}`
}

function withArticle(type: string): string {
  const word = type === 'array' ? 'list' : type === 'string' ? 'text' : type === 'int' ? 'whole number' : type
  if (word === 'text') return word
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`
}

function codeOf(issue: ZodIssue): ErrorCode {
  if (issue.code === 'too_big') {
    if (issue.origin === 'string') return 'too-long'
    return issue.origin === 'array' ? 'too-many' : 'out-of-range'
  }
  if (issue.code === 'too_small' && isNumeric(issue.origin)) {
    return issue.path.at(-1) === 'paragraph' ? 'invalid-body' : 'out-of-range'
  }
  if (issue.code === 'custom') {
    const rule = issue.params?.rule
    if (typeof rule === 'string' && isRuleCode(rule as ErrorCode)) return rule as ErrorCode
  }
  return 'invalid-body'
}

function isNumeric(origin: string): boolean {
  return origin === 'number' || origin === 'int'
}

/** Text and number fields with their limits. Lengths count UTF-16 units. */
import { z } from 'zod'
import { textLimits } from './text-limits'

/** What zod reports for text that is not well-formed Unicode or holds NUL; issues.ts turns it into `bad-text`. */
const badTextParams = { rule: 'bad-text' } as const

/** Text of at most `max` UTF-16 units: well-formed Unicode without NUL. */
export function text(max: number) {
  return (
    z
      .string()
      .max(max, { abort: true })
      // What the line above counts are code points.
      .refine((value) => value.length <= max, {
        error: `At most ${max.toLocaleString('en')} characters here.`,
        params: { rule: 'too-long' },
      })
      .refine(isPlainText, {
        error: 'Text is well-formed Unicode without NUL.',
        params: badTextParams,
      })
  )
}

/** Text that must not be empty. */
export function filledText(max: number) {
  return text(max).min(1)
}

/** A number in 0..1: a strength or a weight. */
export const share = z.number().min(0).max(1)

/** A list of at most `max`, empty when left out. */
export function list<T extends z.ZodType>(item: T, max: number) {
  return z.array(item).max(max).default([])
}

/** Whether every character can be kept: well-formed Unicode without NUL. */
export function isPlainText(value: string): boolean {
  return value.isWellFormed() && !value.includes('\0')
}

export function isWebAddress(value: string): boolean {
  return /^https?:\/\/\S+$/i.test(value) && URL.canParse(value)
}

export const webUrl = z
  .string()
  .max(textLimits.webAddress)
  .refine(isWebAddress, 'A web address that begins with http:// or https://.')

/** An instant: ISO 8601 with a zone, as `Date.prototype.toISOString` writes it. */
export const instant = z.iso.datetime({ offset: true })

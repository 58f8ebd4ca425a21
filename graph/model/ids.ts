/** Ids: unique within their map across all kinds, ASCII so that every engine compares them alike, branded by kind. */
import { z } from 'zod'

const idPattern = /^[a-z0-9][a-z0-9_-]{0,63}$/

const id = z
  .string()
  .regex(idPattern, 'An id is 1 to 64 of a-z, 0-9, _ and -, beginning with a letter or digit.')

export const mapIdSchema = id.brand<'MapId'>()
export const claimIdSchema = id.brand<'ClaimId'>()
export const linkIdSchema = id.brand<'LinkId'>()
export const holderIdSchema = id.brand<'HolderId'>()
export const sourceIdSchema = id.brand<'SourceId'>()
export const annotationIdSchema = id.brand<'AnnotationId'>()

export type MapId = z.infer<typeof mapIdSchema>
export type ClaimId = z.infer<typeof claimIdSchema>
export type LinkId = z.infer<typeof linkIdSchema>
export type HolderId = z.infer<typeof holderIdSchema>
export type SourceId = z.infer<typeof sourceIdSchema>
export type AnnotationId = z.infer<typeof annotationIdSchema>

/** Whether `value` is in the form of an id. */
export function isId(value: string): boolean {
  return idPattern.test(value)
}

/** Code unit order; ids are ASCII, so this is the order of every store as well. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * An id made from a text a person wrote: accents dropped, every other run of characters a hyphen, cut at 48.
 * `taken` says which ids are in use; a number is put behind until one is free. Without a usable letter: `fallback`.
 */
export function idFrom(text: string, fallback: string, taken: (id: string) => boolean): string {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-+|-+$/g, '')
  const base = slug === '' ? fallback : slug
  if (!taken(base)) return base
  for (let n = 2; ; n++) {
    const next = `${base}-${n}`
    if (!taken(next)) return next
  }
}

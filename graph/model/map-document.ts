/** The map document `throughline/1`: the unit of import, export and backup. */
import { z } from 'zod'
import { type Annotation, annotationInputSchema, annotationSchema } from './annotation'
import { claimSchema } from './claim'
import { holderSchema } from './holder'
import { compareIds, holderIdSchema, mapIdSchema } from './ids'
import { linkSchema } from './link'
import { sourceSchema } from './source'
import { filledText, instant, list, text } from './text'
import { textLimits } from './text-limits'

export const documentLimits = {
  bytes: 64 * 2 ** 20,
  claims: 200_000,
  links: 500_000,
  others: 500_000,
} as const

/** What a map is called: a blank title could not be seen, nor pressed. */
export const mapTitleSchema = filledText(textLimits.title).refine(
  (title) => title.trim() !== '',
  'A title is more than blanks.',
)

export const mapInfoSchema = z.strictObject({
  id: mapIdSchema,
  title: mapTitleSchema,
  summary: text(textLimits.text).default(''),
  /** The holder whose argument this is. */
  author: holderIdSchema.optional(),
})

export type MapInfo = z.infer<typeof mapInfoSchema>

const lists = {
  claims: list(claimSchema, documentLimits.claims),
  links: list(linkSchema, documentLimits.links),
  holders: list(holderSchema, documentLimits.others),
  sources: list(sourceSchema, documentLimits.others),
}

export const mapDocumentSchema = z.strictObject({
  format: z.literal('throughline/1'),
  map: mapInfoSchema,
  ...lists,
  annotations: list(annotationSchema, documentLimits.others),
})

/** As it comes in: what a store adds to the map is allowed and dropped, and annotations may lack author and time. */
export const mapDocumentInputSchema = z.strictObject({
  format: z.literal('throughline/1'),
  map: mapInfoSchema
    .extend({
      version: z.number().int().min(1).optional(),
      createdAt: instant.optional(),
      updatedAt: instant.optional(),
    })
    .transform(
      ({ version: _version, createdAt: _createdAt, updatedAt: _updatedAt, ...info }): MapInfo => info,
    ),
  ...lists,
  annotations: list(annotationInputSchema, documentLimits.others),
})

export type MapDocument = z.infer<typeof mapDocumentSchema>
export type MapDocumentInput = z.infer<typeof mapDocumentInputSchema>

export interface Stamp {
  /** Who and when, for annotations that do not say. */
  author: string
  at: string
}

/** The document with its annotations filled in, in the order it came in. */
export function completeDocument(input: MapDocumentInput, stamp: Stamp): MapDocument {
  return { ...input, annotations: input.annotations.map((annotation) => stamped(annotation, stamp)) }
}

/** The same document with every list sorted by id: the only order that stores, answers and exports know. */
export function canonicalDocument(document: MapDocument): MapDocument {
  const byId = (a: { id: string }, b: { id: string }) => compareIds(a.id, b.id)
  return {
    format: document.format,
    map: document.map,
    claims: document.claims.toSorted(byId),
    links: document.links.toSorted(byId),
    holders: document.holders.toSorted(byId),
    sources: document.sources.toSorted(byId),
    annotations: document.annotations.toSorted(byId),
  }
}

/** The annotation with author and time, in schema order. */
export function stamped(input: z.infer<typeof annotationInputSchema>, stamp: Stamp): Annotation {
  const { id, target, motivation, body, url, author, createdAt, replyTo, resolvedAt } = input
  return {
    id,
    target,
    motivation,
    body,
    ...(url === undefined ? {} : { url }),
    author: author ?? stamp.author,
    createdAt: createdAt ?? stamp.at,
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(resolvedAt === undefined ? {} : { resolvedAt }),
  }
}

export function emptyDocument(map: MapInfo): MapDocument {
  return { format: 'throughline/1', map, claims: [], links: [], holders: [], sources: [], annotations: [] }
}

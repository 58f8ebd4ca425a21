/**
 * The shapes of /api/v1 that are not already the model's: bodies that are only asked here, and every answer. Commands,
 * documents and chain answers keep their one definition in graph/.
 */
import { z } from 'zod'
import { type ErrorCode, otherCodes, ruleCodes } from '@/graph/errors'
import { annotationSchema } from '@/graph/model/annotation'
import { claimSchema } from '@/graph/model/claim'
import { holderSchema } from '@/graph/model/holder'
import { claimIdSchema, mapIdSchema } from '@/graph/model/ids'
import { linkSchema } from '@/graph/model/link'
import { mapDocumentSchema, mapInfoSchema, mapTitleSchema } from '@/graph/model/map-document'
import { sourceSchema } from '@/graph/model/source'
import { text } from '@/graph/model/text'
import { textLimits } from '@/graph/model/text-limits'

const version = z.number().int().min(1)
const count = z.number().int().min(0)
const time = z.iso.datetime({ offset: true })

export const emptyMapSchema = z.strictObject({
  title: mapTitleSchema,
  summary: text(textLimits.text).optional(),
})

export const copyRequestSchema = z
  .strictObject({ id: mapIdSchema.optional(), title: mapTitleSchema.optional() })
  .default({})

export const mapVersionSchema = z.object({ id: mapIdSchema, version })

export const mapSummarySchema = z.object({
  id: mapIdSchema,
  title: z.string(),
  summary: z.string(),
  version,
  claims: count,
  links: count,
  updatedAt: time,
})
export const mapListSchema = z.object({ maps: z.array(mapSummarySchema) })

export const deletedMapSchema = mapSummarySchema.extend({ deletedAt: time, restorableUntil: time })
export const deletedListSchema = z.object({ maps: z.array(deletedMapSchema) })

/** A map document with what the store knows of the map besides. */
export const storedDocumentSchema = mapDocumentSchema.extend({
  map: mapInfoSchema.extend({ version, createdAt: time, updatedAt: time }),
})

const records = {
  claims: z.array(claimSchema),
  links: z.array(linkSchema),
  holders: z.array(holderSchema),
  sources: z.array(sourceSchema),
  annotations: z.array(annotationSchema),
}
const pairOf = <T extends z.ZodType>(schema: T) => z.tuple([schema, schema])
const pairs = {
  claims: z.array(pairOf(claimSchema)),
  links: z.array(pairOf(linkSchema)),
  holders: z.array(pairOf(holderSchema)),
  sources: z.array(pairOf(sourceSchema)),
  annotations: z.array(pairOf(annotationSchema)),
  map: pairOf(mapInfoSchema).optional(),
}
export const changeSchema = z.object({
  added: z.object(records),
  updated: z.object(pairs),
  removed: z.object(records),
})
export const writtenSchema = z.object({ version, change: changeSchema })

export const revisionListSchema = z.object({
  revisions: z.array(
    z.object({ version, at: time, by: z.string(), summary: z.string(), undoes: version.optional() }),
  ),
})

export const searchAnswerSchema = z.object({
  hits: z.array(
    z.object({
      map: mapIdSchema,
      claim: claimIdSchema,
      label: z.string(),
      score: z.number().min(0).max(1),
      snippet: z.string(),
    }),
  ),
})

export const importReportSchema = z.object({
  id: mapIdSchema,
  title: z.string(),
  claims: count,
  links: count,
  holders: count,
  sources: count,
  annotations: count,
  notes: z.array(z.string()),
})
export const importedSchema = mapVersionSchema.extend({ report: importReportSchema })
export const dryRunSchema = z.object({ report: importReportSchema })

export const liveSchema = z.object({ status: z.literal('live') })
export const readySchema = z.object({ store: z.enum(['sqlite', 'neo4j']), version: z.string() })

const codes: readonly ErrorCode[] = [...ruleCodes, ...otherCodes]

/** Where a question cannot be read, in UTF-16 units, and what was expected there. */
const place = {
  span: z.tuple([z.number().int(), z.number().int()]).optional(),
  expected: z.string().optional(),
}

/** RFC 9457, with the code for programs and one entry a fault. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(codes),
  detail: z.string(),
  errors: z.array(
    z.object({
      code: z.enum(codes),
      pointer: z.string(),
      detail: z.string(),
      yours: z.unknown().optional(),
      theirs: z.unknown().optional(),
      ...place,
    }),
  ),
  current: version.optional(),
  ...place,
})

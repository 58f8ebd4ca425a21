/**
 * Commands: the closed union of everything that can be asked of a map. One schema serves HTTP, CLI, agents and the
 * page. `set` names only what changes; a field set to null is removed where it is optional.
 */
import { z } from 'zod'
import { annotationInputSchema, annotationSchema } from '../model/annotation'
import { claimSchema, positionSchema } from '../model/claim'
import { holderSchema } from '../model/holder'
import { annotationIdSchema, claimIdSchema, holderIdSchema, linkIdSchema, sourceIdSchema } from '../model/ids'
import { linkSchema } from '../model/link'
import { mapInfoSchema } from '../model/map-document'
import { sourceSchema } from '../model/source'
import { filledText } from '../model/text'
import { textLimits } from '../model/text-limits'

export const commandLimit = 1000

/** The record to add: its id may be left to the caller of `execute`. */
function added<T extends z.ZodObject>(schema: T) {
  return schema.partial({ id: true } as never) as unknown as z.ZodType<
    Omit<z.output<T>, 'id'> & { id?: string }
  >
}

/** What may be set: every field but the id; null where the field is optional takes it away. Defaults do not fill in. */
function settable<T extends z.ZodObject>(schema: T) {
  const shape: Record<string, z.ZodType> = {}
  for (const [key, field] of Object.entries(schema.shape) as [string, z.ZodType][]) {
    if (key === 'id') continue
    if (field instanceof z.ZodOptional) shape[key] = (field.unwrap() as z.ZodType).nullable().optional()
    else if (field instanceof z.ZodDefault) shape[key] = (field.unwrap() as z.ZodType).optional()
    else shape[key] = field.optional()
  }
  return z.strictObject(shape) as unknown as z.ZodType<Settable<z.output<T>>>
}

/** A patch of a record: optional fields may be null. */
export type Settable<T> = {
  [K in Exclude<keyof T, 'id'>]?: undefined extends T[K] ? T[K] | null : T[K]
}

export const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('addClaim'), claim: added(claimSchema) }),
  z.strictObject({ type: z.literal('editClaim'), id: claimIdSchema, set: settable(claimSchema) }),
  z.strictObject({ type: z.literal('removeClaim'), id: claimIdSchema }),
  z.strictObject({ type: z.literal('addLink'), link: added(linkSchema) }),
  z.strictObject({ type: z.literal('editLink'), id: linkIdSchema, set: settable(linkSchema) }),
  z.strictObject({ type: z.literal('removeLink'), id: linkIdSchema }),
  z.strictObject({ type: z.literal('addAnnotation'), annotation: added(annotationInputSchema) }),
  z.strictObject({
    type: z.literal('editAnnotation'),
    id: annotationIdSchema,
    set: settable(annotationSchema),
  }),
  z.strictObject({ type: z.literal('removeAnnotation'), id: annotationIdSchema }),
  z.strictObject({ type: z.literal('addHolder'), holder: added(holderSchema) }),
  z.strictObject({ type: z.literal('editHolder'), id: holderIdSchema, set: settable(holderSchema) }),
  z.strictObject({ type: z.literal('removeHolder'), id: holderIdSchema }),
  z.strictObject({ type: z.literal('addSource'), source: added(sourceSchema) }),
  z.strictObject({ type: z.literal('editSource'), id: sourceIdSchema, set: settable(sourceSchema) }),
  z.strictObject({ type: z.literal('removeSource'), id: sourceIdSchema }),
  z.strictObject({ type: z.literal('editMap'), set: settable(mapInfoSchema) }),
  z.strictObject({
    type: z.literal('setPositions'),
    positions: z.array(positionSchema.extend({ id: claimIdSchema })).max(200_000),
  }),
])

export type Command = z.infer<typeof commandSchema>
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>

export const commandBatchSchema = z.strictObject({
  commands: z.array(commandSchema).min(1).max(commandLimit),
  /** The version the commands were made on. */
  baseVersion: z.number().int().min(1),
  /** Names the request, so that sending it again does nothing twice. */
  requestId: filledText(120).optional(),
  by: filledText(textLimits.name).optional(),
})
export type CommandBatch = z.infer<typeof commandBatchSchema>

export const undoRequestSchema = z.strictObject({
  /** The revision to undo. An undo is a revision itself: undoing it is redo. */
  version: z.number().int().min(1),
  requestId: filledText(120).optional(),
  by: filledText(textLimits.name).optional(),
})
export type UndoRequest = z.infer<typeof undoRequestSchema>

/** A note on a map, a claim or a link, in the motivations of the W3C Web Annotation vocabulary. */
import { z } from 'zod'
import { annotationIdSchema, claimIdSchema, linkIdSchema } from './ids'
import { filledText, instant, text, webUrl } from './text'
import { textLimits } from './text-limits'
import { motivations } from './vocabulary'

const annotationTargetSchema = z.union([
  z.strictObject({ map: z.literal(true) }),
  z.strictObject({ claim: claimIdSchema }),
  z.strictObject({ link: linkIdSchema }),
])

export const annotationSchema = z.strictObject({
  id: annotationIdSchema,
  target: annotationTargetSchema,
  motivation: z.enum(motivations),
  /** Markdown. */
  body: text(textLimits.note).default(''),
  url: webUrl.optional(),
  author: filledText(textLimits.name),
  createdAt: instant,
  replyTo: annotationIdSchema.optional(),
  resolvedAt: instant.optional(),
})

/** As it comes in: who and when may be left to the server. */
export const annotationInputSchema = annotationSchema.partial({ author: true, createdAt: true })

export type Annotation = z.infer<typeof annotationSchema>
export type AnnotationInput = z.infer<typeof annotationInputSchema>
export type AnnotationTarget = z.infer<typeof annotationTargetSchema>

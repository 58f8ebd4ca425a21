/** The answer to a question, as every door gives it. The schema is the contract of HTTP and of the page. */
import { z } from 'zod'
import { claimIdSchema, linkIdSchema, mapIdSchema, sourceIdSchema } from '../model/ids'

/** [start, end) in UTF-16 units of the question as sent. */
const span = z.tuple([z.number().int(), z.number().int()])

const match = z.object({ id: claimIdSchema, label: z.string(), score: z.number().min(0).max(1) })
const target = z.union([z.object({ claim: claimIdSchema }), z.object({ link: linkIdSchema })])

const clauseMatch = z.object({ id: z.string(), label: z.string(), score: z.number().min(0).max(1) })

export const chainSchema = z.object({
  claims: z.array(claimIdSchema),
  links: z.array(linkIdSchema),
  positions: z.array(z.number().int()),
  strength: z.number(),
  sign: z.enum(['+', '-']),
  weakest: linkIdSchema,
  needs: z.array(z.object({ link: linkIdSchema, claims: z.array(claimIdSchema) })),
  contested: z.array(
    z.object({ target, by: linkIdSchema, from: z.array(claimIdSchema), stands: z.boolean() }),
  ),
  supported: z.array(z.object({ target, by: linkIdSchema, from: z.array(claimIdSchema) })),
  anchors: z.array(
    z.object({
      of: target,
      source: sourceIdSchema,
      section: z.string().nullable(),
      paragraph: z.number().int().nullable(),
    }),
  ),
  sentence: z.string(),
})

const nothingReasons = [
  'unknown-step',
  'unknown-holder',
  'same-claim',
  'wrong-sign',
  'too-long',
  'only-reasons',
  'no-path',
  'avoided',
  'via',
  'held-by',
  'not-standing',
  'too-many-links',
  'below-min',
  'clauses',
] as const

export const answerSchema = z.object({
  /** The question printed in its plainest form. */
  question: z.string(),
  map: z.object({ id: mapIdSchema, version: z.number().int() }),
  steps: z.array(z.object({ text: z.string(), span, claims: z.array(match), others: z.array(match) })),
  /** What via and avoid took their words to mean; here an id may be a link's. */
  clauses: z.array(
    z.object({
      clause: z.string(),
      text: z.string(),
      span,
      claims: z.array(clauseMatch),
      others: z.array(clauseMatch),
    }),
  ),
  chains: z.array(chainSchema),
  stop: z.enum(['exhausted', 'k', 'budget', 'time']),
  nothing: z
    .object({
      hop: z.number().int(),
      reason: z.enum(nothingReasons),
      nearest: z.array(z.object({ claim: claimIdSchema, links: z.number().int() })),
      suggestion: z.string().nullable(),
    })
    .nullable(),
  notes: z.array(z.string()),
  /** With explain, where a database answered: the statement whose rows these are. */
  statement: z.object({ text: z.string(), parameters: z.record(z.string(), z.unknown()) }).optional(),
})

export type Chain = z.infer<typeof chainSchema>
export type ChainAnswer = z.infer<typeof answerSchema>
export type NothingReason = (typeof nothingReasons)[number]

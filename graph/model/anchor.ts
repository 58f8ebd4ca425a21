/** An anchor: the place in a source that a claim or link rests on. */
import { z } from 'zod'
import { sourceIdSchema } from './ids'
import { filledText, text } from './text'
import { textLimits } from './text-limits'

/** The most places that one claim or link may rest on. */
export const anchorLimit = 20

const quoteSchema = z.strictObject({
  exact: filledText(textLimits.quote),
  prefix: text(textLimits.aroundQuote).default(''),
  suffix: text(textLimits.aroundQuote).default(''),
})

/** Offsets into the source's text, in UTF-16 units, the end not included. */
const rangeSchema = z
  .strictObject({ start: z.number().int().min(0), end: z.number().int().min(0) })
  .refine((range) => range.start <= range.end, {
    error: 'A position ends at or after its start.',
    path: ['end'],
    params: { rule: 'out-of-range' },
  })

export const anchorSchema = z.strictObject({
  source: sourceIdSchema,
  /** The heading of the section, as the source has it. */
  section: text(textLimits.title).optional(),
  /** Counted from 1 within its section. */
  paragraph: z.number().int().min(1, { error: 'Paragraphs are counted from 1.' }).optional(),
  quote: quoteSchema.optional(),
  position: rangeSchema.optional(),
})

export type Anchor = z.infer<typeof anchorSchema>
export type Quote = z.infer<typeof quoteSchema>

/** A source: a text that claims and links rest on. Its text is Markdown: headings open sections, blank lines part paragraphs. */
import { z } from 'zod'
import { sourceIdSchema } from './ids'
import { filledText, text, webUrl } from './text'
import { textLimits } from './text-limits'

/** UTF-16 units of a source's text. */
export const sourceTextLimit = 1_000_000

export const sourceSchema = z.strictObject({
  id: sourceIdSchema,
  title: filledText(textLimits.title),
  creator: text(textLimits.name).optional(),
  url: webUrl.optional(),
  /** When it appeared: a year, a month or a day, as the source says it. */
  issued: text(textLimits.issued).optional(),
  text: text(sourceTextLimit).optional(),
  /** `digest`: retold paragraph for paragraph, so that anchors hold in either. */
  textKind: z.enum(['original', 'digest']).optional(),
  notes: text(textLimits.note).optional(),
})

export type Source = z.infer<typeof sourceSchema>

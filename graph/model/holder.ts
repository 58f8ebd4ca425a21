/** A holder: someone who asserts a claim or a link (the author, a government …). */
import { z } from 'zod'
import { holderIdSchema } from './ids'
import { filledText } from './text'
import { textLimits } from './text-limits'

export const holderSchema = z.strictObject({
  id: holderIdSchema,
  name: filledText(textLimits.name),
  color: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'A colour is # and six hexadecimal digits.')
    .optional(),
})

export type Holder = z.infer<typeof holderSchema>

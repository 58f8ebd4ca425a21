/** A claim: a statement. Its kind says how the source puts it; what it does to others is said by links alone. */
import { z } from 'zod'
import { anchorLimit, anchorSchema } from './anchor'
import { claimIdSchema, holderIdSchema } from './ids'
import { filledText, list, share, text } from './text'
import { textLimits } from './text-limits'
import { type ClaimKind, claimKinds } from './vocabulary'

/** Where a person put the claim's card on the canvas: its centre, in canvas units (a card is 176 wide). */
export const positionSchema = z.strictObject({
  x: z.number().min(-1e7).max(1e7),
  y: z.number().min(-1e7).max(1e7),
})

export const claimSchema = z.strictObject({
  id: claimIdSchema,
  kind: z.enum(claimKinds),
  label: filledText(textLimits.label),
  text: text(textLimits.text).default(''),
  aliases: list(filledText(textLimits.label), 20),
  holders: list(holderIdSchema, 20),
  tags: list(filledText(textLimits.tag), 20),
  weight: share.default(0.5),
  anchors: list(anchorSchema, anchorLimit),
  position: positionSchema.optional(),
})

export type Claim = z.infer<typeof claimSchema>

/** A claim of which only its kind and its label are known yet: the rest is as the schema has it where it is left out. */
export function plainClaim(kind: ClaimKind, label: string): Omit<Claim, 'id'> {
  return { kind, label, text: '', aliases: [], holders: [], tags: [], weight: 0.5, anchors: [] }
}

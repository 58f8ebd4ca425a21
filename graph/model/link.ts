/** A link: a typed, directed statement that one or more premises bear on a claim or on another link. */
import { z } from 'zod'
import { anchorLimit, anchorSchema } from './anchor'
import { claimIdSchema, holderIdSchema, linkIdSchema } from './ids'
import { filledText, list, share, text } from './text'
import { textLimits } from './text-limits'
import { linkMeanings, linkTypes, unratedStrength } from './vocabulary'

const linkTargetSchema = z.union([
  z.strictObject({ claim: claimIdSchema }),
  z.strictObject({ link: linkIdSchema }),
])

export const linkSchema = z.strictObject({
  id: linkIdSchema,
  type: z.enum(linkTypes),
  /** Several are linked premises: the link needs all of them. */
  from: z.array(claimIdSchema).min(1).max(8),
  to: linkTargetSchema,
  /** 0..1; left out: not rated. */
  strength: share.optional(),
  text: text(textLimits.text).optional(),
  /** An argumentation scheme, such as Walton's. */
  scheme: filledText(textLimits.name).optional(),
  holders: list(holderIdSchema, 20),
  anchors: list(anchorSchema, anchorLimit),
})

export type Link = z.infer<typeof linkSchema>
export type LinkTarget = z.infer<typeof linkTargetSchema>

/** The strength a link counts with: 0.5 when it is not rated. */
export function effectiveStrength(link: Link): number {
  return link.strength ?? unratedStrength
}

/** +1 or -1: what a step along the link does to the sign of a chain. */
export function signOf(link: Link): 1 | -1 {
  return linkMeanings[link.type].sign
}

/** A link: a typed, directed statement that one or more premises bear on a claim or on another link. */
import { z } from 'zod'
import { anchorLimit, anchorSchema } from './anchor'
import { type ClaimId, claimIdSchema, holderIdSchema, type LinkId, linkIdSchema } from './ids'
import { filledText, list, share, text } from './text'
import { textLimits } from './text-limits'
import { linkMeanings, linkTypes, unratedStrength } from './vocabulary'

/** The most premises that one link may need. */
export const premiseLimit = 8

const linkTargetSchema = z.union([
  z.strictObject({ claim: claimIdSchema }),
  z.strictObject({ link: linkIdSchema }),
])

export const linkSchema = z.strictObject({
  id: linkIdSchema,
  type: z.enum(linkTypes),
  /** Several are linked premises: the link needs all of them. */
  from: z.array(claimIdSchema).min(1).max(premiseLimit),
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
/** A claim or a link, by its id: what a link ends on, and whatever else is one of the two. */
export type LinkTarget = z.infer<typeof linkTargetSchema>

/** Ids are unique across claims and links. */
export function idOfTarget(target: LinkTarget): ClaimId | LinkId {
  return 'claim' in target ? target.claim : target.link
}

/** Whether both are the same claim or link, or both none. */
export function sameTarget(a: LinkTarget | null, b: LinkTarget | null): boolean {
  if (a === null || b === null) return a === b
  return idOfTarget(a) === idOfTarget(b)
}

/** The strength a link counts with: 0.5 when it is not rated. */
export function effectiveStrength(link: Link): number {
  return link.strength ?? unratedStrength
}

/** +1 or -1: what a step along the link does to the sign of a chain. */
export function signOf(link: Link): 1 | -1 {
  return linkMeanings[link.type].sign
}

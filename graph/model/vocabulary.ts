/**
 * The closed vocabularies of the model, and what each word means. Labels, relationship types and menus everywhere
 * come from these lists, never from input. docs/vocabulary.md explains them to people.
 */

export const claimKinds = ['thesis', 'claim', 'evidence', 'event', 'condition', 'counterpoint'] as const
export type ClaimKind = (typeof claimKinds)[number]

export const linkTypes = ['causes', 'enables', 'prevents', 'supports', 'attacks', 'specifies'] as const
export type LinkType = (typeof linkTypes)[number]

export const motivations = [
  'commenting',
  'questioning',
  'assessing',
  'linking',
  'tagging',
  'describing',
] as const
export type Motivation = (typeof motivations)[number]

export type LinkFamily = 'causal' | 'support' | 'attack' | 'structural'

interface LinkMeaning {
  family: LinkFamily
  /** What a step along it does to the sign of a chain. */
  sign: 1 | -1
  /** Whether its target may be a link. */
  argues: boolean
  /** Read from premise to target, and from target to premise. */
  forward: string
  backward: string
}

export const linkMeanings: Readonly<Record<LinkType, LinkMeaning>> = {
  causes: { family: 'causal', sign: 1, argues: false, forward: 'causes', backward: 'caused by' },
  enables: {
    family: 'causal',
    sign: 1,
    argues: false,
    forward: 'makes possible',
    backward: 'made possible by',
  },
  prevents: { family: 'causal', sign: -1, argues: false, forward: 'prevents', backward: 'prevented by' },
  supports: { family: 'support', sign: 1, argues: true, forward: 'supports', backward: 'because' },
  attacks: { family: 'attack', sign: -1, argues: true, forward: 'speaks against', backward: 'but' },
  specifies: { family: 'structural', sign: 1, argues: false, forward: 'specifies', backward: 'namely' },
}

export const causalTypes: readonly LinkType[] = linkTypes.filter(
  (type) => linkMeanings[type].family === 'causal',
)

/** The strength that an unrated link counts with. */
export const unratedStrength = 0.5

/**
 * The labels and relationship types of the graph, from the closed vocabularies of the model. They are written into
 * statements as they stand here, never taken from input. docs/graph-schema.md explains them to people.
 */
import type { RecordKind } from '@/graph/model/argument-graph'
import type { ClaimKind, LinkFamily, LinkType } from '@/graph/model/vocabulary'
import { linkMeanings, linkTypes } from '@/graph/model/vocabulary'

export const recordLabels = {
  claims: 'Claim',
  links: 'Link',
  holders: 'Holder',
  sources: 'Source',
  annotations: 'Annotation',
} as const satisfies Record<RecordKind, string>
export type RecordLabel = (typeof recordLabels)[RecordKind]

/** A plain claim bears no label besides `Claim`. */
const kindLabels: Readonly<Record<ClaimKind, string>> = {
  thesis: 'Thesis',
  claim: '',
  evidence: 'Evidence',
  event: 'Event',
  condition: 'Condition',
  counterpoint: 'Counterpoint',
}

const familyLabels: Readonly<Record<LinkFamily, string>> = {
  causal: 'Causal',
  support: 'Support',
  attack: 'Attack',
  structural: 'Structural',
}

export const everyKindLabel: readonly string[] = Object.values(kindLabels).filter((label) => label !== '')
export const everyFamilyLabel: readonly string[] = Object.values(familyLabels)

/** `Claim:Evidence`: as it stands in a statement behind a colon. */
export function claimLabels(kind: ClaimKind): string {
  return kindLabels[kind] === '' ? recordLabels.claims : `${recordLabels.claims}:${kindLabels[kind]}`
}

/** `Link:Causal`. */
export function linkLabels(type: LinkType): string {
  return `${recordLabels.links}:${familyLabels[linkMeanings[type].family]}`
}

/** The type of the direct relationships of a link: `CAUSES`. */
export function directType(type: LinkType): string {
  return type.toUpperCase()
}

/** `CAUSES|ENABLES`, in the order of the vocabulary. */
export function directTypes(types: readonly LinkType[]): string {
  return linkTypes
    .filter((type) => types.includes(type))
    .map(directType)
    .join('|')
}

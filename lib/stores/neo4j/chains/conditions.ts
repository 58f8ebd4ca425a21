/** Conditions that both forms of a chain statement make, as text. */
import type { PlanSet, PlanStep } from '@/graph/chains/plan'
import { linkMeanings, linkTypes } from '@/graph/model/vocabulary'
import { directType } from '../labels'

/** The relationship types that turn the sign of a path around, as a list's items. */
export const minusTypes = linkTypes
  .filter((type) => linkMeanings[type].sign === -1)
  .map((type) => `'${directType(type)}'`)
  .join(', ')

/** That `node` may stand at the step with this number. Where claims are named, those ruled out have been left out. */
export function passes(step: PlanStep, number: number, node: string, blocked: PlanSet): string[] {
  if (step !== 'any') return [`${node}.id IN $s${number}`]
  return blocked.claims.length > 0 ? [`NOT ${node}.id IN $blockedClaims`] : []
}

/** That each `via` is met by one of `claims` or one of `links`; `idOf` says how an item of those lists gives its id. */
export function viaConditions(
  via: readonly PlanSet[],
  claims: string,
  links: string,
  idOf: (item: string) => string,
): string[] {
  return via.map((_, i) => {
    const n = i + 1
    const claim = `any(n IN ${claims} WHERE ${idOf('n')} IN $via${n}Claims)`
    return `(${claim} OR any(r IN ${links} WHERE ${idOf('r')} IN $via${n}Links))`
  })
}

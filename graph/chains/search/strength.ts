/** The strength of a chain as every engine rounds it, and the order of chains. */
import { compareIds } from '../../model/ids'
import type { FoundChain } from '../plan'

/** A product of strengths to twelve decimals, bit for bit what `floor(s * 1e12 + 0.5) / 1e12` gives in Cypher. */
export function rounded(strength: number): number {
  return Math.floor(strength * 1e12 + 0.5) / 1e12
}

/** Strength first, then fewer links, then the ids of the links one by one, then the id of the first claim. */
export function compareChains(a: FoundChain, b: FoundChain): number {
  if (a.strength !== b.strength) return b.strength - a.strength
  if (a.links.length !== b.links.length) return a.links.length - b.links.length
  for (const [n, link] of a.links.entries()) {
    const order = compareIds(link, b.links[n] ?? '')
    if (order !== 0) return order
  }
  return compareIds(a.claims[0] ?? '', b.claims[0] ?? '')
}

/** Strengths and the order of chains: the same bit for bit in every engine. */
import type { FoundChain } from '../plan'

/** A product of strengths as answers give it, order uses it and `min` compares it: to 12 places, halves upward. */
export function roundStrength(product: number): number {
  return Math.floor(product * 1e12 + 0.5) / 1e12
}

/** Strength descending, then fewer links, then link ids one by one, then the id of the first claim. */
export function compareChains(a: FoundChain, b: FoundChain): number {
  if (a.strength !== b.strength) return b.strength - a.strength
  if (a.links.length !== b.links.length) return a.links.length - b.links.length
  for (const [i, link] of a.links.entries()) {
    const other = b.links[i] ?? ''
    if (link !== other) return link < other ? -1 : 1
  }
  const [first, second] = [a.claims[0] ?? '', b.claims[0] ?? '']
  if (first !== second) return first < second ? -1 : 1
  return 0
}

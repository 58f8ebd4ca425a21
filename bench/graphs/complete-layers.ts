/** Layers of claims, each claim linked to all of the next layer: few claims, and more chains than anyone can list. */
import type { Arc, Arcs } from './arcs'
import { seeded } from './random'

export interface CompleteLayers {
  arcs: Arcs
  count: number
  size: number
  /** The number of a claim. */
  claim(layer: number, place: number): number
}

export function completeLayers({
  count,
  size,
  seed,
}: {
  count: number
  size: number
  seed: number
}): CompleteLayers {
  const random = seeded(seed)
  const claim = (layer: number, place: number) => layer * size + place
  const arcs: Arc[] = []
  for (let layer = 0; layer + 1 < count; layer++) {
    for (let from = 0; from < size; from++) {
      for (let to = 0; to < size; to++) {
        const strength = (10 + random.below(86)) / 100
        arcs.push({ from: claim(layer, from), to: claim(layer + 1, to), strength })
      }
    }
  }
  return { arcs: { claims: count * size, arcs }, count, size, claim }
}

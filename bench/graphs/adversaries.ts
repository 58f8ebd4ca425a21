/** Maps made to hurt a search for chains, each with the question that hurts. */
import type { ChainPlan } from '@/graph/chains/plan'
import type { Arc, Arcs } from './arcs'
import { questionOf } from './question'
import { seeded } from './random'

export interface Adversary {
  arcs: Arcs
  plan: ChainPlan
}

export const adversaries = {
  /** 5,000 ways into one claim and 5,000 out of it: 25 million chains of equal length. */
  hub: () => {
    const [start, hub, end, half] = [0, 1, 2, 5_000]
    const random = seeded(1)
    const arcs: Arc[] = []
    for (let n = 0; n < half; n++) {
      const [into, out] = [3 + n, 3 + half + n]
      arcs.push(arc(start, into, random.share()), arc(into, hub, random.share()))
      arcs.push(arc(hub, out, random.share()), arc(out, end, random.share()))
    }
    return { arcs: { claims: 3 + 2 * half, arcs }, plan: questionOf([start, end], { hops: 8, top: 1_000 }) }
  },

  /** Eight steps of 200 links each, all equally strong: 200 to the eighth chains. */
  parallel: () => {
    const arcs = Array.from({ length: 8 * 200 }, (_, n) => arc(n % 8, (n % 8) + 1, 0.5))
    return { arcs: { claims: 9, arcs }, plan: questionOf([0, 8], { hops: 8, top: 1_000 }) }
  },

  /** 30 layers of 30 claims, each linked to all of the next: 30 to the thirtieth chains. */
  layers: () => {
    const random = seeded(2)
    const [size, end] = [30, 901]
    const arcs: Arc[] = []
    for (let n = 0; n < size; n++) {
      arcs.push(arc(0, 1 + n, random.share()), arc(1 + (size - 1) * size + n, end, random.share()))
    }
    for (let layer = 0; layer < size - 1; layer++) {
      for (let from = 0; from < size; from++) {
        for (let to = 0; to < size; to++) {
          arcs.push(arc(1 + layer * size + from, 1 + (layer + 1) * size + to, random.share()))
        }
      }
    }
    return { arcs: { claims: 902, arcs }, plan: questionOf([0, end], { hops: 32, top: 1_000 }) }
  },

  /**
   * Diamonds, one neck, diamonds, and back: from the middle step the only way to the last leads through the neck
   * again, which a chain may not.
   */
  corridor: () => {
    const arcs: Arc[] = []
    const diamonds = 14
    const near = ladder(arcs, 0, diamonds)
    const neck = near.next
    arcs.push(arc(near.last, neck, 0.9))
    const far = ladder(arcs, neck + 1, diamonds)
    const end = far.next
    arcs.push(arc(neck, neck + 1, 0.9), arc(far.last, neck, 0.9), arc(neck, end, 0.9))
    return { arcs: { claims: end + 1, arcs }, plan: questionOf([0, far.last, end], { hops: 32 }) }
  },

  /** A thicket whose only `prevents` leads back to where one came from: walks turn the sign, no chain does. */
  'no-answer': () => {
    const random = seeded(3)
    const [size, degree] = [60, 6]
    const [gate, last, end] = [1, size + 2, size + 3]
    const arcs: Arc[] = [arc(0, gate, 0.9), arc(gate, 2, 0.9), arc(gate, end, 0.9)]
    for (let from = 0; from < size; from++) {
      for (let n = 0; n < degree; n++) {
        const to = random.below(size)
        if (to !== from) arcs.push(arc(2 + from, 2 + to, 0.5 + random.share() / 2))
      }
      arcs.push(arc(2 + from, last, 0.5))
    }
    arcs.push({ ...arc(last, gate, 0.9), type: 'prevents' })
    return {
      arcs: { claims: size + 4, arcs },
      plan: questionOf([0, end], { hops: 32, sign: -1 }),
    }
  },
} as const satisfies Record<string, () => Adversary>

export type AdversaryName = keyof typeof adversaries

export const adversaryNames = Object.keys(adversaries) as AdversaryName[]

export function isAdversary(name: string): name is AdversaryName {
  return Object.hasOwn(adversaries, name)
}

function arc(from: number, to: number, strength: number): Arc {
  return { from, to, strength: Math.max(strength, 0.01) }
}

/** Diamonds one behind the other from claim `first` on; two ways through each. */
function ladder(arcs: Arc[], first: number, diamonds: number): { last: number; next: number } {
  let at = first
  for (let n = 0; n < diamonds; n++) {
    const [left, right, end] = [at + 1, at + 2, at + 3]
    arcs.push(arc(at, left, 0.8), arc(at, right, 0.8), arc(left, end, 0.8), arc(right, end, 0.8))
    at = end
  }
  return { last: at, next: at + 1 }
}

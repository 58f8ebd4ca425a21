/** Seeded numbers: the same seed gives the same bench everywhere. Not for anything secret. */

export interface Random {
  /** 0 ≤ x < 1. */
  share(): number
  /** 0 ≤ n < below. */
  below(below: number): number
}

/** Mulberry32: small, quick, and even enough for graphs. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { share, below: (below) => Math.floor(share() * below) }
}

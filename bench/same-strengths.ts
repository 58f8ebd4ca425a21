/** A peer is only a peer when it gives the same answer. */

/** Chains are rounded to twelve digits; this is a little more than half of the last. */
const rounding = 1e-12

/** Throws when the strengths differ by more than rounding. */
export function requireSameStrengths(ours: readonly number[], peers: readonly number[]): void {
  const same =
    ours.length === peers.length &&
    ours.every((strength, n) => Math.abs(strength - (peers[n] ?? 0)) <= rounding)
  if (!same) throw new Error(`The answers differ: ours ${ours.join(', ')}; the peer's ${peers.join(', ')}.`)
}

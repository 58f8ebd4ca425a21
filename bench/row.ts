/** What a row of the bench is, and how it is judged. A row measures; run.ts prints. */

/** Figures of one row, in `unit`; `ratio` is what the goal is about. */
export interface Measured {
  ours: number
  /** null: the row has a bound instead of a peer. */
  peer: number | null
  ratio: number
  unit: string
  goal: string
  holds: boolean
  note: string
}

/** A row whose peer is not here: it has no figures and no say in the verdict. */
export interface Absent {
  absent: string
}

export interface Row {
  id: string
  /** What is measured against what. */
  title: string
  /** Throws when the row cannot be run at all; a goal that is missed is a result, not an error. */
  run(): Promise<Measured | Absent>
}

interface Figures {
  ours: number
  peer: number
  /** ours / peer, where it was measured pair by pair; else of the two figures. */
  ratio?: number
  unit?: string
  note: string
}

/** Holds when ours costs at most `most` times the peer. */
export function costsAtMost(
  most: number,
  { ours, peer, ratio = ours / peer, unit = 'ms', note }: Figures,
): Measured {
  return { ours, peer, unit, note, ratio, goal: `≤ ${share(most)}×`, holds: ratio <= most }
}

/** Holds when the peer costs at least `least` times ours. */
export function timesFaster(least: number, { ours, peer, ratio, unit = 'ms', note }: Figures): Measured {
  const faster = ratio === undefined ? peer / ours : 1 / ratio
  return { ours, peer, unit, note, ratio: faster, goal: `peer ≥ ${least}×`, holds: faster >= least }
}

/** Holds when ours takes at most `most` milliseconds more than the peer, `difference` being measured pair by pair. */
export function slowerByAtMost(
  most: number,
  { ours, peer, ratio = ours / peer, difference, note }: Omit<Figures, 'unit'> & { difference: number },
): Measured {
  const sign = difference < 0 ? '−' : '+'
  const told = `${sign}${Math.abs(difference).toFixed(1)} ms`
  return {
    ours,
    peer,
    unit: 'ms',
    note: `${told}; ${note}`,
    ratio,
    goal: `≤ +${most} ms`,
    holds: difference <= most,
  }
}

/** Holds when ours stays within `most`, and `also` is true; the ratio is the share of the bound that was used. */
export function withinBound(
  most: number,
  {
    ours,
    unit = 'ms',
    goal,
    also = true,
    note,
  }: Omit<Figures, 'peer' | 'ratio'> & { goal: string; also?: boolean },
): Measured {
  const ratio = ours / most
  return { ours, peer: null, unit, note, ratio, goal, holds: ratio <= 1 && also }
}

/** 0.05 as 1/20. */
function share(most: number): string {
  return most < 1 ? `1/${Math.round(1 / most)}` : String(most)
}

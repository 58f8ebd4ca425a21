/** Timing: paired runs in one process, ours and the peer's in turn, so that both see the same machine. */

export type Task = () => unknown

export interface Medians {
  ours: number
  peer: number
  /** The median of the pairs' own ratios (ours / peer), which a machine that slows down half-way moves least. */
  ratio: number
  /** The median of the pairs' own differences (ours - peer). */
  difference: number
}

interface Times {
  /** Pairs that count. */
  runs: number
  /** Pairs before that, which do not. */
  warmups?: number
  /**
   * Garbage is collected before each task, so that none is cleared away in the other's time. For tasks of many
   * milliseconds: a short one would pay for the cold caches that follow.
   */
  tidy?: boolean
}

/** Where results go, so that no engine may leave out the work that made them. */
const sink: { last: unknown } = { last: undefined }

/** Milliseconds that `task` takes, a promise awaited. */
export async function timed(task: Task): Promise<number> {
  const start = performance.now()
  const result = task()
  sink.last = result instanceof Promise ? await result : result
  return performance.now() - start
}

/** Medians of `runs` pairs; who goes first alternates. Milliseconds. */
export async function pairedMedians(
  ours: Task,
  peer: Task,
  { runs, warmups = 2, tidy = false }: Times,
): Promise<Medians> {
  const alone = (task: Task) => {
    // Given by --expose-gc, which `npm run bench` passes.
    if (tidy) globalThis.gc?.()
    return timed(task)
  }
  const pairs: Pair[] = []
  for (let run = -warmups; run < runs; run++) {
    const before = run % 2 === 0 ? await alone(ours) : undefined
    const theirs = await alone(peer)
    const pair = { ours: before ?? (await alone(ours)), peer: theirs }
    if (run >= 0) pairs.push(pair)
  }
  return mediansOf(pairs)
}

export interface Pair {
  ours: number
  peer: number
}

/** Throws on an empty list. */
export function mediansOf(pairs: readonly Pair[]): Medians {
  return {
    ours: median(pairs.map((pair) => pair.ours)),
    peer: median(pairs.map((pair) => pair.peer)),
    ratio: median(pairs.map((pair) => pair.ours / pair.peer)),
    difference: median(pairs.map((pair) => pair.ours - pair.peer)),
  }
}

/** Throws on an empty list. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const high = sorted[middle]
  const low = sorted[sorted.length % 2 === 0 ? middle - 1 : middle]
  if (high === undefined || low === undefined) throw new RangeError('No median of nothing.')
  return (high + low) / 2
}

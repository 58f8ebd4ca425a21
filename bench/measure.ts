/** Timing: paired runs in one process, ours and the peer's in turn, so that both see the same machine. */

export type Task = () => unknown

export interface Medians {
  ours: number
  peer: number
}

interface Times {
  /** Pairs that count. */
  runs: number
  /** Pairs before that, which do not. */
  warmups?: number
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

/** Medians of `runs` pairs: ours, peer, ours, peer. Milliseconds. */
export async function pairedMedians(ours: Task, peer: Task, { runs, warmups = 2 }: Times): Promise<Medians> {
  const times = { ours: [] as number[], peer: [] as number[] }
  for (let run = -warmups; run < runs; run++) {
    const pair = [await timed(ours), await timed(peer)] as const
    if (run < 0) continue
    times.ours.push(pair[0])
    times.peer.push(pair[1])
  }
  return { ours: median(times.ours), peer: median(times.peer) }
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

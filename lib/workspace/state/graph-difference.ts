/**
 * The change that leads from one graph to another: how a screen patches from what it showed to what is there now, and
 * how a reloaded map keeps the identity of every record that did not change. Linear in the records; records that are
 * the same object are passed over at once; constant where one is known to be made of the other.
 */
import { apply, emptyChange, type GraphChange, isEmpty, type Pair, sameValue } from '@/graph/change'
import { ThroughlineError } from '@/graph/errors'
import { type ArgumentGraph, type RecordKind, type Records, recordKinds } from '@/graph/model/argument-graph'

/** What a graph was made of, where that is known. Held weakly: a graph does not keep all those before it. */
const origins = new WeakMap<ArgumentGraph, { from: WeakRef<ArgumentGraph>; change: GraphChange }>()

/** Says that `to` is `from` with the change made, so that nobody has to compare them. */
export function noteOrigin(to: ArgumentGraph, from: ArgumentGraph, change: GraphChange): void {
  origins.set(to, { from: new WeakRef(from), change })
}

function knownDifference(from: ArgumentGraph, to: ArgumentGraph): GraphChange | undefined {
  const origin = origins.get(to)
  return origin?.from.deref() === from ? origin.change : undefined
}

export function graphDifference(from: ArgumentGraph, to: ArgumentGraph): GraphChange {
  const known = knownDifference(from, to)
  if (known) return known
  const change = emptyChange()
  for (const kind of recordKinds) differKind(change, kind, from, to)
  if (from.info !== to.info && !sameValue(from.info, to.info)) change.updated.map = [from.info, to.info]
  return change
}

function differKind<K extends RecordKind>(
  change: GraphChange,
  kind: K,
  from: ArgumentGraph,
  to: ArgumentGraph,
): void {
  const before = from.records[kind] as ReadonlyMap<string, Records[K]>
  const after = to.records[kind] as ReadonlyMap<string, Records[K]>
  if (before === after) return
  for (const [id, record] of before) {
    const now = after.get(id)
    if (now === undefined) (change.removed[kind] as Records[K][]).push(record)
    else if (now !== record && !sameValue(record, now)) {
      ;(change.updated[kind] as Pair<Records[K]>[]).push([record, now])
    }
  }
  for (const [id, record] of after) {
    if (!before.has(id)) (change.added[kind] as Records[K][]).push(record)
  }
}

/** `to`, with every record that is the same as in `from` being that very object, so that nothing redraws for nothing. */
export function sameRecords(from: ArgumentGraph, to: ArgumentGraph): ArgumentGraph {
  // What one was made of the other shares all else already.
  if (from === to || knownDifference(from, to)) return to
  const change = graphDifference(from, to)
  return isEmpty(change) ? from : apply(from, change)
}

/** The graph with the change made; null where it does not fit, or changes nothing. */
export function tryApply(graph: ArgumentGraph, change: GraphChange): ArgumentGraph | null {
  if (isEmpty(change)) return null
  try {
    return apply(graph, change)
  } catch (error) {
    if (error instanceof ThroughlineError) return null
    throw error
  }
}

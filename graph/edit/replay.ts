/**
 * Whether a map and its revisions tell the same story: taken back one by one, each revision must fit the map as it is
 * then. For the checks of stores and of backups.
 */
import { apply, type GraphChange, invert, sameValue } from '../change'
import { type ArgumentGraph, recordKinds } from '../model/argument-graph'

/**
 * In sentences, what does not fit; empty when all is well. `newestFirst` are all revisions of the map, which is at
 * `version`. Linear in the changes, times the size of the kinds they touch.
 */
export function brokenHistory(
  graph: ArgumentGraph,
  version: number,
  newestFirst: readonly { version: number; change: GraphChange }[],
): string[] {
  let current = graph
  let expected = version
  for (const revision of newestFirst) {
    if (revision.version !== expected) return [`Revision ${expected} is missing.`]
    const misfit = misfitOf(current, revision.change)
    if (misfit !== undefined) return [`Revision ${revision.version} does not fit the map: ${misfit}.`]
    current = apply(current, invert(revision.change))
    expected -= 1
  }
  return expected === 0 ? [] : [`Revision ${expected} is missing.`]
}

/** The first thing that the change left otherwise than it is. */
function misfitOf(graph: ArgumentGraph, { added, updated, removed }: GraphChange): string | undefined {
  for (const kind of recordKinds) {
    const records: ReadonlyMap<string, unknown> = graph.records[kind]
    for (const record of [...added[kind], ...updated[kind].map(([, to]) => to)]) {
      if (!sameValue(records.get(record.id), record)) return `${kind} "${record.id}" is not as it left it`
    }
    const stays = removed[kind].find(({ id }) => records.has(id))
    if (stays && !added[kind].some(({ id }) => id === stays.id)) return `${kind} "${stays.id}" is still there`
  }
  if (updated.map && !sameValue(updated.map[1], graph.info)) return 'the map is not titled as it left it'
  return undefined
}

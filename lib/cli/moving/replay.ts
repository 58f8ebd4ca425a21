/** Whether the history of a map leads to the map: every revision has to fit, backwards and forwards, to the byte. */
import { apply, type GraphChange, invert, type Pair, sameValue } from '@/graph/change'
import { ThroughlineError } from '@/graph/errors'
import { ArgumentGraph, recordKinds } from '@/graph/model/argument-graph'
import type { MovedMap } from './moved-map'

/**
 * What does not fit, in words; empty when all does. Takes the revisions back from the newest to the first, looking that
 * each left what is there, and then makes them again. Linear in what changed and in the records of the kinds touched.
 */
export function replayFaults({ document, history }: MovedMap): string[] {
  const { revisions, version } = history
  const gap = revisions.findIndex((revision, i) => revision.version !== i + 1)
  if (gap >= 0 || revisions.length !== version) {
    return [
      `The history has ${revisions.length} revisions for version ${version}${gap < 0 ? '' : `; revision ${gap + 1} is missing`}.`,
    ]
  }
  const now = ArgumentGraph.fromDocument(document)
  try {
    let graph = now
    for (const { version, change } of revisions.toReversed()) {
      const strange = leftOtherwise(graph, change)
      if (strange !== undefined) return [`Revision ${version} did not leave ${strange} as it is there.`]
      graph = apply(graph, invert(change))
    }
    for (const { version, change } of revisions) {
      const strange = leftOtherwise(graph, invert(change))
      if (strange !== undefined) return [`Revision ${version} did not find ${strange} as it says.`]
      graph = apply(graph, change)
    }
    return sameValue(graph.toDocument(), now.toDocument())
      ? []
      : ['Replaying the revisions does not give the map.']
  } catch (error) {
    if (error instanceof ThroughlineError) return [error.message]
    throw error
  }
}

/** The first record that is not in the graph as the change leaves it. */
function leftOtherwise(graph: ArgumentGraph, change: GraphChange): string | undefined {
  for (const kind of recordKinds) {
    const present: ReadonlyMap<string, unknown> = graph.records[kind]
    const pairs = change.updated[kind] as Pair<{ id: string }>[]
    const left = [...(change.added[kind] as { id: string }[]), ...pairs.map(([, to]) => to)]
    const strange = left.find((record) => !sameValue(present.get(record.id), record))
    if (strange) return `${kind} "${strange.id}"`
  }
  const info = change.updated.map?.[1]
  return info && !sameValue(info, graph.info) ? 'the map' : undefined
}

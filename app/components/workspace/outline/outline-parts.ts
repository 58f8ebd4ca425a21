/** The outline in each of its orders. By argument it is patched from change to change, where that can be. */
import { deltaOf } from '@/graph/change'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { patchedOutline } from '@/graph/model/outline-patch'
import {
  type OutlinePart,
  outlineByArgument,
  outlineBySection,
  outlineFlat,
} from '@/graph/model/outline-tree'
import { graphDifference } from '@/lib/workspace/state/graph-difference'
import type { OutlineOrder } from '@/lib/workspace/state/workspace-state'
import type { Made } from '../use-carried-on'

type Parts = readonly OutlinePart[]

export const outlineParts: Readonly<
  Record<OutlineOrder, (graph: ArgumentGraph, before: Made<Parts> | null) => Parts>
> = {
  argument: (graph, before) => (before && patched(before, graph)) ?? outlineByArgument(graph),
  section: outlineBySection,
  flat: outlineFlat,
}

function patched({ graph, value }: Made<Parts>, now: ArgumentGraph): Parts | null {
  const change = graphDifference(graph, now)
  return patchedOutline(value, now, { claims: deltaOf(change, 'claims'), links: deltaOf(change, 'links') })
}

/** The outline in one of its orders. By argument it is patched from change to change, where that can be. */
import { useMemo, useRef } from 'react'
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

const builders = { argument: outlineByArgument, section: outlineBySection, flat: outlineFlat }

interface Made {
  graph: ArgumentGraph
  parts: readonly OutlinePart[]
}

export function useOutlineParts(graph: ArgumentGraph, order: OutlineOrder): readonly OutlinePart[] {
  const byArgument = useRef<Made | null>(null)
  return useMemo(() => {
    if (order !== 'argument') return builders[order](graph)
    const before = byArgument.current
    const parts = (before && patched(before, graph)) ?? outlineByArgument(graph)
    byArgument.current = { graph, parts }
    return parts
  }, [order, graph])
}

function patched({ graph, parts }: Made, now: ArgumentGraph): readonly OutlinePart[] | null {
  const change = graphDifference(graph, now)
  return patchedOutline(parts, now, { claims: deltaOf(change, 'claims'), links: deltaOf(change, 'links') })
}

/** What is made of the map once, and from change to change made of what it was before. */
import { useMemo, useRef } from 'react'
import type { ArgumentGraph } from '@/graph/model/argument-graph'

/** What was made, and of which graph. */
export interface Made<T> {
  graph: ArgumentGraph
  value: T
}

type Make<T> = (graph: ArgumentGraph, before: Made<T> | null) => T

/** What `make` makes of the graph; it is told what it made last (null at first). Another function begins anew. */
export function useCarriedOn<T>(graph: ArgumentGraph, make: Make<T>): T {
  const last = useRef<(Made<T> & { make: Make<T> }) | null>(null)
  return useMemo(() => {
    const value = make(graph, last.current?.make === make ? last.current : null)
    last.current = { graph, value, make }
    return value
  }, [graph, make])
}

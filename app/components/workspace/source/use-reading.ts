/** A source as it reads now: its structure once a text, and what rests where once a change of the map. */
import { useMemo } from 'react'
import { readingOf, type SourceReading } from '@/graph/anchoring/source-reading'
import type { Source } from '@/graph/model/source'
import { readSourceText } from '@/graph/model/source-text'
import { useWorkspace } from '../session-context'

export function useReading(source: Source): SourceReading {
  const graph = useWorkspace((state) => state.graph)
  const text = useMemo(() => readSourceText(source.text ?? ''), [source.text])
  return useMemo(() => readingOf(graph, source.id, text), [graph, source.id, text])
}

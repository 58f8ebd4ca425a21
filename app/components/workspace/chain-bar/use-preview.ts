/** The preview of a question, a moment after the last letter. */
import { useEffect, useRef, useState } from 'react'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { noPreview, type Preview } from '@/lib/workspace/question/preview'
import { createPreviewer, type Previewer, startPreviewWorker } from '@/lib/workspace/question/previewer'
import { useWorkspace } from '../session-context'

/** Milliseconds without a letter. */
const pause = 160

/** '' has no preview. */
export function usePreview(question: string): Preview {
  // Where nothing is asked, the map may change as it likes.
  const graph = useWorkspace((state) => (question === '' ? null : state.graph))
  const [preview, setPreview] = useState<Preview>(noPreview)
  const previewer = useRef<Previewer | null>(null)
  useEffect(
    () => () => {
      previewer.current?.stop()
      previewer.current = null
    },
    [],
  )
  useEffect(() => {
    if (graph === null) return setPreview(noPreview)
    let isCurrent = true
    async function look(map: ArgumentGraph) {
      previewer.current ??= createPreviewer(startPreviewWorker)
      const found = await previewer.current.preview(map, question)
      if (isCurrent) setPreview(found)
    }
    const timer = setTimeout(look, pause, graph)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [graph, question])
  return preview
}

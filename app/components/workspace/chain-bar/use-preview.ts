/** The preview of a question, a moment after the last letter. */
import { useEffect, useRef, useState } from 'react'
import { noPreview, type Preview } from '@/lib/workspace/question/preview'
import { createPreviewer, type Previewer, startPreviewWorker } from '@/lib/workspace/question/previewer'
import { useWorkspace } from '../session-context'

/** Milliseconds without a letter. */
const pause = 160

/** '' has no preview. */
export function usePreview(question: string): Preview {
  const graph = useWorkspace((state) => state.graph)
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
    let isCurrent = true
    async function look() {
      previewer.current ??= createPreviewer(startPreviewWorker)
      const found = question === '' ? noPreview : await previewer.current.preview(graph, question)
      if (isCurrent) setPreview(found)
    }
    const timer = setTimeout(look, question === '' ? 0 : pause)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [graph, question])
  return preview
}

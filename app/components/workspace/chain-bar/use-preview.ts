/** The preview of a question, a moment after the last letter. */
import { useEffect, useState } from 'react'
import { noPreview, type Preview, previewQuestion } from '@/lib/workspace/preview'
import { useWorkspace } from '../session-context'

/** Milliseconds without a letter. */
const pause = 160

/** '' has no preview. */
export function usePreview(question: string): Preview {
  const graph = useWorkspace((state) => state.graph)
  const [preview, setPreview] = useState<Preview>(noPreview)
  useEffect(() => {
    const timer = setTimeout(
      () => setPreview(question === '' ? noPreview : previewQuestion(graph, question)),
      question === '' ? 0 : pause,
    )
    return () => clearTimeout(timer)
  }, [graph, question])
  return preview
}

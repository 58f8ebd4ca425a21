/** Previews beside the page: reading words and searching a large map must not hold up the typing. */
import { createPreviewService, type PreviewRequest } from './preview-service'

const answer = createPreviewService()

addEventListener('message', ({ data }: MessageEvent<PreviewRequest>) => {
  const reply = answer(data)
  if (reply) postMessage(reply)
})

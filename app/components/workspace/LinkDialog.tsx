'use client'
/** Links what is selected to another claim, or to a link: which way, of which type, how strong, with which premises. */
import { Dialog } from '../parts/Dialog'
import { LinkForm } from './link-dialog/LinkForm'
import { useSession, useWorkspace } from './session-context'

export function LinkDialog() {
  const session = useSession()
  const isOpen = useWorkspace((state) => state.task === 'link')
  const selection = useWorkspace((state) => state.selection)
  return (
    <Dialog
      title="Link"
      size="wide"
      isOpen={isOpen && selection !== null}
      onClose={() => session.setTask(null)}
    >
      {selection && <LinkForm start={selection} onEnd={() => session.setTask(null)} />}
    </Dialog>
  )
}

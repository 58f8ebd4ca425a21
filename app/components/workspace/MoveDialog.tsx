'use client'
/** Hangs what is selected on something else: the link keeps its type, and ends elsewhere. */
import { Dialog } from '../parts/Dialog'
import { MoveForm } from './link-dialog/MoveForm'
import { useSession, useWorkspace } from './session-context'

export function MoveDialog() {
  const session = useSession()
  const isOpen = useWorkspace((state) => state.task === 'move')
  const selection = useWorkspace((state) => state.selection)
  return (
    <Dialog
      title="Move under another"
      size="wide"
      isOpen={isOpen && selection !== null}
      onClose={() => session.setTask(null)}
    >
      {selection && <MoveForm start={selection} onEnd={() => session.setTask(null)} />}
    </Dialog>
  )
}

'use client'
/** Quick add: one line at the selection. Tab changes how it hangs together, Enter adds and stays, Esc leaves. */
import { QuickAddLine } from './quick-add/QuickAddLine'
import { useWorkspace } from './session-context'

export function QuickAdd() {
  const isOpen = useWorkspace((state) => state.task === 'add')
  return isOpen ? <QuickAddLine /> : null
}

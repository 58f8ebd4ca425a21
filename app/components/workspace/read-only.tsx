/** While an earlier state of the map is looked at, it is read and not changed: fields show their value, and what changes it is not offered. */
import type { ReactNode } from 'react'
import { useWorkspace } from './session-context'

export function useReadOnly(): boolean {
  return useWorkspace((state) => state.past !== null)
}

/** What changes the map: there only where the map can be changed. */
export function WhenEditable({ children }: { children: ReactNode }) {
  return useReadOnly() ? null : children
}

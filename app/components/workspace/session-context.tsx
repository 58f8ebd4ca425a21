'use client'
/** Gives the components of one screen its session. The state lives outside React; a selector picks what to redraw for. */
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import { ThroughlineError } from '@/graph/errors'
import type { WorkspaceSession } from '@/lib/workspace/session-contract'
import type { WorkspaceState } from '@/lib/workspace/state/workspace-state'

const SessionContext = createContext<WorkspaceSession | null>(null)

export function SessionProvider({ session, children }: { session: WorkspaceSession; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>
}

/** The verbs. The session of a screen never changes, so this causes no redraw. */
export function useSession(): WorkspaceSession {
  const session = useContext(SessionContext)
  if (session) return session
  throw new ThroughlineError({
    code: 'internal',
    pointer: '',
    detail: 'A part of the workspace was used outside of it.',
  })
}

/**
 * What `selector` picks from the state. It must give the same object for the same state: pick parts, and derive new
 * ones with `useMemo`.
 */
export function useWorkspace<T>(selector: (state: WorkspaceState) => T): T {
  const session = useSession()
  const read = () => selector(session.getSnapshot())
  return useSyncExternalStore(session.subscribe, read, read)
}

/** Changes of ours that met someone else's on the same field: shown with both wordings until the person chooses. */
import type { Command } from '@/graph/edit/command'
import type { ThroughlineError } from '@/graph/errors'
import type { StateCell } from '../state/state-cell'
import type { WorkspaceState } from '../state/workspace-state'
import { type PendingCommands, withoutClashes } from './pending-changes'

/** Why such a change waits, for the next visit, which finds it among what was put aside. */
export const clashReason = 'Someone else changed the same.'

export interface Clashes {
  add(entry: PendingCommands, error: ThroughlineError): void
  has(requestId: string): boolean
  /** What is left to do of the change once the person has chosen; null when it is not waiting. */
  settle(requestId: string, choice: 'mine' | 'theirs'): Command[] | null
}

export function createClashes(state: StateCell<WorkspaceState>): Clashes {
  const waiting = new Map<string, PendingCommands>()
  return {
    add(entry, { issues }) {
      waiting.set(entry.requestId, entry)
      const { requestId, words } = entry
      state.set({ conflicts: [...state.get().conflicts, { requestId, words, issues }] })
    },
    has: (requestId) => waiting.has(requestId),
    settle(requestId, choice) {
      const entry = waiting.get(requestId)
      const conflict = state.get().conflicts.find((other) => other.requestId === requestId)
      if (!entry || !conflict) return null
      waiting.delete(requestId)
      state.set({ conflicts: state.get().conflicts.filter((other) => other !== conflict) })
      const pointers = conflict.issues
        // What was removed meanwhile cannot be set any more.
        .filter((issue) => choice === 'theirs' || issue.theirs === null)
        .map((issue) => issue.pointer)
      return withoutClashes(entry.commands, pointers)
    },
  }
}

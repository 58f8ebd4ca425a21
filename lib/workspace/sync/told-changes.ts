/** What the screen tells of the changes on their way: whether all is saved, what was put aside, what can be taken back. */
import type { WorkspaceState } from '../state/workspace-state'
import { isAside, type PendingEntry } from './pending-changes'
import { asideChanges } from './pending-order'
import type { UndoStack } from './undo-stack'

interface Changes {
  entries: readonly PendingEntry[]
  stack: UndoStack
  /** Whether the server could not be reached. */
  away: boolean
  /** Whether the entry is shown as a conflict, not as put aside. */
  isClash(requestId: string): boolean
}

type Told = Pick<
  WorkspaceState,
  'status' | 'unsaved' | 'aside' | 'canUndo' | 'canRedo' | 'undoWords' | 'redoWords'
>

/** `before`: what was told of the changes put aside; it stays the same list where nothing of it changed. */
export function toldChanges(
  before: WorkspaceState['aside'],
  { entries, stack, away, isClash }: Changes,
): Told {
  const undoItem = stack.undo.at(-1)
  const redoItem = stack.redo.at(-1)
  const unsaved = entries.filter((entry) => !isAside(entry)).length
  return {
    status: unsaved === 0 ? 'saved' : away ? 'waiting' : 'saving',
    unsaved,
    aside: asideChanges(
      before,
      entries.filter(({ requestId }) => !isClash(requestId)),
    ),
    canUndo: undoItem !== undefined,
    canRedo: redoItem !== undefined,
    undoWords: undoItem?.words ?? '',
    redoWords: redoItem?.words ?? '',
  }
}

/**
 * What waits to be sent and what can be taken back, kept in the browser: the first over the end of the tab, so that nothing
 * is lost, the second over its reload.
 */
import { readStored, writeStored } from '../state/browser-storage'
import type { MapSyncSettings } from './map-sync-contract'
import { type PendingEntry, takeStoredEntries } from './pending-changes'
import { readUndoStack, storableUndoStack, type UndoStack } from './undo-stack'

export interface ChangeKeeper {
  /** Writes what is not kept already: neither list is ever changed in place. */
  keep(entries: readonly PendingEntry[], stack: UndoStack): void
  /** What earlier visits left unsent, behind `entries`; it is theirs no more. */
  takeEntries(entries: readonly PendingEntry[]): PendingEntry[]
  readStack(): UndoStack
}

export function createChangeKeeper(
  { storage, tabStorage, newId }: Pick<MapSyncSettings, 'storage' | 'tabStorage' | 'newId'>,
  mapId: string,
): ChangeKeeper {
  const pendingPrefix = `throughline.pending.${mapId}.`
  const pendingKey = pendingPrefix + newId()
  const undoKey = `throughline.undo.${mapId}`
  let kept: { entries?: readonly PendingEntry[]; stack?: UndoStack } = {}
  return {
    keep(entries, stack) {
      if (entries !== kept.entries) writeStored(storage, pendingKey, entries.length > 0 ? entries : null)
      if (stack !== kept.stack) writeStored(tabStorage, undoKey, storableUndoStack(stack))
      kept = { entries, stack }
    },
    takeEntries: (entries) => takeStoredEntries(storage, pendingPrefix, entries),
    readStack: () => readUndoStack(readStored(tabStorage, undoKey)),
  }
}

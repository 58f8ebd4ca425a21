/**
 * What waits to be sent and what can be taken back, kept in the browser: the first over the end of the tab, so that nothing
 * is lost, the second over its reload. The first is kept at once; the second in a pause, or when the page is left.
 */
import { readStored, writeStored } from '../state/browser-storage'
import type { MapSyncSettings } from './map-sync-contract'
import { type PendingEntry, takeStoredEntries } from './pending-changes'
import { emptyUndoStack, readUndoStack, storableUndoStack, type UndoStack } from './undo-stack'

/** Milliseconds from a change to the undo stack until that is kept: those that follow at once are kept with it. */
const stackWait = 300

export interface ChangeKeeper {
  /** Keeps what is not kept already: neither list is ever changed in place. */
  keep(entries: readonly PendingEntry[], stack: UndoStack): void
  /** Keeps at once what waits to be kept. */
  flush(): void
  /** What earlier visits left unsent, behind `entries`; it is theirs no more. */
  takeEntries(entries: readonly PendingEntry[]): PendingEntry[]
  readStack(): UndoStack
}

export function createChangeKeeper(
  { storage, tabStorage, newId, delay }: Pick<MapSyncSettings, 'storage' | 'tabStorage' | 'newId' | 'delay'>,
  mapId: string,
): ChangeKeeper {
  const pendingPrefix = `throughline.pending.${mapId}.`
  const pendingKey = pendingPrefix + newId()
  const undoKey = `throughline.undo.${mapId}`
  let keptEntries: readonly PendingEntry[] | undefined
  let latestStack: UndoStack = emptyUndoStack
  let cancelWait: (() => void) | null = null

  function flush(): void {
    if (cancelWait === null) return
    cancelWait()
    cancelWait = null
    writeStored(tabStorage, undoKey, storableUndoStack(latestStack))
  }

  return {
    keep(entries, stack) {
      if (entries !== keptEntries) writeStored(storage, pendingKey, entries.length > 0 ? entries : null)
      keptEntries = entries
      if (stack !== latestStack) cancelWait ??= delay(flush, stackWait)
      latestStack = stack
    },
    flush,
    takeEntries: (entries) => takeStoredEntries(storage, pendingPrefix, entries),
    readStack() {
      latestStack = readUndoStack(readStored(tabStorage, undoKey))
      return latestStack
    },
  }
}

/**
 * Writing from the screen: nothing while an earlier state is looked at, on the map as it was when one began, and with
 * words for what was done and a way back.
 */
import type { GraphChange } from '@/graph/change'
import type { Command } from '@/graph/edit/command'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { describeRemoval, removalCommands } from './editing/removal'
import { choiceOf, chosenRecords } from './marking'
import type { WorkspaceSession } from './session-contract'
import { type KeyValueStorage, readStored, writeStored } from './state/browser-storage'
import type { StateCell } from './state/state-cell'
import { type Selected, unnamedAuthor, type WorkspaceState } from './state/workspace-state'
import type { MapSync, Ran } from './sync/map-sync-contract'

interface WritingSettings {
  state: StateCell<WorkspaceState>
  sync: MapSync
  storage: KeyValueStorage | null
  tell: WorkspaceSession['tell']
}

export interface Writing
  extends Pick<
    WorkspaceSession,
    'run' | 'madeOn' | 'runWithUndo' | 'remove' | 'removeChosen' | 'undo' | 'redo'
  > {
  /** Just these commands: no places are saved along, and nobody is asked for a name. */
  runExactly(commands: readonly Command[]): Ran | null
  /** Whether an earlier state is looked at, which is said then: what is written would be lost on what it was not made for. */
  refusedInThePast(): boolean
}

const askedKey = 'throughline.author-asked'

export function createWriting({ state, sync, storage, tell }: WritingSettings): Writing {
  let base: ArgumentGraph | null = null

  function write(commands: readonly Command[], exactly = false): Ran | null {
    return refusedInThePast() ? null : sync.run(commands, { begunOn: base, exactly })
  }

  function refusedInThePast(): boolean {
    const { past } = state.get()
    if (past === null) return false
    tell(`This is version ${past}, as it was. Go back to now to change the map.`, 'error')
    return true
  }

  /** Once, after the first change: how it is signed, and an offer to sign otherwise. */
  function askForName(): void {
    if (state.get().author !== '' || readStored(storage, askedKey) !== undefined) return
    writeStored(storage, askedKey, true)
    tell(`Your changes are signed “${unnamedAuthor}”.`, 'info', { kind: 'name' })
  }

  function runWithUndo(
    commands: readonly Command[],
    words: string | ((change: GraphChange) => string),
  ): boolean {
    const done = write(commands)
    if (!done) return false
    const text = typeof words === 'string' ? words : words(done.change)
    tell(text, 'info', { kind: 'undo', requestId: done.requestId })
    return true
  }

  function remove(targets: readonly Selected[]): void {
    const before = state.get().graph
    const chosen = chosenRecords(before, choiceOf(targets))
    const words = (change: GraphChange) => describeRemoval(chosen, change)
    if (runWithUndo(removalCommands(before, chosen), words)) state.set(choiceOf([]))
  }

  return {
    run(commands) {
      const done = write(commands)
      if (done) askForName()
      return done?.change ?? null
    },
    runExactly: (commands) => write(commands, true),
    refusedInThePast,
    madeOn(graph, task) {
      base = graph
      try {
        task()
      } finally {
        base = null
      }
    },
    runWithUndo,
    remove,
    removeChosen() {
      const { claims, links } = chosenRecords(state.get().graph, state.get())
      const targets = [...claims.map(({ id }) => ({ claim: id })), ...links.map(({ id }) => ({ link: id }))]
      if (targets.length > 0) remove(targets)
      return targets.length > 0
    },
    undo: (requestId) => refusedInThePast() || sync.undo(requestId),
    redo: () => refusedInThePast() || sync.redo(),
  }
}

/** What keeps the shown map and the server's in step: what it needs, and what it can be asked. map-sync.ts does it. */
import type { GraphChange } from '@/graph/change'
import type { Command } from '@/graph/edit/command'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { KeyValueStorage } from '../state/browser-storage'
import type { StateCell } from '../state/state-cell'
import type { Message, WorkspaceState } from '../state/workspace-state'
import type { Arranger } from './kept-places'
import type { WorkspaceServer, Written } from './workspace-server'

export interface MapSyncSettings {
  state: StateCell<WorkspaceState>
  server: WorkspaceServer
  /** Survives the tab: what waits for the server. */
  storage: KeyValueStorage | null
  /** Survives a reload of the tab: the undo stack. */
  tabStorage: KeyValueStorage | null
  /** A name no other request has. */
  newId(): string
  /** ISO 8601. */
  now(): string
  delay(task: () => void, milliseconds: number): () => void
  /** Runs `task` when the page is left, until what this gives back is called. */
  onLeave(task: () => void): () => void
  tell(text: string, tone: Message['tone'], action?: Message['action']): void
}

/** What was changed on the screen, and the request that saves it. */
export interface Ran {
  change: GraphChange
  requestId: string
}

export interface RunOptions {
  /** The map as it was when the person began, where that is not now: what others set since is a clash. */
  begunOn?: ArgumentGraph | null
  /** Nothing is saved along, such as where cards lie. */
  exactly?: boolean
}

export interface MapSync {
  run(commands: readonly Command[], options?: RunOptions): Ran | null
  /** Who says where cards lie, so that places are saved along with a change; null: nobody. */
  arrangeBy(arranger: Arranger | null): void
  undo(requestId?: string): void
  redo(): void
  resolve(requestId: string, choice: 'mine' | 'theirs'): void
  /** Settles what was put aside: sends it once more, or drops it for good. */
  settleAside(requestId: string, choice: 'retry' | 'discard'): void
  receive(written: Written): Promise<void>
  /** Reads the map afresh where it has moved on; `anyway` also where another took its place. */
  refresh(anyway?: 'anyway'): Promise<void>
  /** The map was deleted: says so, once. */
  gone(): void
  retryNow(): void
  whenSaved(): Promise<void>
  /** Takes up what an earlier visit left unsent, and its undo stack, and begins to send. */
  start(): void
  /** Sends nothing more until it is started again. */
  stop(): void
}

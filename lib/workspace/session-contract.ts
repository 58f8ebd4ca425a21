/** What the session of an open map needs, and what it can be asked. session.ts does it. */
import type { GraphChange } from '@/graph/change'
import type { Command } from '@/graph/edit/command'
import type { Annotation } from '@/graph/model/annotation'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { AnnotationId, ClaimId, SourceId } from '@/graph/model/ids'
import type { IdMaker } from './editing/new-ids'
import type { History } from './history/history'
import type { AskSettings } from './question/ask-map'
import type { KeyValueStorage } from './state/browser-storage'
import type { Place } from './state/url-state'
import type {
  CanvasRequest,
  Filter,
  LaneOrder,
  Message,
  MessageAction,
  OutlineOrder,
  Panel,
  Selected,
  Selection,
  Tab,
  Task,
  WorkspaceState,
} from './state/workspace-state'
import type { Arranger } from './sync/kept-places'
import type { LoadedMap, WorkspaceServer, Written } from './sync/workspace-server'

export interface SessionSettings {
  initial: LoadedMap
  server: WorkspaceServer
  /** Answers questions where the server does not. */
  answerHere: AskSettings['answerHere']
  /** Where the page was opened: selection, question, filter … */
  place?: Partial<Place>
  /** `localStorage` and `sessionStorage`, or null where there is none. */
  storage: KeyValueStorage | null
  tabStorage: KeyValueStorage | null
  newId(): string
  now(): string
  delay(task: () => void, milliseconds: number): () => void
  /** Runs `task` when the page is left, until what this gives back is called. */
  onLeave(task: () => void): () => void
}

export interface WorkspaceSession {
  subscribe(listener: () => void): () => void
  getSnapshot(): WorkspaceState

  /**
   * Makes the commands on the screen at once and sends them: one change, all or nothing. Added things may leave their
   * id out. Gives back what changed; null when a rule forbids it, which a message tells.
   */
  run(commands: readonly Command[]): GraphChange | null
  /** Who says where cards lie, so that places are saved along with a change; null: nobody. */
  arrangeBy(arranger: Arranger | null): void
  /**
   * Runs what `task` runs as made on the map as `graph` has it: what began before others changed the same field is a
   * conflict that is shown, not a loss of theirs.
   */
  madeOn(graph: ArgumentGraph, task: () => void): void
  readonly history: History
  /** Runs the commands and tells what was done, with undo in the message. Whether a rule let them. */
  runWithUndo(commands: readonly Command[], words: string): boolean
  /** Removes these claims and links with all that hangs on them, as one change, and tells what went, with undo. */
  remove(targets: readonly Selected[]): void
  /** Removes what is chosen: the marked things, else the selected one. Whether there was any. */
  removeChosen(): boolean
  /** Takes back this person's last change, or the one that this request made. */
  undo(requestId?: string): void
  redo(): void
  /** Ids for things to add, free in the map as it is shown now. */
  ids(): IdMaker
  /** Settles a conflict. `mine` sets the value again, over theirs; `theirs` lets it be. */
  resolve(requestId: string, choice: 'mine' | 'theirs'): void
  /** Sends what was put aside once more, or drops it for good. */
  settleAside(requestId: string, choice: 'retry' | 'discard'): void
  /** Takes in a change that was made, here or elsewhere. */
  receive(written: Written): Promise<void>
  /** Looks whether the server has newer. Silent when it is away. */
  refresh(): Promise<void>
  /** Takes in what others do as they do it. Gives back how to stop. */
  follow(): () => void
  /** Sends what waits now, not later. */
  retryNow(): void

  /** Selects and shows it in the right pane; null: the map. */
  select(selection: Selection): void
  /** Chooses just these together; `lead`, else the last, is the selected one. */
  mark(targets: readonly Selected[], lead?: Selected): void
  /** Chooses one thing more, or one fewer. */
  toggleMark(target: Selected): void
  /** Shows the note where it belongs: at the claim or link it is on; of the map, in the list of all notes. */
  openNote(note: Annotation): void
  pointAtNote(note: AnnotationId | null): void
  setPanel(panel: Panel): void
  setTab(tab: Tab): void
  setOutline(outline: OutlineOrder): void
  setFind(text: string): void
  /** Opens the source beside the map, at a paragraph where one is given; null: the outline again. */
  readSource(source: SourceId | null, place?: string | null): void
  setFilter(filter: Partial<Filter>): void
  /** Shows the map in lanes; null: as a graph. */
  setLanes(lanes: LaneOrder | null): void
  /** Takes claims out of sight on this screen, with the choice that is among them. */
  hide(claims: Iterable<ClaimId>): void
  /** Brings hidden claims back; without a list, all. */
  showAgain(claims?: Iterable<ClaimId>): void
  /** Of an earlier state, a task that changes the map is refused. */
  setTask(task: Task): void

  setQuestion(text: string): void
  /** Asks what is in the bar, or `question`, once what is on its way is saved. */
  ask(question?: string): Promise<void>
  clearQuestion(): void
  setOnlyStanding(only: boolean): void
  /** Keeps a chain on the canvas, by its index in the answer. */
  showChain(index: number | null): void
  hoverChain(index: number | null): void
  stepChain(by: 1 | -1): void
  /** The asked question as a script of Cypher; null where no database answers questions. Rejects when the server is away. */
  cypher(): Promise<string | null>

  /** `claims`: what `reveal` is to bring onto the screen, all of it together. */
  requestCanvas(kind: CanvasRequest['kind'], claims?: readonly ClaimId[]): void
  reportZoom(zoom: number): void
  tell(text: string, tone?: Message['tone'], action?: MessageAction | null): void
  dismiss(message: number): void
  setAuthor(name: string): void
  /** Shows another place of the same map: back, forward, a link. Resolves once its question is answered as well. */
  goTo(place: Place): Promise<void>
  /**
   * Takes up what this browser kept (name, unsent changes, undo), asks the question of the address, and begins to
   * send. Until then nothing differs from what the server rendered. Gives back how to stop.
   */
  start(): () => void
}

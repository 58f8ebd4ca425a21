/**
 * The state of one open map, as every part of the screen reads it. Snapshots are immutable: a part that did not change
 * keeps its identity from one snapshot to the next.
 */
import type { ChainAnswer } from '@/graph/chains/answer'
import type { Issue } from '@/graph/errors'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { AnnotationId, ClaimId, LinkId, SourceId } from '@/graph/model/ids'
import { idOfTarget, type LinkTarget } from '@/graph/model/link'
import type { ClaimKind, LinkType } from '@/graph/model/vocabulary'

/** What the person looks at; null: the map as a whole. */
export type Selection = Selected | null
export type Selected = LinkTarget

/** The ids of claims and links that are chosen together, the selected one among them; empty unless there are several. */
export type Marks = ReadonlySet<ClaimId | LinkId>

/** `waiting`: the server is away; what is waiting is kept and sent again. */
export type SaveStatus = 'saved' | 'saving' | 'waiting'

/** What the right pane is about: the selected thing (or the map), the chains of the question, all notes, or the history. */
export type Panel = 'selection' | 'chains' | 'notes' | 'history'

/** The tabs of a narrow screen. */
export type Tab = 'outline' | 'graph' | 'chains' | 'notes'

export type OutlineOrder = 'argument' | 'section' | 'flat'

/** What the lanes of the map are, when it is shown in lanes. */
export type LaneOrder = 'holder' | 'section'

/** Something the person is in the midst of; the component of that name shows itself and calls `setTask(null)` when done. */
export type Task =
  | 'add'
  | 'link'
  | 'move'
  | 'edit'
  | 'note'
  | 'keys'
  | 'palette'
  | 'author'
  | 'aside'
  | 'quote'
  | 'source-text'
  | null

const changingTasks: ReadonlySet<Task> = new Set<Task>([
  'add',
  'link',
  'move',
  'edit',
  'note',
  'quote',
  'source-text',
])

/** Whether the task is done by changing the map. */
export function isChange(task: Task): boolean {
  return changingTasks.has(task)
}

export type StandingName = 'in' | 'out' | 'undecided'

/** What may be asked of a claim besides: that something speaks against it, that a note on it is open. */
export type FilterTrait = 'contested' | 'open-notes'

/** Empty lists filter nothing. A claim passes when it matches one entry of every list that is not empty. */
export interface Filter {
  kinds: readonly ClaimKind[]
  /** Of links that start from the claim or end on it. */
  links: readonly LinkType[]
  traits: readonly FilterTrait[]
  holders: readonly string[]
  tags: readonly string[]
  standings: readonly StandingName[]
}

export interface Message {
  id: number
  tone: 'info' | 'error'
  text: string
  action: MessageAction | null
}

/** What a message offers: to take back the change it tells of, to say who one is, to look at what was put aside. */
export type MessageAction = { kind: 'undo'; requestId: string } | { kind: 'name' } | { kind: 'aside' }

/** A change of ours that the server would not take. It is kept, and not sent, until the person says what to do. */
export interface AsideChange {
  requestId: string
  /** The change in words, and when it was made (ISO 8601). */
  words: string
  at: string
  reason: string
}

/** A change of ours that met someone else's on the same field. It waits for the person to choose. */
export interface Conflict {
  requestId: string
  /** The change in words. */
  words: string
  /** One for each clash, with `yours` and `theirs`. */
  issues: readonly Issue[]
}

/** A question that could not be read, or could not be answered now. */
export interface QuestionError {
  message: string
  /** In UTF-16 units of the question; null: not about a place in it. */
  span: readonly [number, number] | null
}

/** A wish for the canvas. `serial` grows with each, so that the same wish twice is two wishes. */
export interface CanvasRequest {
  kind:
    | 'fit'
    | 'reveal'
    | 'zoom-to-selection'
    | 'zoom-in'
    | 'zoom-out'
    | 'tidy'
    | 'save-png'
    | 'save-svg'
    | 'copy-picture'
  /** What `reveal` is about; empty for all else. */
  claims: readonly ClaimId[]
  serial: number
}

/** A line of the history: a revision in words. */
export interface HistoryLine {
  version: number
  /** ISO 8601. */
  at: string
  by: string
  summary: string
  undoes?: number | undefined
}

export interface HistoryState {
  /** Newest first, without gaps. */
  lines: readonly HistoryLine[]
  status: 'unread' | 'reading' | 'read' | 'failed'
}

export interface WorkspaceState {
  /** What is shown: the map as it is, or the earlier state that is looked at. */
  graph: ArgumentGraph
  /** The map as it is: what the server confirmed, and on top of it what is on its way. */
  live: ArgumentGraph
  /** The version that is looked at, where that is an earlier one: nothing can be changed then. */
  past: number | null
  history: HistoryState
  /** The last version that the server confirmed. */
  version: number
  status: SaveStatus
  /** How many changes are not confirmed yet. */
  unsaved: number
  conflicts: readonly Conflict[]
  aside: readonly AsideChange[]
  canUndo: boolean
  canRedo: boolean
  /** What undo and redo would take back or make again, in words; '' when there is nothing. */
  undoWords: string
  redoWords: string
  messages: readonly Message[]
  /** How this person signs; '' until they said so. */
  author: string

  selection: Selection
  marked: Marks
  /** The note that is pointed at, on what is selected or in the list of all notes; null: none. */
  note: AnnotationId | null
  panel: Panel
  tab: Tab
  outline: OutlineOrder
  find: string
  filter: Filter
  /** Null: the map is shown as a graph. */
  lanes: LaneOrder | null
  /** Claims taken out of sight on this screen; the map still has them. */
  hidden: ReadonlySet<ClaimId>
  /** The source that is read beside the map, in place of the outline; null: none. */
  source: SourceId | null
  /** The paragraph one is at in it, as `section.paragraph` by the numbers beside the text; null: none in particular. */
  sourcePlace: string | null
  task: Task

  /** The text in the chain bar. */
  question: string
  /** The question that `answer` or `questionError` is about, or that is being asked. */
  asked: string
  asking: boolean
  questionError: QuestionError | null
  answer: ChainAnswer | null
  /** Keep only chains that no standing attack strikes. */
  onlyStanding: boolean
  /** Index into `answer.chains` of the chain kept on the canvas; null: none. */
  shownChain: number | null
  /** The chain under the pointer, shown for as long as it is there. */
  hoveredChain: number | null

  canvasRequest: CanvasRequest | null
  /** What the canvas reports: 1 is 100 %. */
  zoom: number
}

/** How changes are signed by someone who gave no name. */
export const unnamedAuthor = 'Reader'

export const noMarks: Marks = new Set()

export const noFilter: Filter = { kinds: [], links: [], traits: [], holders: [], tags: [], standings: [] }

export const nothingHidden: ReadonlySet<ClaimId> = new Set()

/** The chain to draw now: the one under the pointer, else the one kept; null: none. */
export function visibleChain(state: WorkspaceState): number | null {
  return state.hoveredChain ?? state.shownChain
}

/** The id that is selected, of a claim or a link; null when nothing is. */
export function selectedId(selection: Selected): ClaimId | LinkId
export function selectedId(selection: Selection): ClaimId | LinkId | null
export function selectedId(selection: Selection): ClaimId | LinkId | null {
  return selection && idOfTarget(selection)
}

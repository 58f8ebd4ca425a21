/**
 * The session of one open map, without React: what is shown and selected, what is asked, and every change on its way.
 * Components read snapshots and call these verbs; nothing else changes the state.
 */
import { cypherScript } from '@/graph/chains/reading/cypher-script'
import type { GraphChange } from '@/graph/change'
import type { Command } from '@/graph/edit/command'
import type { Annotation } from '@/graph/model/annotation'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { AnnotationId, ClaimId, SourceId } from '@/graph/model/ids'
import { createIdMaker, type IdMaker } from './editing/new-ids'
import { describeRemoval, removalCommands } from './editing/removal'
import { withHidden, withoutHidden } from './hidden-claims'
import { createHistory, type History } from './history/history'
import { type Choice, choiceOf, chosenRecords, withToggled } from './marking'
import { type AskSettings, createAsk } from './question/ask-map'
import { createQuestions } from './question/questions'
import { type KeyValueStorage, readStored, writeStored } from './state/browser-storage'
import { createStateCell } from './state/state-cell'
import { type Place, placeOf } from './state/url-state'
import {
  type CanvasRequest,
  type Filter,
  isChange,
  type LaneOrder,
  type Message,
  type MessageAction,
  noFilter,
  noMarks,
  nothingHidden,
  type OutlineOrder,
  type Panel,
  type Selected,
  type Selection,
  type Tab,
  type Task,
  unnamedAuthor,
  type WorkspaceState,
} from './state/workspace-state'
import { followMap } from './sync/follow-map'
import type { Arranger } from './sync/kept-places'
import { createMapSync } from './sync/map-sync'
import type { Ran } from './sync/map-sync-contract'
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

const authorKey = 'throughline.author'
const askedKey = 'throughline.author-asked'

export function createSession(settings: SessionSettings): WorkspaceSession {
  const { server, storage } = settings
  const state = createStateCell(startState(settings))
  let messages = 0
  let journeys = 0
  let base: ArgumentGraph | null = null

  function tell(text: string, tone: Message['tone'] = 'info', action: MessageAction | null = null): void {
    messages += 1
    state.set({ messages: [...state.get().messages.slice(-2), { id: messages, tone, text, action }] })
  }

  const sync = createMapSync({ ...settings, state, tell })
  const questions = createQuestions({
    state,
    ask: createAsk({ ...settings, state, whenSaved: sync.whenSaved }),
  })
  const history = createHistory({ state, server, run: (commands) => write(commands, true), tell })

  /** Nothing is written while an earlier state is looked at: it would be lost on what it was not made for. */
  function write(commands: readonly Command[], exactly = false): Ran | null {
    return refusedInThePast() ? null : sync.run(commands, { begunOn: base, exactly })
  }

  function refusedInThePast(): boolean {
    const { past } = state.get()
    if (past === null) return false
    tell(`This is version ${past}, as it was. Go back to now to change the map.`, 'error')
    return true
  }

  function madeOn(graph: ArgumentGraph, task: () => void): void {
    base = graph
    try {
      task()
    } finally {
      base = null
    }
  }

  function run(commands: readonly Command[]): GraphChange | null {
    const done = write(commands)
    if (done) askForName()
    return done?.change ?? null
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

  function removeChosen(): boolean {
    const { graph } = state.get()
    const { claims, links } = chosenRecords(graph, state.get())
    const targets = [...claims.map(({ id }) => ({ claim: id })), ...links.map(({ id }) => ({ link: id }))]
    if (targets.length > 0) remove(targets)
    return targets.length > 0
  }

  function choose(choice: Choice): void {
    state.set({ ...choice, note: null, panel: 'selection', hoveredChain: null })
  }

  /** Asks the question of the place, and shows the rest of it once the answer is there. */
  function askAt(place: Place): void {
    void questions.ask(place.question, place.chain).then(() => {
      if (state.get().asked === place.question) settle(place)
    })
  }

  /** Shows the place, all but its question. */
  function settle(place: Place): void {
    const { question: _question, chain: _chain, past, ...view } = place
    state.set(view)
    if (past !== state.get().past) void history.lookAt(past)
  }

  const session: WorkspaceSession = {
    subscribe: state.subscribe,
    getSnapshot: state.get,
    run,
    arrangeBy: sync.arrangeBy,
    runWithUndo,
    remove,
    removeChosen,
    undo: (requestId) => refusedInThePast() || sync.undo(requestId),
    redo: () => refusedInThePast() || sync.redo(),
    madeOn,
    history,
    ids: () => createIdMaker(state.get().graph, settings.newId),
    resolve: sync.resolve,
    settleAside: sync.settleAside,
    receive: sync.receive,
    refresh: () => sync.refresh().catch(() => undefined),
    follow: () => followMap(server, () => state.get().version, sync),
    retryNow: sync.retryNow,
    select: (selection) => choose({ selection, marked: noMarks }),
    mark: (targets, lead) => choose(choiceOf(targets, lead)),
    toggleMark: (target) => choose(withToggled(state.get().graph, state.get(), target)),
    openNote({ id, target }) {
      if ('map' in target) state.set({ panel: 'notes', tab: 'notes' })
      else session.select(target)
      state.set({ note: id })
    },
    pointAtNote: (note) => state.set({ note }),
    setPanel: (panel) => state.set({ panel }),
    setTab: (tab) => state.set({ tab }),
    setOutline: (outline) => state.set({ outline }),
    setFind: (find) => state.set({ find }),
    readSource: (source, place = null) => state.set({ source, sourcePlace: place }),
    setFilter: (filter) => state.set({ filter: { ...state.get().filter, ...filter } }),
    setLanes: (lanes) => state.set({ lanes }),
    hide: (claims) => state.set(withHidden(state.get(), claims)),
    showAgain: (claims) => state.set({ hidden: withoutHidden(state.get().hidden, claims) }),
    setTask(task) {
      if (!(isChange(task) && refusedInThePast())) state.set({ task })
    },
    setQuestion: (question) => state.set({ question }),
    ask: (question = state.get().question) =>
      question.trim() === '' ? Promise.resolve(questions.clear()) : questions.ask(question, null),
    clearQuestion: questions.clear,
    setOnlyStanding: (onlyStanding) => state.set({ onlyStanding }),
    showChain: (shownChain) => state.set({ shownChain, hoveredChain: null, panel: 'chains' }),
    hoverChain: (hoveredChain) => state.set({ hoveredChain }),
    stepChain: questions.step,
    async cypher() {
      const statement = await server.statement(state.get().asked)
      return statement && cypherScript(statement)
    },
    requestCanvas(kind, claims = []) {
      state.set({ canvasRequest: { kind, claims, serial: (state.get().canvasRequest?.serial ?? 0) + 1 } })
    },
    reportZoom: (zoom) => state.set({ zoom }),
    tell,
    dismiss: (id) => state.set({ messages: state.get().messages.filter((message) => message.id !== id) }),
    setAuthor(name) {
      const author = name.trim().slice(0, 120)
      writeStored(storage, authorKey, author)
      state.set({ author })
    },
    async goTo(place) {
      journeys += 1
      const own = journeys
      const { asked } = state.get()
      const answered =
        place.question === '' || place.question === asked
          ? undefined
          : questions.ask(place.question, place.chain)
      if (place.question === '') questions.clear()
      if (!answered) state.set({ shownChain: place.chain })
      settle(place)
      await answered
      // Meanwhile one may have gone on to another place.
      if (answered && own === journeys) settle(place)
    },
    start() {
      const author = readStored(storage, authorKey)
      if (typeof author === 'string') state.set({ author })
      sync.start()
      const { question, asked, asking, answer, past } = state.get()
      if (past !== null) void history.lookAt(past)
      if (question !== '' && question === asked && !asking && answer === null) {
        askAt(placeOf(state.get()))
      }
      return sync.stop
    },
  }
  return session
}

function startState({ initial, place }: SessionSettings): WorkspaceState {
  const { question = '', chain = null, ...view } = place ?? {}
  const graph = ArgumentGraph.fromDocument(initial.document)
  return {
    graph,
    live: graph,
    past: null,
    history: { lines: [], status: 'unread' },
    version: initial.version,
    status: 'saved',
    unsaved: 0,
    conflicts: [],
    aside: [],
    canUndo: false,
    canRedo: false,
    undoWords: '',
    redoWords: '',
    messages: [],
    author: '',
    selection: null,
    marked: noMarks,
    note: null,
    panel: 'selection',
    tab: 'outline',
    outline: 'argument',
    find: '',
    filter: noFilter,
    lanes: null,
    hidden: nothingHidden,
    source: null,
    sourcePlace: null,
    task: null,
    question,
    asked: question,
    asking: false,
    questionError: null,
    answer: null,
    onlyStanding: false,
    shownChain: chain,
    hoveredChain: null,
    canvasRequest: null,
    zoom: 1,
    ...view,
  }
}

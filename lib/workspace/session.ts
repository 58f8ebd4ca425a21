/**
 * The session of one open map, without React: what is shown and selected, what is asked, and every change on its way.
 * Components read snapshots and call these verbs; nothing else changes the state.
 */
import { cypherScript } from '@/graph/chains/reading/cypher-script'
import { textLimits } from '@/graph/model/text-limits'
import { createIdMaker } from './editing/new-ids'
import { withHidden, withoutHidden } from './hidden-claims'
import { createHistory } from './history/history'
import { createJourneys } from './journeys'
import { type Choice, choiceOf, withToggled } from './marking'
import { createAsk } from './question/ask-map'
import { createQuestions } from './question/questions'
import type { SessionSettings, WorkspaceSession } from './session-contract'
import { readStored, writeStored } from './state/browser-storage'
import { firstState } from './state/first-state'
import { createStateCell } from './state/state-cell'
import { isChange, type Message, type MessageAction, noMarks } from './state/workspace-state'
import { followMap } from './sync/follow-map'
import { createMapSync } from './sync/map-sync'
import { createWriting } from './writing'

const authorKey = 'throughline.author'

export function createSession(settings: SessionSettings): WorkspaceSession {
  const { server, storage } = settings
  const { document, version } = settings.initial
  const state = createStateCell(firstState(document, version, settings.place))
  let messages = 0

  function tell(text: string, tone: Message['tone'] = 'info', action: MessageAction | null = null): void {
    messages += 1
    state.set({ messages: [...state.get().messages.slice(-2), { id: messages, tone, text, action }] })
  }

  const sync = createMapSync({ ...settings, state, tell })
  const writing = createWriting({ state, sync, storage, tell })
  const questions = createQuestions({
    state,
    ask: createAsk({ ...settings, state, whenSaved: sync.whenSaved }),
  })
  const history = createHistory({ state, server, run: writing.runExactly, tell })
  const journeys = createJourneys({ state, questions, history })

  function choose(choice: Choice): void {
    state.set({ ...choice, note: null, panel: 'selection', hoveredChain: null })
  }

  const session: WorkspaceSession = {
    subscribe: state.subscribe,
    getSnapshot: state.get,
    run: writing.run,
    arrangeBy: sync.arrangeBy,
    runWithUndo: writing.runWithUndo,
    remove: writing.remove,
    removeChosen: writing.removeChosen,
    undo: writing.undo,
    redo: writing.redo,
    madeOn: writing.madeOn,
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
      if (!(isChange(task) && writing.refusedInThePast())) state.set({ task })
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
      const author = name.trim().slice(0, textLimits.name)
      writeStored(storage, authorKey, author)
      state.set({ author })
    },
    goTo: journeys.goTo,
    start() {
      const author = readStored(storage, authorKey)
      if (typeof author === 'string') state.set({ author })
      sync.start()
      journeys.arrive()
      return sync.stop
    },
  }
  return session
}

/** The state of a map that was just opened, at the place that its address names. */
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { MapDocument } from '@/graph/model/map-document'
import type { Place } from './url-state'
import { noFilter, noMarks, nothingHidden, type WorkspaceState } from './workspace-state'

/** `version`: that of the document. What `place` leaves out is as usual. */
export function firstState(
  document: MapDocument,
  version: number,
  place: Partial<Place> = {},
): WorkspaceState {
  const { question = '', chain = null, ...view } = place
  const graph = ArgumentGraph.fromDocument(document)
  return {
    graph,
    live: graph,
    past: null,
    history: { lines: [], status: 'unread' },
    version,
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

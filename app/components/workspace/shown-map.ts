/** What of the session's map the canvas draws: without what is hidden, and which chain stands out. */
import type { Chain } from '@/graph/chains/answer'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { hiddenWords, hideClaims, type ShownGraph } from '@/lib/cytoscape/hiding'
import { outOfSight } from '@/lib/workspace/hidden-claims'
import { visibleChain, type WorkspaceState } from '@/lib/workspace/workspace-state'

export interface ShownMap extends ShownGraph {
  /** For the canvas to write on links. */
  notes: ReadonlyMap<string, string>
}

/** Gives the shown map for a state; the same object as long as it would be the same. */
export function createShownMap(): (state: WorkspaceState) => ShownMap {
  let whole: ArgumentGraph | undefined
  let key = ''
  let shown: ShownMap | undefined
  return (state) => {
    const hidden = outOfSight(state, state, chainToDraw(state))
    const now = [...hidden].join(' ')
    if (shown && whole === state.graph && key === now) return shown
    whole = state.graph
    key = now
    const { graph, without } = hideClaims(whole, hidden)
    const notes = new Map([...without].map(([id, claims]) => [id, hiddenWords(id, claims)]))
    shown = { graph, without, notes }
    return shown
  }
}

/** The chain under the pointer, else the one kept, unless the person reads about something else they selected. */
export function chainToDraw(state: WorkspaceState): Chain | null {
  const index = visibleChain(state)
  const reading = state.selection !== null && state.panel === 'selection'
  if (index === null || (reading && state.hoveredChain === null)) return null
  const chain = state.answer?.chains[index]
  const whole = chain?.links.every((id) => state.graph.links.has(id)) ?? false
  return chain && whole ? chain : null
}

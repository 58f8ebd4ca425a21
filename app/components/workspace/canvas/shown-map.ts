/** What of the session's map the canvas draws: without what is hidden, and which chain stands out. */
import type { Chain } from '@/graph/chains/answer'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { ClaimId } from '@/graph/model/ids'
import { hiddenWords, hideClaims, type ShownGraph } from '@/lib/cytoscape/views/hiding'
import { startOf } from '@/lib/cytoscape/views/keyboard-walk'
import { nearestClaims, partOf, partSize, wholeLimit } from '@/lib/cytoscape/views/nearest-part'
import { outOfSight } from '@/lib/workspace/hidden-claims'
import { visibleChain, type WorkspaceState } from '@/lib/workspace/state/workspace-state'

export interface ShownMap extends ShownGraph {
  /** For the canvas to write on links. */
  notes: ReadonlyMap<string, string>
  /** The claim around which a map is drawn that is too large to be drawn whole; null: it is drawn whole. */
  around: ClaimId | null
}

/** Gives the shown map for a state; the same object as long as it would be the same. */
export function createShownMap(): (state: WorkspaceState) => ShownMap {
  let whole: ArgumentGraph | undefined
  let key = ''
  let shown: ShownMap | undefined
  return (state) => {
    const hidden = outOfSight(state, state, chainToDraw(state))
    const around = focusOf(state, shown)
    const now = [around, ...hidden].join(' ')
    if (shown && whole === state.graph && key === now) return shown
    whole = state.graph
    key = now
    const { graph, without } = hideClaims(whole, hidden)
    const notes = new Map([...without].map(([id, claims]) => [id, hiddenWords(id, claims)]))
    const drawn = around === null ? graph : partOf(graph, nearestClaims(graph, around, partSize))
    shown = { graph: drawn, without, notes, around }
    return shown
  }
}

/** Where a map that is too large is looked at: the selected claim, unless the part that is drawn has it; first the thesis. */
function focusOf({ graph, selection }: WorkspaceState, shown: ShownMap | undefined): ClaimId | null {
  if (graph.claims.size <= wholeLimit) return null
  const chosen =
    selection && ('claim' in selection ? selection.claim : graph.links.get(selection.link)?.from[0])
  const before = shown?.around ?? null
  if (before !== null && graph.claims.has(before) && (!chosen || shown?.graph.claims.has(chosen)))
    return before
  const start = startOf(graph)
  return chosen ?? (start && 'claim' in start ? start.claim : null)
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

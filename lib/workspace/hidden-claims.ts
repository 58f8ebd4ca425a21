/** Which claims are out of sight on this screen. Hiding changes no map; what is chosen or on the shown chain is seen all the same. */
import type { Chain } from '@/graph/chains/answer'
import type { ClaimId } from '@/graph/model/ids'
import { type Choice, chosenRecords } from './marking'
import { noMarks, nothingHidden, type WorkspaceState } from './state/workspace-state'

type Hidden = ReadonlySet<ClaimId>

/** With `claims` hidden too. What is chosen is let go when it is among them. */
export function withHidden(
  state: Pick<WorkspaceState, 'graph' | 'hidden' | 'selection' | 'marked'>,
  claims: Iterable<ClaimId>,
): Partial<WorkspaceState> {
  const hidden = new Set([...state.hidden, ...claims])
  const isChosen = chosenRecords(state.graph, state).claims.some(({ id }) => hidden.has(id))
  return { hidden, ...(isChosen ? { selection: null, marked: noMarks } : {}) }
}

/** Without `claims`; without a list, nothing is hidden. */
export function withoutHidden(hidden: Hidden, claims?: Iterable<ClaimId>): Hidden {
  const left = new Set(hidden)
  for (const id of claims ?? []) left.delete(id)
  return claims === undefined || left.size === 0 ? nothingHidden : left
}

/** What is out of sight now: not what is chosen, nor what the chain on the canvas goes through, needs or is contested by. */
export function outOfSight(
  { graph, hidden }: Pick<WorkspaceState, 'graph' | 'hidden'>,
  choice: Choice,
  chain: Chain | null,
): Hidden {
  if (hidden.size === 0) return nothingHidden
  const chosen = chosenRecords(graph, choice)
  const seen = new Set<ClaimId>([
    ...chosen.claims.map(({ id }) => id),
    ...chosen.links.flatMap((link) => ('claim' in link.to ? [...link.from, link.to.claim] : link.from)),
    ...(chain ? [...chain.claims, ...chain.needs.flatMap((need) => need.claims)] : []),
    ...(chain ? chain.contested.flatMap(({ from }) => from) : []),
  ])
  return new Set([...hidden].filter((id) => graph.claims.has(id) && !seen.has(id)))
}

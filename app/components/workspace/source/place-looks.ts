/** Which places stand out: those of what is selected, and softly those of what is near it, or of the chain that is shown. Pure. */
import type { SourcePlace } from '@/graph/anchoring/source-reading'
import type { Chain } from '@/graph/chains/answer'
import { type ArgumentGraph, targetId } from '@/graph/model/argument-graph'
import { idOfTarget } from '@/graph/model/link'
import type { Marks, Selection } from '@/lib/workspace/state/workspace-state'

export type PlaceLook = 'current' | 'near' | 'plain'

export interface LookedPlace {
  place: SourcePlace
  look: PlaceLook
  /** Found by words like its own. */
  isChanged: boolean
}

export interface StandingOut {
  current: ReadonlySet<string>
  near: ReadonlySet<string>
}

/** The ids of claims and links that stand out. */
export function standingOut(
  graph: ArgumentGraph,
  selection: Selection,
  marked: Marks,
  chain: Chain | null,
): StandingOut {
  const current = new Set<string>(marked)
  const near = new Set<string>(chain ? [...chain.claims, ...chain.links] : [])
  if (selection && 'claim' in selection) {
    current.add(selection.claim)
    for (const link of graph.linksFrom(selection.claim)) near.add(link.id).add(targetId(link))
    for (const link of graph.linksTo(selection.claim)) for (const id of [link.id, ...link.from]) near.add(id)
  } else if (selection) {
    current.add(selection.link)
    const link = graph.links.get(selection.link)
    if (link) for (const id of [...link.from, targetId(link)]) near.add(id)
    for (const other of graph.linksTo(selection.link))
      for (const id of [other.id, ...other.from]) near.add(id)
  }
  return { current, near }
}

export function placeLook({ resting }: SourcePlace, { current, near }: StandingOut): PlaceLook {
  if (resting.some(({ on }) => current.has(idOfTarget(on)))) return 'current'
  return resting.some(({ on }) => near.has(idOfTarget(on))) ? 'near' : 'plain'
}

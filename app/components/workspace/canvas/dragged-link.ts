/** The link that a drag from one card to another most likely means. It is selected at once, so that it can be changed. */
import type { CommandOf } from '@/graph/edit/command'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { ClaimId } from '@/graph/model/ids'
import { idOfTarget, type LinkTarget } from '@/graph/model/link'
import type { ClaimKind, LinkType } from '@/graph/model/vocabulary'

const likely: Readonly<Record<ClaimKind, LinkType>> = {
  thesis: 'supports',
  claim: 'causes',
  evidence: 'supports',
  event: 'causes',
  condition: 'enables',
  counterpoint: 'attacks',
}

/** Null when such a link is there already or cannot be. */
export function draggedLink(
  graph: ArgumentGraph,
  from: ClaimId,
  to: LinkTarget,
): CommandOf<'addLink'>['link'] | null {
  const claim = graph.claims.get(from)
  if (!claim) return null
  const type = 'claim' in to ? likely[claim.kind] : claim.kind === 'evidence' ? 'supports' : 'attacks'
  const target = idOfTarget(to)
  const doubles = graph
    .linksTo(target)
    .some((link) => link.type === type && link.from.length === 1 && link.from[0] === from)
  if (doubles || ('claim' in to && to.claim === from)) return null
  return { type, from: [from], to, holders: [], anchors: [] }
}

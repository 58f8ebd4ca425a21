/**
 * Hanging a claim elsewhere: the link by which it bears on one thing is made to end on another. One change. The link
 * keeps its type, strength and all that argues with it.
 */
import type { Command } from '@/graph/edit/command'
import { fail } from '@/graph/errors'
import { type ArgumentGraph, targetId } from '@/graph/model/argument-graph'
import type { ClaimId } from '@/graph/model/ids'
import { idOfTarget, type Link, type LinkTarget } from '@/graph/model/link'
import { linkMeanings } from '@/graph/model/vocabulary'
import type { IdMaker } from './new-ids'

export interface Reattachment {
  claim: ClaimId
  /** By which it hangs where it is; null: it stands on its own, and becomes a reason. */
  link: Link | null
  /** Where it is to hang; null: on its own. */
  to: LinkTarget | null
}

/**
 * The commands; none where it hangs there already. Of a link with several premises only this one leaves: it gets a link
 * of its own, alike. Throws `self-link` or `bad-target` where the model has no such link, in words for a person.
 */
export function reattachCommands(graph: ArgumentGraph, ids: IdMaker, wish: Reattachment): Command[] {
  const { claim, link, to } = wish
  if (to === null) return link ? detach(claim, link) : []
  const target = idOfTarget(to)
  if (link && targetId(link) === target) return []
  check(graph, wish, target)
  if (link?.from.length === 1) return [{ type: 'editLink', id: link.id, set: { to } }]
  const type = link?.type ?? 'supports'
  const { id: _id, from: _from, to: _to, ...alike } = link ?? { holders: [], anchors: [] }
  return [
    ...(link ? detach(claim, link) : []),
    {
      type: 'addLink',
      link: { ...alike, id: ids.link(claim, type, target), type, from: [claim], to } as Link,
    },
  ]
}

function detach(claim: ClaimId, link: Link): Command[] {
  if (link.from.length === 1) return [{ type: 'removeLink', id: link.id }]
  return [{ type: 'editLink', id: link.id, set: { from: link.from.filter((other) => other !== claim) } }]
}

function check(graph: ArgumentGraph, { claim, link, to }: Reattachment, target: string): void {
  if (target === claim) fail('self-link', '', 'A claim cannot bear on itself.')
  if (to && 'link' in to && link && !linkMeanings[link.type].argues) {
    const words = linkMeanings[link.type].forward
    fail('bad-target', '', `What ${words} something cannot end on a link: only reasons and objections can.`)
  }
  for (let at = graph.links.get(target); at; at = graph.links.get(targetId(at)))
    if (at.id === link?.id) fail('self-link', '', 'A link cannot be about itself, not even through others.')
}

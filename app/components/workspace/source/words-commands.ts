/** What selected words can become: a claim that rests on them, with its link; or one more place of what is there already. */
import type { Resting } from '@/graph/anchoring/source-reading'
import type { Command } from '@/graph/edit/command'
import { type Anchor, anchorLimit } from '@/graph/model/anchor'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { type Claim, plainClaim } from '@/graph/model/claim'
import type { ClaimId } from '@/graph/model/ids'
import { sameTarget } from '@/graph/model/link'
import type { ClaimKind } from '@/graph/model/vocabulary'
import type { IdMaker } from '@/lib/workspace/editing/new-ids'
import type { Selected, Selection } from '@/lib/workspace/state/workspace-state'
import { commandToLink, type Relation } from '../quick-add/relations'

/** What the words carry: the claim, the link by which it bears on another, or both. */
export type Carried = 'claim' | 'link' | 'both'

export interface WordsWish {
  label: string
  kind: ClaimKind
  anchor: Anchor
  selection: Selection
  relation: Relation
  carried: Carried
  /** The claim that is meant, where there is one already. */
  existing: Claim | undefined
}

/** One change: the claim (or one place more of it), and its link where it is to have one. */
export function commandsFromWords(ids: IdMaker, wish: WordsWish): { commands: Command[]; claim: ClaimId } {
  const { existing, anchor } = wish
  const claim = existing?.id ?? ids.claim(wish.label)
  const link = commandToLink(ids, claim, wish.selection, wish.relation)
  const onClaim = wish.carried !== 'link' || link === null
  const commands: Command[] = []
  if (!existing)
    commands.push({
      type: 'addClaim',
      claim: { ...plainClaim(wish.kind, wish.label), id: claim, anchors: onClaim ? [anchor] : [] },
    })
  else if (onClaim && !hasAnchor(existing.anchors, anchor) && existing.anchors.length < anchorLimit)
    commands.push({ type: 'editClaim', id: claim, set: { anchors: [...existing.anchors, anchor] } })
  if (link?.type === 'addLink') {
    const anchors = wish.carried === 'claim' ? [] : [anchor]
    commands.push({ ...link, link: { ...link.link, anchors } })
  }
  return { commands, claim }
}

/** One place more; null when it rests there already, or on as many places as can be. */
export function commandToRest(graph: ArgumentGraph, on: Selected, anchor: Anchor): Command | null {
  const anchors = anchorsOf(graph, on)
  if (!anchors || hasAnchor(anchors, anchor) || anchors.length >= anchorLimit) return null
  return setAnchors(on, [...anchors, anchor])
}

/** The same claim or link on another place; without one, no more on that. Null when it does not rest there any more. */
export function commandToMove(
  graph: ArgumentGraph,
  { on, anchor: old }: Resting,
  anchor: Anchor | null,
): Command | null {
  const anchors = anchorsOf(graph, on)
  const at = anchors?.findIndex((other) => JSON.stringify(other) === JSON.stringify(old)) ?? -1
  if (!anchors || at < 0) return null
  return setAnchors(
    on,
    anchors.flatMap((other, i) => (i === at ? (anchor ?? []) : other)),
  )
}

export function restsOnSame(a: Resting, b: Resting): boolean {
  return sameTarget(a.on, b.on) && JSON.stringify(a.anchor) === JSON.stringify(b.anchor)
}

function anchorsOf(graph: ArgumentGraph, on: Selected): readonly Anchor[] | undefined {
  return 'claim' in on ? graph.claims.get(on.claim)?.anchors : graph.links.get(on.link)?.anchors
}

function setAnchors(on: Selected, anchors: Anchor[]): Command {
  return 'claim' in on
    ? { type: 'editClaim', id: on.claim, set: { anchors } }
    : { type: 'editLink', id: on.link, set: { anchors } }
}

function hasAnchor(anchors: readonly Anchor[], anchor: Anchor): boolean {
  const key = placeKey(anchor)
  return anchors.some((other) => placeKey(other) === key)
}

function placeKey({ source, section, paragraph, quote, position }: Anchor): string {
  return JSON.stringify([source, section, paragraph, quote?.exact, position?.start])
}

/** How something new may hang on what is selected, in the words of one who argues, and the commands that make it so. */
import type { Command } from '@/graph/edit/command'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { plainClaim } from '@/graph/model/claim'
import type { ClaimId } from '@/graph/model/ids'
import { idOfTarget } from '@/graph/model/link'
import type { ClaimKind, LinkType } from '@/graph/model/vocabulary'
import type { IdMaker } from '@/lib/workspace/editing/new-ids'
import type { Selection } from '@/lib/workspace/state/workspace-state'

export interface Relation {
  id: string
  /** Read from what is selected to what is added. */
  words: string
  /** null: it stands on its own. */
  type: LinkType | null
  /** Whether the new claim bears on what is selected, or the other way round. */
  bearsOn: 'selected' | 'new'
}

const apart: Relation = { id: 'apart', words: 'on its own', type: null, bearsOn: 'new' }
const because: Relation = { id: 'because', words: 'because', type: 'supports', bearsOn: 'selected' }
const but: Relation = { id: 'but', words: 'but', type: 'attacks', bearsOn: 'selected' }

const onClaim: readonly Relation[] = [
  because,
  but,
  { id: 'caused-by', words: 'caused by', type: 'causes', bearsOn: 'selected' },
  { id: 'causes', words: 'causes', type: 'causes', bearsOn: 'new' },
  { id: 'possible-by', words: 'made possible by', type: 'enables', bearsOn: 'selected' },
  { id: 'makes-possible', words: 'makes possible', type: 'enables', bearsOn: 'new' },
  { id: 'prevented-by', words: 'prevented by', type: 'prevents', bearsOn: 'selected' },
  { id: 'prevents', words: 'prevents', type: 'prevents', bearsOn: 'new' },
  { id: 'namely', words: 'namely', type: 'specifies', bearsOn: 'selected' },
  { id: 'specifies', words: 'specifies', type: 'specifies', bearsOn: 'new' },
  { id: 'supports', words: 'so', type: 'supports', bearsOn: 'new' },
  { id: 'against', words: 'speaks against', type: 'attacks', bearsOn: 'new' },
  apart,
]

const onLink: readonly Relation[] = [but, because, apart]
const onNothing: readonly Relation[] = [apart]

/** What can be chosen, the usual one first: at a link one doubts it, at a claim one gives a reason. */
export function relationsFor(selection: Selection): readonly Relation[] {
  if (selection === null) return onNothing
  return 'link' in selection ? onLink : onClaim
}

/** Adds the claim and its link: one change. The first claim of a map is its thesis; what objects is a counterpoint. */
export function commandsToAdd(
  graph: ArgumentGraph,
  ids: IdMaker,
  wish: { label: string; selection: Selection; relation: Relation },
): { commands: Command[]; claim: ClaimId } {
  const { label, selection, relation } = wish
  const claim = ids.claim(label)
  const link = commandToLink(ids, claim, selection, relation)
  return {
    claim,
    commands: [
      { type: 'addClaim', claim: { ...plainClaim(kindFor(graph, relation), label), id: claim } },
      ...(link ? [link] : []),
    ],
  }
}

/** Links a claim that is there already; null when it is to stand on its own. */
export function commandToLink(
  ids: IdMaker,
  claim: ClaimId,
  selection: Selection,
  relation: Relation,
): Command | null {
  if (relation.type === null || selection === null) return null
  const selected = idOfTarget(selection)
  const ends =
    relation.bearsOn === 'new' && 'claim' in selection
      ? { from: [selection.claim], to: { claim } }
      : { from: [claim], to: selection }
  const [from, to] = relation.bearsOn === 'new' ? [selected, claim] : [claim, selected]
  return {
    type: 'addLink',
    link: { id: ids.link(from, relation.type, to), type: relation.type, ...ends, holders: [], anchors: [] },
  }
}

function kindFor(graph: ArgumentGraph, relation: Relation): ClaimKind {
  if (graph.claims.size === 0) return 'thesis'
  return relation.id === 'but' ? 'counterpoint' : 'claim'
}

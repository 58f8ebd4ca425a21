/**
 * From a question to its plan: every step and clause resolved against the map. What the words were taken to mean is
 * kept beside the plan, for the answer to say.
 */
import type { ArgumentGraph } from '../../model/argument-graph'
import { compareIds, type HolderId } from '../../model/ids'
import { parse } from '../language/parse'
import { print } from '../language/print'
import type { QuestionNode, ReferenceNode, StepNode } from '../language/tree'
import type { ChainPlan, PlanSet, PlanStep } from '../plan'
import { holdersNamed, namesIn } from './names'
import { type Resolved, resolveStep } from './reference'

export interface ResolvedStep extends Resolved {
  node: StepNode
  /** `*` alone: any claim, and none is listed. */
  any: boolean
}

export interface ResolvedClause extends Resolved {
  clause: 'via' | 'avoid'
  node: StepNode
}

export interface PlannedQuestion {
  /** As sent. */
  text: string
  /** In its plainest form. */
  printed: string
  tree: QuestionNode
  steps: ResolvedStep[]
  clauses: ResolvedClause[]
  /** Names in `held by` that nobody bears, as typed. */
  unknownHolders: string[]
  plan: ChainPlan
}

/** How many chains are listed where the question does not say. */
const usualTop = 10

/**
 * The plan of a question on this map. Throws `bad-question` (with `details.span`) when it cannot be read; words that
 * mean nothing here are no error: the plan then has no answer, and answer.ts says why.
 */
export function planQuestion(graph: ArgumentGraph, question: string): PlannedQuestion {
  const tree = parse(question, namesIn(graph))
  const steps = tree.steps.map((node) => resolvedStep(graph, node))
  const clauses = tree.clauses.flatMap((clause): ResolvedClause[] =>
    clause.is === 'via' || clause.is === 'avoid'
      ? [{ clause: clause.is, node: clause.what, ...resolveStep(graph, clause.what) }]
      : [],
  )
  const holders = resolveHolders(graph, tree)
  const plan = planOf(tree, steps, clauses, holders)
  return {
    text: question,
    printed: print(tree),
    tree,
    steps,
    clauses,
    unknownHolders: holders?.unknown ?? [],
    plan,
  }
}

function resolvedStep(graph: ArgumentGraph, node: StepNode): ResolvedStep {
  if (node.kind === null && node.of.is === 'any') {
    return { node, any: true, claims: [], others: [], links: [], unknown: [] }
  }
  const found = resolveStep(graph, node)
  // A step is at claims: an id that only a link has means nothing here.
  const unknown = found.claims.length === 0 && found.links.length > 0 ? found.links.map((id) => `#${id}`) : []
  return { node, any: false, ...found, links: [], unknown: [...found.unknown, ...unknown] }
}

interface ResolvedHolders {
  ids: HolderId[]
  unknown: string[]
}

/** Null without such a clause. */
function resolveHolders(graph: ArgumentGraph, tree: QuestionNode): ResolvedHolders | null {
  const clauses = tree.clauses.flatMap((clause) => (clause.is === 'held by' ? [clause.who] : []))
  if (clauses.length === 0) return null
  const ids = new Set<HolderId>()
  const unknown: string[] = []
  for (const name of clauses.flatMap(namesWithin)) {
    const found = name.is === 'id' ? [graph.holders.get(name.id)] : holdersNamed(graph, name.text)
    for (const holder of found) if (holder) ids.add(holder.id)
    if (!found[0]) unknown.push(name.is === 'id' ? `#${name.id}` : name.text)
  }
  return { ids: [...ids].sort(compareIds), unknown }
}

type Name = Extract<ReferenceNode, { is: 'id' | 'words' | 'quoted' }>

function namesWithin(who: ReferenceNode): Name[] {
  if (who.is === 'group') return who.options.flatMap(namesWithin)
  return who.is === 'any' ? [] : [who]
}

function planOf(
  tree: QuestionNode,
  steps: readonly ResolvedStep[],
  clauses: readonly ResolvedClause[],
  holders: ResolvedHolders | null,
): ChainPlan {
  const numberOf = (word: 'max' | 'min' | 'top') => {
    for (const clause of tree.clauses) if (clause.is === word) return clause.value
    return undefined
  }
  const via = clauses.filter(({ clause }) => clause === 'via').map((clause) => setOf([clause]))
  // A holder nobody knows can hold nothing: a set that no chain goes through says so to every engine.
  if (holders && holders.unknown.length > 0) via.push({ claims: [], links: [] })
  return {
    steps: steps.map(planStep),
    hops: tree.hops.map(({ types, min, max, sign }) => ({ types, min, max, sign })),
    via,
    avoid: setOf(clauses.filter(({ clause }) => clause === 'avoid')),
    heldBy: holders ? holders.ids : null,
    thatStand: tree.clauses.some((clause) => clause.is === 'that stand'),
    maxLinks: numberOf('max') ?? null,
    minStrength: numberOf('min') ?? 0,
    top: numberOf('top') ?? usualTop,
  }
}

function planStep(step: ResolvedStep): PlanStep {
  return step.any ? 'any' : step.claims.map((match) => match.id).sort(compareIds)
}

function setOf(clauses: readonly ResolvedClause[]): PlanSet {
  return {
    claims: [...new Set(clauses.flatMap(({ claims }) => claims.map((match) => match.id)))].sort(compareIds),
    links: [...new Set(clauses.flatMap(({ links }) => links))].sort(compareIds),
  }
}

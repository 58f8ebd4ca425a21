/**
 * A question that would find something, where this one finds nothing: the smallest change for the reason found. Every
 * candidate is printed, read again and searched before it is put forward.
 */
import type { ArgumentGraph } from '../../model/argument-graph'
import { linkTypes } from '../../model/vocabulary'
import { mostLinks, plainHop } from '../language/arrow'
import { print } from '../language/print'
import type { ClauseNode, HopNode, QuestionNode, Span, StepNode } from '../language/tree'
import type { PlanHop } from '../plan'
import { type PlannedQuestion, planQuestion } from '../resolve/plan-question'
import { searchClaims } from '../resolve/search'
import type { Nearest } from './nearest'
import { cutAfter, firstChains, probe, withHop } from './probe'
import { anyLinkHop, endless, type Why, withoutBlamed } from './reason'

type Candidate = Pick<QuestionNode, 'steps' | 'hops' | 'clauses'>

/** The first candidate that finds a chain, printed; null when none does. Runs at most some dozen small searches. */
export function suggestionFor(
  graph: ArgumentGraph,
  planned: PlannedQuestion,
  why: Why,
  nearest: Nearest,
): string | null {
  const candidates = [...candidatesFor(graph, planned, why, nearest), ...aroundSteps(planned)]
  const bare = candidates.filter((one) => one.clauses.length > 0).map((one) => ({ ...one, clauses: [] }))
  for (const candidate of [...candidates, ...bare]) {
    const text = print(candidate)
    if (text !== planned.printed && finds(graph, text)) return text
  }
  return null
}

function finds(graph: ArgumentGraph, question: string): boolean {
  return probe(graph, planQuestion(graph, question).plan) === 'some'
}

function candidatesFor(
  graph: ArgumentGraph,
  planned: PlannedQuestion,
  why: Why,
  nearest: Nearest,
): Candidate[] {
  const { tree, plan } = planned
  const at = why.hop
  const hop = plan.hops[at]
  switch (why.reason) {
    case 'unknown-step':
      return forUnknownStep(graph, planned)
    case 'unknown-holder':
      return [{ ...tree, clauses: tree.clauses.filter((clause) => clause.is !== 'held by') }]
    case 'same-claim':
      return [withoutStep(tree, at + 1), withStep(tree, at + 1, anyStep), withStep(tree, at, anyStep)]
    case 'wrong-sign':
      return hop ? [withTreeHop(tree, at, { ...hop, sign: 0 }), withTreeHop(tree, at, plainHop)] : []
    case 'too-long':
      return hop ? forTooLong(graph, planned, at, hop) : []
    case 'only-reasons':
      return [withTreeHop(tree, at, anyLinkHop)]
    case 'no-path':
      return forNoPath(graph, tree, at, nearest)
    default:
      return forClauses(graph, planned, why)
  }
}

/** When nothing else does: what follows from a step that is known, or leads to one. */
function aroundSteps(planned: PlannedQuestion): Candidate[] {
  const known = planned.steps.filter((step) => !step.any && step.claims.length > 0).map((step) => step.node)
  const hop: HopNode = { ...plainHop, span: nowhere }
  return known.slice(0, 3).flatMap((step) => [
    { steps: [step, anyStep], hops: [hop], clauses: [] },
    { steps: [anyStep, step], hops: [hop], clauses: [] },
  ])
}

function forUnknownStep(graph: ArgumentGraph, planned: PlannedQuestion): Candidate[] {
  const { tree } = planned
  const at = planned.steps.findIndex((step) => !step.any && step.claims.length === 0)
  const step = planned.steps[at]
  if (!step) return []
  const words = step.unknown.map((unknown) => unknown.replace(/^#/, '').replace(/[-_]/g, ' ')).join(' ')
  const near = searchClaims(graph.claims, words).slice(0, 3)
  return [
    ...near.map(({ claim }) => withStep(tree, at, quotedStep(claim.label))),
    ...(tree.steps.length > 2 ? [withoutStep(tree, at)] : []),
    withStep(tree, at, anyStep),
  ]
}

function forTooLong(graph: ArgumentGraph, planned: PlannedQuestion, at: number, hop: PlanHop): Candidate[] {
  const { tree, plan } = planned
  const [found] = firstChains(graph, withHop(cutAfter(plan, at), at, endless(graph, hop)), 1)
  const needed = found ? (found.positions.at(-1) ?? 0) - (found.positions.at(-2) ?? 0) : mostLinks
  const halves = { ...tree, ...split(tree, at) }
  if (hop.sign !== 0) return [halves]
  const longer =
    needed <= plainHop.max ? { ...hop, max: plainHop.max } : { ...hop, max: Math.min(needed, mostLinks) }
  return [withTreeHop(tree, at, longer), halves]
}

function forNoPath(graph: ArgumentGraph, tree: QuestionNode, at: number, nearest: Nearest): Candidate[] {
  const far = { types: linkTypes, min: 1, max: mostLinks, sign: 0 } as const
  const reversed = { ...tree, steps: [...tree.steps].reverse(), hops: [...tree.hops].reverse() }
  const cut = { ...tree, steps: tree.steps.slice(0, at + 2), hops: tree.hops.slice(0, at + 1) }
  const reached = nearest.flatMap(({ claim }) => graph.claims.get(claim)?.label ?? [])
  return [
    withTreeHop(tree, at, far),
    reversed,
    ...reached.slice(0, 2).map((label) => withStep(cut, at + 1, quotedStep(label))),
    withStep(cut, at + 1, anyStep),
    withStep(tree, at, anyStep),
  ]
}

/** Limits are moved to what the strongest chain needs; other clauses that stand in the way are left out. */
function forClauses(graph: ArgumentGraph, planned: PlannedQuestion, why: Why): Candidate[] {
  const { tree } = planned
  const [found] = firstChains(graph, withoutBlamed(planned.plan, why.reason), 1)
  const moved: ClauseNode[] = tree.clauses.flatMap((clause): ClauseNode[] => {
    if (clause.is === 'max' && why.reason === 'too-many-links' && found) {
      return [{ ...clause, value: found.links.length }]
    }
    if (clause.is === 'min' && why.reason === 'below-min' && found) {
      return [{ ...clause, value: found.strength }]
    }
    return blamed[why.reason]?.includes(clause.is) === false || clause.is === 'top' ? [clause] : []
  })
  return [{ ...tree, clauses: moved }]
}

/** The clauses each reason blames; for `clauses`, which is not here, all of them go. */
const blamed: Readonly<Record<string, readonly ClauseNode['is'][]>> = {
  avoided: ['avoid'],
  via: ['via'],
  'held-by': ['held by'],
  'not-standing': ['that stand'],
  'too-many-links': ['max'],
  'below-min': ['min'],
}

const nowhere: Span = [0, 0]
const anyStep: StepNode = { kind: null, of: { is: 'any', span: nowhere }, span: nowhere }

function quotedStep(label: string): StepNode {
  // Curly quotes fold away like straight ones, and straight ones can always be escaped.
  const text = label.replace(/[“”]/g, '"')
  return { kind: null, of: { is: 'quoted', text, span: nowhere }, span: nowhere }
}

function withStep<T extends Candidate>(tree: T, at: number, step: StepNode): T {
  return { ...tree, steps: tree.steps.map((other, n) => (n === at ? step : other)) }
}

function withTreeHop(tree: Candidate, at: number, hop: PlanHop): Candidate {
  return { ...tree, hops: tree.hops.map((other, n) => (n === at ? { ...other, ...hop } : other)) }
}

function withoutStep(tree: Candidate, at: number): Candidate {
  if (tree.steps.length < 3) return tree
  const hop = at === 0 ? 0 : at - 1
  return {
    ...tree,
    steps: tree.steps.filter((_, n) => n !== at),
    hops: tree.hops.filter((_, n) => n !== hop),
  }
}

/** The hop in two, with any claim between. */
function split(tree: Candidate, at: number): { steps: StepNode[]; hops: HopNode[] } {
  const hop = tree.hops[at]
  if (!hop) return tree
  return { steps: tree.steps.toSpliced(at + 1, 0, anyStep), hops: tree.hops.toSpliced(at, 0, hop) }
}

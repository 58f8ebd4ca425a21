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
import { cutAfter, firstChains, probe, probeInEarnest, withHop } from './probe'
import { anyLinkHop, endless, type Why, withoutBlamed } from './reason'

type Candidate = Pick<QuestionNode, 'steps' | 'hops' | 'clauses'>

/** The first candidate that finds a chain, printed; null when none does. Runs at most some dozen small searches. */
export function suggestionFor(
  graph: ArgumentGraph,
  planned: PlannedQuestion,
  why: Why,
  nearest: Nearest,
): string | null {
  const near = candidatesFor(graph, planned, why, nearest)
  const wide = widened(planned)
  const all = [...near, ...bare(near), ...wide, ...bare(wide), ...cut(near, why.hop), ...aroundSteps(planned)]
  const tried = new Set([planned.printed])
  for (const candidate of all) {
    const text = print(candidate)
    if (tried.has(text)) continue
    // The first thought is worth more than a glance.
    if (finds(graph, text, tried.size === 1 ? probeInEarnest : probe)) return text
    tried.add(text)
  }
  return null
}

/** Without their clauses, those that have any. */
function bare(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((one) => one.clauses.length > 0).map((one) => ({ ...one, clauses: [] }))
}

/** As far as the hop that failed, without what comes after it. */
function cut(candidates: readonly Candidate[], at: number): Candidate[] {
  if (at < 0) return []
  return candidates
    .filter(({ steps }) => steps.length > at + 2)
    .map(({ steps, hops }) => ({ steps: steps.slice(0, at + 2), hops: hops.slice(0, at + 1), clauses: [] }))
}

/** The same steps with wider arrows all along: what helps where more than one hop fails. */
function widened({ tree, steps, plan }: PlannedQuestion): Candidate[] {
  if (steps.some((step) => !step.any && step.claims.length === 0)) return []
  const causal = plan.hops.every(({ types }) => types.every((type) => plainHop.types.includes(type)))
  const withHops = (hop: PlanHop) => ({ ...tree, hops: tree.hops.map((other) => ({ ...other, ...hop })) })
  return causal ? [withHops(plainHop), withHops(anyLinkHop)] : [withHops(anyLinkHop)]
}

function finds(graph: ArgumentGraph, question: string, ask: typeof probe): boolean {
  return ask(graph, planQuestion(graph, question).plan) === 'some'
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
      return [withTreeHop(tree, at, plainHop), withTreeHop(tree, at, anyLinkHop)]
    case 'no-path':
      return forNoPath(graph, tree, at, nearest)
    default:
      return forClauses(graph, planned, why)
  }
}

/** When nothing else does: what follows from a step that is known, or leads to one; at last whatever the map has. */
function aroundSteps(planned: PlannedQuestion): Candidate[] {
  const known = planned.steps
    .filter((step) => !step.any && step.claims.length > 0)
    .map((step) => step.node)
    .slice(0, 3)
  const around = (hop: PlanHop) =>
    known.flatMap((step) => [[step, hop, anyStep] as const, [anyStep, hop, step] as const])
  const all = [plainHop, anyLinkHop].flatMap(around)
  const any = [plainHop, anyLinkHop].map((hop) => [anyStep, hop, anyStep] as const)
  return [...all, ...any].map(([from, hop, to]) => ({
    steps: [from, to],
    hops: [{ ...hop, span: nowhere }],
    clauses: [],
  }))
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

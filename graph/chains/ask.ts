/**
 * The front door of chains: a question becomes a plan here, and what an engine found for that plan becomes the answer.
 * Finding is the store's (or search/'s): nothing here lists chains.
 */
import type { ArgumentGraph } from '../model/argument-graph'
import type { ChainAnswer } from './answer'
import { explainedChain } from './explain/explained-chain'
import { nearestReached } from './explain/nearest'
import { notesOn } from './explain/notes'
import { whyNothing } from './explain/reason'
import { suggestionFor } from './explain/suggestion'
import type { SearchResult } from './plan'
import type { PlannedQuestion, ResolvedClause } from './resolve/plan-question'

export { type PlannedQuestion, planQuestion } from './resolve/plan-question'

/** What an engine found, with the statement that found it where a database did. */
export interface Findings extends SearchResult {
  statement?: ChainAnswer['statement']
}

/**
 * The whole answer. `graph` is the map at `version`, on which `planned` was made and `findings` found. Linear in what
 * was found; an empty answer is explained by some dozens of small searches with a fixed budget.
 */
export function answerQuestion(
  graph: ArgumentGraph,
  version: number,
  planned: PlannedQuestion,
  findings: Findings,
): ChainAnswer {
  const nothing = nothingIn(graph, planned, findings)
  return {
    question: planned.printed,
    map: { id: graph.info.id, version },
    steps: planned.steps.map(({ node, claims, others }) => ({
      text: planned.text.slice(...node.span),
      span: node.span,
      claims,
      others,
    })),
    clauses: planned.clauses.map((clause) => ({
      clause: clause.clause,
      text: planned.text.slice(...clause.node.span),
      span: clause.node.span,
      claims: clauseMatches(graph, clause),
      others: clause.others,
    })),
    chains: findings.chains.map((found) => explainedChain(graph, found)),
    stop: findings.stop,
    nothing,
    notes: notesOn(graph, planned, findings, nothing),
    ...(findings.statement ? { statement: findings.statement } : {}),
  }
}

/** Null when something was found, or when the search ended too early to say that there is nothing. */
function nothingIn(
  graph: ArgumentGraph,
  planned: PlannedQuestion,
  findings: SearchResult,
): ChainAnswer['nothing'] {
  if (findings.chains.length > 0 || findings.stop !== 'exhausted') return null
  const why = whyNothing(graph, planned)
  const unmet = why.reason === 'unknown-step' || why.hop < 0
  const nearest = unmet ? [] : nearestReached(graph, planned.plan, why.hop)
  return { ...why, nearest, suggestion: suggestionFor(graph, planned, why, nearest) }
}

/** As for steps: of `*` nothing is listed. */
function clauseMatches(graph: ArgumentGraph, { node, claims, links }: ResolvedClause) {
  if (node.kind === null && node.of.is === 'any') return []
  return [...claims, ...links.map((id) => ({ id, label: linkLabel(graph, id), score: 1 }))]
}

/** A link has no label: what it says. */
function linkLabel(graph: ArgumentGraph, id: string): string {
  const link = graph.links.get(id)
  if (!link) return id
  const name = (claim: string) => graph.claims.get(claim)?.label ?? claim
  const target = 'claim' in link.to ? name(link.to.claim) : link.to.link
  return `${link.from.map(name).join(' + ')} ${link.type} ${target}`
}

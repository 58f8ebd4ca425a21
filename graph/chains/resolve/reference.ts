/**
 * From what a step or clause says to the claims it means: exactly that name, or else the best matches by search. One
 * resolver for every store and for the page.
 */
import type { ArgumentGraph } from '../../model/argument-graph'
import type { Claim } from '../../model/claim'
import { type ClaimId, compareIds, type LinkId } from '../../model/ids'
import type { ClaimKind } from '../../model/vocabulary'
import type { ReferenceNode, StepNode } from '../language/tree'
import { claimsNamed } from './names'
import { searchClaims } from './search'

export interface Match {
  id: ClaimId
  label: string
  /** 1 when exact, else above 0 and below 1. */
  score: number
}

export interface Resolved {
  /** By score, then id. */
  claims: Match[]
  /** The next best, at most 5: what the words could also have meant. */
  others: Match[]
  /** Links named by `#id`; only clauses make use of them. */
  links: LinkId[]
  /** The wordings that mean nothing here, as typed. */
  unknown: string[]
}

const mostSearched = 5
const mostOthers = 5

/** What `step` means in the map, only claims of its kind. Throws nothing: what nobody bears is in `unknown`. */
export function resolveStep(graph: ArgumentGraph, step: StepNode): Resolved {
  return resolve(graph, step.of, step.kind)
}

function resolve(graph: ArgumentGraph, of: ReferenceNode, kind: ClaimKind | null): Resolved {
  const fits = (claim: Claim) => kind === null || claim.kind === kind
  switch (of.is) {
    case 'any':
      return exactly([...graph.claims.values()].filter(fits))
    case 'id': {
      const claim = graph.claims.get(of.id)
      const link = graph.links.get(of.id)
      const found = exactly(claim && fits(claim) ? [claim] : [])
      if (link && kind === null) return { ...found, links: [link.id] }
      return found.claims.length > 0 ? found : { ...found, unknown: [`#${of.id}`] }
    }
    case 'quoted': {
      const found = exactly(claimsNamed(graph, of.text).filter(fits))
      return found.claims.length > 0 ? found : { ...found, unknown: [of.text] }
    }
    case 'words':
      return resolveWords(graph, of.text, fits)
    case 'group':
      return union(of.options.map((option) => resolve(graph, option, kind)))
  }
}

function resolveWords(graph: ArgumentGraph, words: string, fits: (claim: Claim) => boolean): Resolved {
  const named = claimsNamed(graph, words).filter(fits)
  const hits = searchClaims(graph.claims, words).filter(({ claim }) => fits(claim))
  const best = hits[0]?.score ?? 0
  const taken =
    named.length > 0
      ? exactly(named).claims
      : hits
          .slice(0, mostSearched)
          .filter((hit) => hit.score >= best / 2)
          .map(matchOf)
  const ids = new Set(taken.map((match) => match.id))
  const others = hits.filter(({ claim }) => !ids.has(claim.id)).slice(0, mostOthers)
  return {
    claims: taken,
    others: others.map(matchOf),
    links: [],
    unknown: taken.length > 0 ? [] : [words],
  }
}

function exactly(claims: readonly Claim[]): Resolved {
  const matches = claims.map((claim) => ({ id: claim.id, label: claim.label, score: 1 }))
  return { claims: matches.sort(byScore), others: [], links: [], unknown: [] }
}

function matchOf({ claim, score }: { claim: Claim; score: number }): Match {
  return { id: claim.id, label: claim.label, score }
}

/** All that the options mean, each claim once with its best score. */
function union(options: readonly Resolved[]): Resolved {
  const best = (lists: readonly Match[][]) => {
    const matches = new Map<string, Match>()
    for (const match of lists.flat()) {
      const before = matches.get(match.id)
      if (!before || before.score < match.score) matches.set(match.id, match)
    }
    return matches
  }
  const claims = best(options.map((option) => option.claims))
  const others = best(options.map((option) => option.others))
  for (const id of claims.keys()) others.delete(id)
  return {
    claims: [...claims.values()].sort(byScore),
    others: [...others.values()].sort(byScore).slice(0, mostOthers),
    links: [...new Set(options.flatMap((option) => option.links))].sort(compareIds),
    unknown: options.flatMap((option) => option.unknown),
  }
}

function byScore(a: Match, b: Match): number {
  return b.score - a.score || compareIds(a.id, b.id)
}

/**
 * The folded names of a map's claims and holders: which claims a wording means exactly, and which words of a question
 * are a name. Built once for a set of records, linear in them.
 */
import type { ArgumentGraph } from '../../model/argument-graph'
import type { Claim } from '../../model/claim'
import type { Holder } from '../../model/holder'
import { fold } from '../fold'
import type { Names } from '../language/clause'
import type { ClaimsChange } from './word-index'

interface ClaimNames {
  /** Claims by folded label, alias or id. */
  named: Map<string, Claim[]>
  /** Folded labels and aliases alone, each with how many claims bear it. */
  titles: Map<string, number>
}

const claimNames = new WeakMap<ReadonlyMap<string, Claim>, ClaimNames>()
const holderNames = new WeakMap<ReadonlyMap<string, Holder>, ReadonlyMap<string, readonly Holder[]>>()

/** The claims whose label, alias or id equals `words` after folding. */
export function claimsNamed(graph: ArgumentGraph, words: string): readonly Claim[] {
  return namesOf(graph.claims).named.get(fold(words)) ?? []
}

/** The holders whose name or id equals `words` after folding. */
export function holdersNamed(graph: ArgumentGraph, words: string): readonly Holder[] {
  let names = holderNames.get(graph.holders)
  if (!names) {
    const built = new Map<string, Holder[]>()
    for (const holder of graph.holders.values()) addTo(built, [holder.name, holder.id], holder)
    names = built
    holderNames.set(graph.holders, names)
  }
  return names.get(fold(words)) ?? []
}

/** What the reader of a question asks of the map: which words are a name, so that clause words in them are plain. */
export function namesIn(graph: ArgumentGraph): Names {
  return {
    isClaim: (words) => namesOf(graph.claims).titles.has(fold(words)),
    isHolder: (words) => holdersNamed(graph, words).length > 0,
  }
}

function namesOf(claims: ReadonlyMap<string, Claim>): ClaimNames {
  const before = claimNames.get(claims)
  if (before) return before
  const names: ClaimNames = { named: new Map(), titles: new Map() }
  for (const claim of claims.values()) addClaim(names, claim)
  claimNames.set(claims, names)
  return names
}

/** Hands the names of `before` on to `after`, which `change` made of it; `before` would find its own anew. */
export function carryClaimNames(
  before: ReadonlyMap<string, Claim>,
  { added, updated, removed }: ClaimsChange,
  after: ReadonlyMap<string, Claim>,
): void {
  const names = claimNames.get(before)
  if (!names || before === after || claimNames.has(after)) return
  claimNames.delete(before)
  for (const claim of removed.claims) removeClaim(names, claim)
  for (const [from, to] of updated.claims) {
    removeClaim(names, from)
    addClaim(names, to)
  }
  for (const claim of added.claims) addClaim(names, claim)
  claimNames.set(after, names)
}

function addClaim({ named, titles }: ClaimNames, claim: Claim): void {
  addTo(named, [claim.label, ...claim.aliases, claim.id], claim)
  for (const title of titlesOf(claim)) titles.set(title, (titles.get(title) ?? 0) + 1)
}

function removeClaim({ named, titles }: ClaimNames, claim: Claim): void {
  for (const name of new Set([claim.label, ...claim.aliases, claim.id].map(fold))) {
    const others = (named.get(name) ?? []).filter((other) => other.id !== claim.id)
    if (others.length > 0) named.set(name, others)
    else named.delete(name)
  }
  for (const title of titlesOf(claim)) {
    const left = (titles.get(title) ?? 1) - 1
    if (left > 0) titles.set(title, left)
    else titles.delete(title)
  }
}

function titlesOf(claim: Claim): Set<string> {
  return new Set([claim.label, ...claim.aliases].map(fold))
}

function addTo<T>(groups: Map<string, T[]>, names: readonly string[], member: T): void {
  for (const name of new Set(names.map(fold))) {
    const members = groups.get(name)
    if (members) members.push(member)
    else groups.set(name, [member])
  }
}

/**
 * The folded names of a map's claims and holders: which claims a wording means exactly, and which words of a question
 * are a name. Built once for a set of records, linear in them.
 */
import type { ArgumentGraph } from '../../model/argument-graph'
import type { Claim } from '../../model/claim'
import type { Holder } from '../../model/holder'
import { fold } from '../fold'
import type { Names } from '../language/clause'

interface ClaimNames {
  /** Claims by folded label, alias or id. */
  named: ReadonlyMap<string, readonly Claim[]>
  /** Folded labels and aliases alone. */
  titles: ReadonlySet<string>
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
  const named = new Map<string, Claim[]>()
  const titles = new Set<string>()
  for (const claim of claims.values()) {
    addTo(named, [claim.label, ...claim.aliases, claim.id], claim)
    for (const title of [claim.label, ...claim.aliases]) titles.add(fold(title))
  }
  const names = { named, titles }
  claimNames.set(claims, names)
  return names
}

function addTo<T>(groups: Map<string, T[]>, names: readonly string[], member: T): void {
  for (const name of new Set(names.map(fold))) {
    const members = groups.get(name)
    if (members) members.push(member)
    else groups.set(name, [member])
  }
}

/**
 * Completing a question as it is typed: which claims the step under the caret may mean, or come to. It only offers words;
 * what a question means is decided by graph/chains.
 */
import { fold } from '@/graph/chains/fold'
import { claimsNamed } from '@/graph/chains/resolve/names'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import { type ClaimId, compareIds } from '@/graph/model/ids'
import { reachable } from './reachable'
import { kindFilter, stepsAt, type TypedStep } from './step-at'

export interface Completion {
  claim: Claim
  /** The alias that matched, where the label did not. */
  alias: string | null
  /** What to put in place of the typed words. */
  insert: string
}

export interface Completions {
  /** The stretch to replace, in UTF-16 units. */
  from: number
  to: number
  typed: string
  items: Completion[]
}

/** Claims that the words of an earlier step are taken for, at most: as many as the language takes. */
const mostMeant = 5

/**
 * At most `limit` claims for the step at the caret, best first: those whose names begin with the words that are typed, or,
 * behind an arrow with nothing typed yet, those it leads to. Linear in the claims.
 */
export function completionsAt(graph: ArgumentGraph, text: string, caret: number, limit = 8): Completions {
  const readings = stepsAt(text, caret).map((step) => completionsOf(graph, text, step, limit))
  return readings.find(({ items }) => items.length > 0) ?? (readings[0] as Completions)
}

function completionsOf(graph: ArgumentGraph, text: string, step: TypedStep, limit: number): Completions {
  const raw = text.slice(step.from, step.to)
  const typed = raw.trim()
  if (typed === '') return nextSteps(graph, text, step, limit)
  const from = step.from + (raw.length - raw.trimStart().length)
  const items = matches(graph, typed)
    .filter(({ claim }) => step.kind === null || claim.kind === step.kind)
    .slice(0, limit)
    .map(({ claim, alias }) => ({ claim, alias, insert: insertion(graph, claim, alias) }))
  return { from, to: from + typed.length, typed, items }
}

/** What one comes to from the step before, put between blanks. */
function nextSteps(graph: ArgumentGraph, text: string, step: TypedStep, limit: number): Completions {
  const { from, to, kind, before } = step
  const ids = before ? reachable(graph, claimsMeant(graph, before.step), before.hop) : []
  const claims = ids.map((id) => graph.claims.get(id)).filter((claim) => claim !== undefined)
  const space = text.charAt(from - 1) === '(' ? '' : ' '
  const end = to === text.length || text.charAt(to) === ')' ? '' : ' '
  const items = claims
    .filter((claim) => kind === null || claim.kind === kind)
    .slice(0, limit)
    .map((claim) => ({ claim, alias: null, insert: space + insertion(graph, claim, null) + end }))
  return { from, to, typed: '', items }
}

/** The claims that the words of a step mean by name, or else may mean. */
function claimsMeant(graph: ArgumentGraph, step: string): ClaimId[] {
  return step.split(/[()|]/).flatMap((part) => {
    const words = part.replace(kindFilter, '').trim()
    const bare = words.replace(/^#/, '')
    const named = claimsNamed(graph, bare)
    if (named.length > 0 || bare === '') return named.map(({ id }) => id)
    return matches(graph, words)
      .slice(0, mostMeant)
      .map(({ claim }) => claim.id)
  })
}

interface Match {
  claim: Claim
  alias: string | null
  score: number
}

/** The claims with a name that begins with the words, best first; none for an id or the star. */
function matches(graph: ArgumentGraph, typed: string): Match[] {
  if (typed.startsWith('#') || typed === '*') return []
  const words = fold(typed.replace(/^["“”]|["“”]$/g, ''))
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const scored = [...graph.claims.values()].flatMap((claim) => scoreOf(claim, words))
  return scored.sort((a, b) => b.score - a.score || compareIds(a.claim.id, b.claim.id))
}

function scoreOf(claim: Claim, words: readonly string[]): Match[] {
  const [label, ...aliases] = namesOf(claim)
  let best = { claim, alias: null as string | null, score: label ? matchScore(label, words) : 0 }
  for (const [n, alias] of aliases.entries()) {
    const score = matchScore(alias, words)
    if (score > best.score) best = { claim, alias: claim.aliases[n] ?? null, score }
  }
  return best.score > 0 ? [best] : []
}

interface Name {
  folded: string
  words: readonly string[]
}

const names = new WeakMap<Claim, readonly Name[]>()

/** The label and the aliases, folded: once a claim, for every letter that is typed asks all of them. */
function namesOf(claim: Claim): readonly Name[] {
  let known = names.get(claim)
  if (!known) {
    known = [claim.label, ...claim.aliases].map((name) => {
      const folded = fold(name)
      return { folded, words: folded.split(' ') }
    })
    names.set(claim, known)
  }
  return known
}

/** 0: not every typed word begins one of the name's; more for a match from the start, and for little left to type. */
function matchScore(name: Name, words: readonly string[]): number {
  if (!words.every((word) => name.words.some((candidate) => candidate.startsWith(word)))) return 0
  const typed = words.join(' ')
  return (name.folded.startsWith(typed) ? 2 : 1) + typed.length / (name.folded.length + 1)
}

const needsQuotes =
  /[()|"“”#*>]|-\||→|-\[|:|\b(?:via|avoid|held by|that stands?|max|min|top|leads to|therefore)\b/i

/** The label where it means just this claim; quoted where the language would read something into it; else the id. */
function insertion(graph: ArgumentGraph, claim: Claim, alias: string | null): string {
  const words = alias ?? claim.label
  if (claimsNamed(graph, words).some((other) => other.id !== claim.id)) return `#${claim.id}`
  if (!needsQuotes.test(words)) return words
  return /["“”]/.test(words) ? `#${claim.id}` : `"${words}"`
}

/**
 * Completing a question as it is typed: which stretch of the text is the step under the caret, and which claims it may
 * mean. It only offers words; what a question means is decided by graph/chains.
 */
import { fold } from '@/graph/chains/fold'
import { claimsNamed } from '@/graph/chains/resolve/names'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import { compareIds } from '@/graph/model/ids'
import { claimKinds } from '@/graph/model/vocabulary'

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

const arrows = /-\[[^\]]*\](?:\{[^}]*\})?->|-{1,2}>|=>|~>|\+>|-\||→/g
const openers = /[(|]|\b(?:via|avoid)\s/gi
const kindFilter = new RegExp(`^\\s*(?:${claimKinds.join('|')})\\s*:`, 'i')

/** The step at `caret`: from the arrow, bracket or clause word before it to the next one after it. */
export function stepAt(text: string, caret: number): { from: number; to: number } {
  const marks = [...text.matchAll(arrows)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  )
  const before = marks.filter(([, end]) => end <= caret).at(-1)
  const after = marks.find(([start]) => start >= caret)
  let from = before ? before[1] : 0
  const to = after ? after[0] : text.length
  // Clause words count only behind an arrow and behind the words of its step.
  const opener = [...text.slice(from, caret).matchAll(openers)]
    .filter((match) => !/\w/.test(match[0]) || (before && text.slice(from, from + match.index).trim() !== ''))
    .at(-1)
  if (opener) return { from: from + opener.index + opener[0].length, to: stepEnd(text, caret, to) }
  from += kindFilter.exec(text.slice(from, to))?.[0].length ?? 0
  return { from: Math.min(from, caret), to }
}

function stepEnd(text: string, caret: number, to: number): number {
  const closing = text.slice(caret, to).search(/[)|]/)
  return closing < 0 ? to : caret + closing
}

/** At most `limit` claims for the step at the caret, best first; none before a word is typed. Linear in the claims. */
export function completionsAt(graph: ArgumentGraph, text: string, caret: number, limit = 8): Completions {
  const step = stepAt(text, caret)
  const raw = text.slice(step.from, step.to)
  const typed = raw.trim()
  const from = step.from + (raw.length - raw.trimStart().length)
  const to = from + typed.length
  const words = fold(typed.replace(/^["“”]|["“”]$/g, ''))
    .split(' ')
    .filter((word) => word !== '')
  const nothing = { from, to, typed, items: [] }
  if (words.length === 0 || typed.startsWith('#') || typed === '*') return nothing
  const scored = [...graph.claims.values()].flatMap((claim) => scoreOf(claim, words))
  scored.sort((a, b) => b.score - a.score || compareIds(a.claim.id, b.claim.id))
  const items = scored.slice(0, limit).map(({ claim, alias }) => {
    return { claim, alias, insert: insertion(graph, claim, alias) }
  })
  return { from, to, typed, items }
}

function scoreOf(
  claim: Claim,
  words: readonly string[],
): { claim: Claim; alias: string | null; score: number }[] {
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

const needsQuotes = /[()|"“”#*]|->|=>|~>|\+>|-\||→|-\[|:|\b(?:via|avoid|held by|that stands?|max|min|top)\b/i

/** The label where it means just this claim; quoted where the language would read something into it; else the id. */
function insertion(graph: ArgumentGraph, claim: Claim, alias: string | null): string {
  const words = alias ?? claim.label
  if (claimsNamed(graph, words).some((other) => other.id !== claim.id)) return `#${claim.id}`
  if (!needsQuotes.test(words)) return words
  return /["“”]/.test(words) ? `#${claim.id}` : `"${words}"`
}

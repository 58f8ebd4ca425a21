/**
 * Finds the claims that free words may mean, best first. MiniSearch finds which words of the map are near which word
 * of the question (same stem, same beginning, a slip or two); the score is ours: how much of the question a claim
 * covers, weighed by how telling each word is, label over alias over text.
 */
import type { Claim } from '../../model/claim'
import { compareIds } from '../../model/ids'
import { isLight, isNegation, isSlight, stemOf, withoutPrefix, wordsOf } from './tokens'
import { type WordIndex, wordIndexOf } from './word-index'

export interface Hit {
  claim: Claim
  /** Above 0 and below 1. */
  score: number
}

/** Every claim that shares a word with `words`, by score and then id. Builds its index once for a set of claims. */
export function searchClaims(claims: ReadonlyMap<string, Claim>, words: string): Hit[] {
  const index = wordIndexOf(claims)
  const asked = telling(joined(index, wordsOf(words)).flatMap((word) => parted(index, word)))
  const sums = new Map<string, number>()
  let whole = 0
  for (const word of asked) {
    const found = nearWordOrCore(index, word)
    const weight = isPlain(word) ? 0.4 : rarity(index, claims.size, word)
    whole += weight
    for (const [id, nearness] of found) sums.set(id, (sums.get(id) ?? 0) + weight * nearness)
  }
  const stems = new Set(asked.map(stemOf))
  const hits: Hit[] = []
  for (const [id, sum] of sums) {
    const claim = claims.get(id)
    if (claim) hits.push({ claim, score: scoreOf(sum / whole, claim, stems) })
  }
  return hits.sort((a, b) => b.score - a.score || compareIds(a.claim.id, b.claim.id))
}

/** A word of which only what is written counts: near ones mean something else. */
function isPlain(word: string): boolean {
  return isNegation(word) || isLight(word)
}

/** The words worth searching for: all but the slight ones, unless there are no others. Each once. */
function telling(words: readonly string[]): string[] {
  const telling = words.filter((word) => !isSlight(word))
  return [...new Set(telling.length > 0 ? telling : words)]
}

/** Two words that the map writes as one are one: `stale mate`. */
function joined(index: WordIndex, words: readonly string[]): string[] {
  const result: string[] = []
  for (const word of words) {
    const before = result.at(-1)
    const isOne =
      before !== undefined && index.count(stemOf(before + word)) > 0 && index.count(stemOf(before)) === 0
    if (isOne) result[result.length - 1] = before + word
    else result.push(word)
  }
  return result
}

/** A word that the map does not know, but both of whose parts it does, is those parts: `shipbuilders`. */
function parted(index: WordIndex, word: string): string[] {
  if (index.count(stemOf(word)) > 0 || !/^[a-z]{7,}$/.test(word)) return [word]
  for (let at = 3; at <= word.length - 3; at++) {
    const parts = [word.slice(0, at), word.slice(at)]
    if (parts.every((part) => index.count(stemOf(part)) > 0 && !isSlight(part))) return parts
  }
  return [word]
}

/** Mostly how much of the question the claim covers, a little how much of its name the question covers. */
function scoreOf(covered: number, claim: Claim, stems: ReadonlySet<string>): number {
  const named = Math.max(...nameStems(claim).map((own) => share(own, stems)))
  return Math.min(0.99, Math.round((0.85 * covered + 0.14 * named) * 1000) / 1000)
}

function share(own: readonly string[], stems: ReadonlySet<string>): number {
  return own.length === 0 ? 0 : own.filter((stem) => stems.has(stem)).length / own.length
}

const stemsOfNames = new WeakMap<Claim, readonly (readonly string[])[]>()

/** Of the label and each alias, the stems of its telling words; worked out once a claim. */
function nameStems(claim: Claim): readonly (readonly string[])[] {
  let known = stemsOfNames.get(claim)
  if (!known) {
    known = [claim.label, ...claim.aliases].map((name) => [...new Set(telling(wordsOf(name)).map(stemOf))])
    stemsOfNames.set(claim, known)
  }
  return known
}

/** As nearWord; a word that nothing is near is tried without its prefix, or as its known beginning, at a discount. */
function nearWordOrCore(index: WordIndex, word: string): Map<string, number> {
  const near = nearWord(index, word)
  const core = near.size === 0 ? (withoutPrefix(word) ?? knownHead(index, word)) : undefined
  if (core === undefined) return near
  return new Map([...nearWord(index, core)].map(([id, nearness]) => [id, nearness * 0.7]))
}

/** The longest beginning that the map knows, of five letters at least: `cyber` of `cyberattacks`. */
function knownHead(index: WordIndex, word: string): string | undefined {
  for (let length = word.length - 1; length >= 5; length--) {
    const head = word.slice(0, length)
    if (index.count(stemOf(head)) > 0) return head
  }
  return undefined
}

/** For each claim near `word`: how near, 0..1. */
function nearWord(index: WordIndex, word: string): Map<string, number> {
  const stem = stemOf(word)
  const slips = (term: string) => (isPlain(word) || term.length < 4 ? 0 : term.length < 6 ? 1 : 2)
  const near = new Map<string, number>()
  for (const term of index.near([...new Set([word, stem])], !isPlain(word), slips)) {
    const { claims = [], weights = [] } = index.postings(term) ?? {}
    const alike = likeness(word, stem, term)
    for (const [n, { id }] of claims.entries()) {
      near.set(id, Math.max(near.get(id) ?? 0, alike * (weights[n] ?? 0)))
    }
  }
  return near
}

/** How like a word of the map (as it stands or stemmed) is to the word asked for. */
function likeness(word: string, stem: string, term: string): number {
  if (term === word || term === stem) return 1
  if (term.startsWith(word)) return 0.55 + 0.35 * (word.length / term.length)
  if (term.startsWith(stem) && stem.length >= 4) return 0.75 * (stem.length / term.length)
  // `slower` for what the map calls slow, `floodwater` for its flood.
  if (word.startsWith(term) && term.length >= 4) return 0.5 + 0.35 * (term.length / word.length)
  const slips = Math.abs(term.length - word.length) > 2 ? 2 : slipsBetween(word, term)
  return slips <= 1 ? 0.75 : 0.45
}

/** The number of letters added, left out, changed or swapped with their neighbour; more than 2 counts as 2. */
function slipsBetween(a: string, b: string): number {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1
  const restA = a.slice(start, a.length - end)
  const restB = b.slice(start, b.length - end)
  if (restA.length <= 1 && restB.length <= 1) return 1
  return restA.length === 2 && restA === [...restB].reverse().join('') ? 1 : 2
}

/** How telling a word is in this map: a word that no claim has counts like a rare one. */
function rarity(index: WordIndex, claims: number, word: string): number {
  if (isSlight(word)) return 0.1
  const having = index.count(stemOf(word)) || 1
  return 0.5 + Math.log(1 + claims / having) / Math.log(1 + claims + 1)
}

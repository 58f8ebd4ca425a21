/**
 * Finds the claims that free words may mean, best first. MiniSearch finds which words of the map are near which word
 * of the question (same stem, same beginning, a slip or two); the score is ours: how much of the question a claim
 * covers, weighed by how telling each word is, label over alias over text.
 */
import type { Claim } from '../../model/claim'
import { compareIds } from '../../model/ids'
import { fold } from '../fold'
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
  const stems = new Map<string, number>()
  const squeezed = squeeze(words)
  let whole = 0
  for (const word of asked) {
    const found = nearWordOrCore(index, word)
    const weight = isPlain(word) ? 0.4 : rarity(index, claims.size, word)
    whole += weight
    for (const [id, nearness] of found.claims) sums.set(id, (sums.get(id) ?? 0) + weight * nearness)
    for (const [stem, alike] of found.stems) stems.set(stem, Math.max(stems.get(stem) ?? 0, alike))
  }
  const hits: Hit[] = []
  for (const [id, sum] of sums) {
    const claim = claims.get(id)
    if (!claim) continue
    const score = namesOf(claim).squeezed.has(squeezed) ? nearlyExact : scoreOf(sum / whole, claim, stems)
    hits.push({ claim, score })
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
function scoreOf(covered: number, claim: Claim, stems: ReadonlyMap<string, number>): number {
  const named = Math.max(...namesOf(claim).stems.map((own) => share(own, stems)))
  return Math.min(0.99, Math.round((0.85 * covered + 0.14 * named) * 1000) / 1000)
}

/** How much of a name the question says: each of its stems as far as a word of the question is like it. */
function share(own: readonly string[], stems: ReadonlyMap<string, number>): number {
  return own.length === 0 ? 0 : own.reduce((sum, stem) => sum + (stems.get(stem) ?? 0), 0) / own.length
}

/** A name that differs in its spaces and hyphens alone: `stand off`, `top-heavy`. */
const nearlyExact = 0.97

interface ClaimNames {
  /** Of the label and each alias, the stems of its telling words. */
  stems: readonly (readonly string[])[]
  /** The label and each alias without spaces. */
  squeezed: ReadonlySet<string>
}

const knownNames = new WeakMap<Claim, ClaimNames>()

/** Worked out once a claim. */
function namesOf(claim: Claim): ClaimNames {
  let known = knownNames.get(claim)
  if (!known) {
    const names = [claim.label, ...claim.aliases]
    known = {
      stems: names.map((name) => [...new Set(telling(wordsOf(name)).map(stemOf))]),
      squeezed: new Set(names.map(squeeze)),
    }
    knownNames.set(claim, known)
  }
  return known
}

function squeeze(words: string): string {
  return fold(words).replaceAll(' ', '')
}

/** What a word of the question is near. */
interface Near {
  /** For each claim: how near, 0..1. */
  claims: Map<string, number>
  /** The stems the word may be meant for, and how like each it is: itself alone where the map knows it. */
  stems: Map<string, number>
}

/** As nearWord; a word that nothing is near is tried without its prefix, or as its known beginning, at a discount. */
function nearWordOrCore(index: WordIndex, word: string): Near {
  const near = nearWord(index, word)
  const core = near.claims.size === 0 ? (withoutPrefix(word) ?? knownHead(index, word)) : undefined
  if (core === undefined) return near
  const { claims } = nearWord(index, core)
  return { claims: new Map([...claims].map(([id, nearness]) => [id, nearness * 0.7])), stems: near.stems }
}

/** The longest beginning that the map knows, of five letters at least: `cyber` of `cyberattacks`. */
function knownHead(index: WordIndex, word: string): string | undefined {
  for (let length = word.length - 1; length >= 5; length--) {
    const head = word.slice(0, length)
    if (index.count(stemOf(head)) > 0) return head
  }
  return undefined
}

/** A word that the map does not know may hold a slip or two; of one that it knows only other forms are near. */
function nearWord(index: WordIndex, word: string): Near {
  const stem = stemOf(word)
  const isKnown = index.count(stem) > 0
  const slips = (term: string) => (isPlain(word) || term.length < 4 ? 0 : 2)
  const near: Near = { claims: new Map(), stems: new Map([[stem, 1]]) }
  for (const term of index.near([...new Set([word, stem])], !isPlain(word), slips)) {
    const alike = likeness(word, stem, term, isKnown)
    if (alike === 0) continue
    const { claims = [], weights = [] } = index.postings(term) ?? {}
    for (const [n, { id }] of claims.entries()) {
      near.claims.set(id, Math.max(near.claims.get(id) ?? 0, alike * (weights[n] ?? 0)))
    }
    if (!isKnown && claims.length > 0)
      near.stems.set(stemOf(term), Math.max(near.stems.get(stemOf(term)) ?? 0, alike))
  }
  return near
}

/** Whether two words differ in their endings alone, as far as can be told: `American` and `America`, but not `gust` and `must`. */
function isForm(a: string, b: string): boolean {
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared += 1
  return shared >= 4 && shared >= Math.min(a.length, b.length) - 2
}

/** How like a word of the map (as it stands or stemmed) is to the word asked for; 0 where it is another word. */
function likeness(word: string, stem: string, term: string, isKnown: boolean): number {
  if (term === word || term === stem) return 1
  if (term.startsWith(word)) return 0.55 + 0.35 * (word.length / term.length)
  if (term.startsWith(stem) && stem.length >= 4) return 0.75 * (stem.length / term.length)
  // `slower` for what the map calls slow, `floodwater` for its flood.
  if (word.startsWith(term) && term.length >= 4) return 0.5 + 0.35 * (term.length / word.length)
  if (isKnown && !isForm(word, term)) return 0
  const slips = Math.abs(term.length - word.length) > 2 ? 2 : slipsBetween(word, term)
  if (slips <= 1) return 0.75
  return Math.min(word.length, term.length) < 6 ? 0 : 0.45
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

/**
 * Finds the claims that free words may mean, best first. MiniSearch finds which words of the map are near which word
 * of the question (same stem, same beginning, a slip or two); the score is ours: how much of the question a claim
 * covers, weighed by how telling each word is, label over alias over text.
 */
import MiniSearch from 'minisearch'
import type { Claim } from '../../model/claim'
import { compareIds } from '../../model/ids'
import { isLight, isNegation, isSlight, stemOf, withoutPrefix, wordsOf } from './tokens'

export interface Hit {
  claim: Claim
  /** Above 0 and below 1. */
  score: number
}

const fieldWeights: Readonly<Record<string, number>> = { label: 1, aliases: 0.92, text: 0.5 }

interface WordSearch {
  index: MiniSearch<Claim>
  /** In how many claims a stem is. */
  claimsWith: ReadonlyMap<string, number>
}

const searches = new WeakMap<ReadonlyMap<string, Claim>, WordSearch>()

/** Every claim that shares a word with `words`, by score and then id. Builds its index once for a set of claims. */
export function searchClaims(claims: ReadonlyMap<string, Claim>, words: string): Hit[] {
  const search = searchIn(claims)
  const asked = telling(joined(search, wordsOf(words)).flatMap((word) => parted(search, word)))
  const sums = new Map<string, number>()
  let whole = 0
  for (const word of asked) {
    const found = nearWordOrCore(search, word)
    const weight = isPlain(word) ? 0.4 : rarity(search, claims.size, word)
    whole += weight
    for (const [id, nearness] of found) sums.set(id, (sums.get(id) ?? 0) + weight * nearness)
  }
  const hits: Hit[] = []
  for (const [id, sum] of sums) {
    const claim = claims.get(id)
    if (claim) hits.push({ claim, score: scoreOf(sum / whole, claim, asked) })
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
function joined(search: WordSearch, words: readonly string[]): string[] {
  const result: string[] = []
  for (const word of words) {
    const before = result.at(-1)
    if (
      before !== undefined &&
      search.claimsWith.has(stemOf(before + word)) &&
      !search.claimsWith.has(stemOf(before))
    ) {
      result[result.length - 1] = before + word
    } else result.push(word)
  }
  return result
}

/** A word that the map does not know, but both of whose parts it does, is those parts: `shipbuilders`. */
function parted(search: WordSearch, word: string): string[] {
  if (search.claimsWith.has(stemOf(word)) || !/^[a-z]{7,}$/.test(word)) return [word]
  for (let at = 3; at <= word.length - 3; at++) {
    const parts = [word.slice(0, at), word.slice(at)]
    if (parts.every((part) => search.claimsWith.has(stemOf(part)) && !isSlight(part))) return parts
  }
  return [word]
}

/** Mostly how much of the question the claim covers, a little how much of its name the question covers. */
function scoreOf(covered: number, claim: Claim, asked: readonly string[]): number {
  const stems = new Set(asked.map(stemOf))
  const named = Math.max(...[claim.label, ...claim.aliases].map((name) => share(name, stems)))
  return Math.min(0.99, Math.round((0.85 * covered + 0.14 * named) * 1000) / 1000)
}

function share(name: string, stems: ReadonlySet<string>): number {
  const own = [...new Set(telling(wordsOf(name)).map(stemOf))]
  return own.length === 0 ? 0 : own.filter((stem) => stems.has(stem)).length / own.length
}

/** As nearWord; a word that nothing is near is tried without its prefix, or as its known beginning, at a discount. */
function nearWordOrCore(search: WordSearch, word: string): Map<string, number> {
  const near = nearWord(search, word)
  const core = near.size === 0 ? (withoutPrefix(word) ?? knownHead(search, word)) : undefined
  if (core === undefined) return near
  return new Map([...nearWord(search, core)].map(([id, nearness]) => [id, nearness * 0.7]))
}

/** The longest beginning that the map knows, of five letters at least: `cyber` of `cyberattacks`. */
function knownHead(search: WordSearch, word: string): string | undefined {
  for (let length = word.length - 1; length >= 5; length--) {
    const head = word.slice(0, length)
    if (search.claimsWith.has(stemOf(head))) return head
  }
  return undefined
}

/** For each claim near `word`: how near, 0..1. */
function nearWord(search: WordSearch, word: string): Map<string, number> {
  const stem = stemOf(word)
  const results = search.index.search(
    { queries: [...new Set([word, stem])], combineWith: 'OR' },
    {
      prefix: (term) => term.length >= 3 && !isPlain(word),
      fuzzy: (term) => (isPlain(word) || term.length < 4 ? false : term.length < 6 ? 1 : 2),
    },
  )
  const near = new Map<string, number>()
  for (const result of results) {
    let best = 0
    for (const [term, fields] of Object.entries(result.match)) {
      const alike = likeness(word, stem, term)
      for (const field of fields) best = Math.max(best, alike * (fieldWeights[field] ?? 0))
    }
    near.set(result.id as string, best)
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
function rarity(search: WordSearch, claims: number, word: string): number {
  if (isSlight(word)) return 0.1
  const having = search.claimsWith.get(stemOf(word)) ?? 1
  return 0.5 + Math.log(1 + claims / having) / Math.log(1 + claims + 1)
}

function searchIn(claims: ReadonlyMap<string, Claim>): WordSearch {
  const before = searches.get(claims)
  if (before) return before
  const index = new MiniSearch<Claim>({
    fields: ['label', 'aliases', 'text'],
    extractField: (claim, field) => {
      const value = claim[field as keyof Claim]
      return Array.isArray(value) ? value.join(' \n ') : String(value ?? '')
    },
    tokenize: wordsOf,
    processTerm: (word) => [...new Set([word, stemOf(word)])],
    searchOptions: { tokenize: (word) => [word], processTerm: (word) => word },
  })
  const claimsWith = new Map<string, number>()
  for (const claim of claims.values()) {
    index.add(claim)
    const stems = new Set(wordsOf([claim.label, ...claim.aliases, claim.text].join(' ')).map(stemOf))
    for (const stem of stems) claimsWith.set(stem, (claimsWith.get(stem) ?? 0) + 1)
  }
  const search = { index, claimsWith }
  searches.set(claims, search)
  return search
}

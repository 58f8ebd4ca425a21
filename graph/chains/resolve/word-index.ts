/**
 * Which claims have which words, by word and by stem. MiniSearch keeps the vocabulary alone, to find the words near a
 * given one; what has them is kept beside it. Built once for a set of claims, then patched with each change.
 */
import MiniSearch from 'minisearch'
import type { Claim } from '../../model/claim'
import { stemOf, wordsOfPart } from './tokens'

/** Claims as they change; every GraphChange is one. */
export interface ClaimsChange {
  added: { claims: readonly Claim[] }
  updated: { claims: readonly (readonly [from: Claim, to: Claim])[] }
  removed: { claims: readonly Claim[] }
}

/** The claims with a term, and how much the field it stands in counts, at the same places. */
export interface Postings {
  claims: Claim[]
  weights: number[]
}

const fieldWeights = { label: 1, alias: 0.92, text: 0.5 } as const

/** A change of more claims than this is not patched: building anew is the better deal. */
const mostPatched = 2_000

export class WordIndex {
  readonly #vocabulary = new MiniSearch<{ term: string }>({
    idField: 'term',
    fields: ['term'],
    tokenize: (term) => [term],
    processTerm: (term) => term,
  })
  readonly #postings = new Map<string, Postings>()

  /** Linear in the words of the claims. */
  static of(claims: Iterable<Claim>): WordIndex {
    const index = new WordIndex()
    const known = new Map<string, readonly string[]>()
    for (const claim of claims) index.#add(claim, known)
    return index
  }

  /** In how many claims a stem is; 0 when it is in none. */
  count(stem: string): number {
    return this.#postings.get(stem)?.claims.length ?? 0
  }

  /** The claims that have exactly this word or stem. */
  postings(term: string): Postings | undefined {
    return this.#postings.get(term)
  }

  /** Words and stems that begin with one of `words` (`prefix`), or are it but for so many slips. */
  near(words: readonly string[], prefix: boolean, slips: (word: string) => number): string[] {
    const results = this.#vocabulary.search(
      { queries: [...words], combineWith: 'OR' },
      { prefix: (word) => prefix && word.length >= 3, fuzzy: (word) => slips(word) || false },
    )
    return results.map((result) => result.id as string)
  }

  /** Takes a change in. What was found before stays as it was. */
  patch({ added, updated, removed }: ClaimsChange): void {
    for (const claim of removed.claims) this.#remove(claim)
    for (const [from, to] of updated.claims) {
      this.#remove(from)
      this.#add(to)
    }
    for (const claim of added.claims) this.#add(claim)
  }

  #add(claim: Claim, known?: Map<string, readonly string[]>): void {
    for (const [term, weight] of termsOf(claim, known)) {
      const postings = this.#postings.get(term)
      if (postings) {
        postings.claims.push(claim)
        postings.weights.push(weight)
        continue
      }
      this.#postings.set(term, { claims: [claim], weights: [weight] })
      // A word that had gone from the map is still in the vocabulary.
      if (!this.#vocabulary.has(term)) this.#vocabulary.add({ term })
    }
  }

  #remove(claim: Claim): void {
    for (const term of termsOf(claim).keys()) {
      const postings = this.#postings.get(term)
      const at = postings?.claims.findIndex((other) => other.id === claim.id) ?? -1
      if (!postings || at < 0) continue
      postings.claims.splice(at, 1)
      postings.weights.splice(at, 1)
      if (postings.claims.length === 0) this.#postings.delete(term)
    }
  }
}

/** The words and stems of a claim, each with the weight of the best field it is in. `known` remembers parts of text. */
function termsOf(claim: Claim, known?: Map<string, readonly string[]>): Map<string, number> {
  const terms = new Map<string, number>()
  const take = (text: string, weight: number) => {
    for (const [part] of text.matchAll(/\S+/g)) {
      let words = known?.get(part)
      if (words === undefined) {
        words = wordsOfPart(part).flatMap((word) => [...new Set([word, stemOf(word)])])
        known?.set(part, words)
      }
      for (const term of words) if (!terms.has(term)) terms.set(term, weight)
    }
  }
  take(claim.label, fieldWeights.label)
  for (const alias of claim.aliases) take(alias, fieldWeights.alias)
  take(claim.text, fieldWeights.text)
  return terms
}

const indexes = new WeakMap<ReadonlyMap<string, Claim>, WordIndex>()

/** The index of these claims, built when first asked. */
export function wordIndexOf(claims: ReadonlyMap<string, Claim>): WordIndex {
  let index = indexes.get(claims)
  if (!index) {
    index = WordIndex.of(claims.values())
    indexes.set(claims, index)
  }
  return index
}

/** Hands the index of `before` on to `after`, which `change` made of it; `before` would build its own anew. */
export function carryWordIndex(
  before: ReadonlyMap<string, Claim>,
  change: ClaimsChange,
  after: ReadonlyMap<string, Claim>,
): void {
  const index = indexes.get(before)
  if (!index || before === after || indexes.has(after)) return
  const { added, updated, removed } = change
  if (added.claims.length + updated.claims.length + removed.claims.length > mostPatched) return
  indexes.delete(before)
  index.patch(change)
  indexes.set(after, index)
}

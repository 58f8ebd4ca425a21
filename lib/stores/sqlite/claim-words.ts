/**
 * The full-text index over the claims of all maps (FTS5). It folds case and accents, and holds positions only: what is
 * shown of a hit comes from the claim itself.
 */
import { sameValue } from '@/graph/change'
import type { Claim } from '@/graph/model/claim'
import type { SearchHit } from '@/graph/store'
import { snippetOf } from '../claim-snippet'
import { beginningsOf } from '../word-forms'
import { type Word, wordsOf } from '../words'
import type { Database } from './database-file'

/** How much a match weighs in a claim's label, an alias, and the text. */
const weights = '8.0, 6.0, 1.0'

/** `number` is that of the claim's row. */
export function addClaimWords(db: Database, number: number, claim: Claim): void {
  db.run(
    'INSERT INTO claim_words (rowid, label, aliases, text) VALUES (?, ?, ?, ?)',
    number,
    parted(claim.label),
    parted(claim.aliases.join('\n')),
    parted(claim.text),
  )
}

/**
 * The words of a text as SQLite is to part them: by our idea of a word (words.ts), so that what is asked for is what is
 * indexed; scripts that put no spaces between words character by character. In ASCII, SQLite parts them alike.
 */
function parted(text: string): string {
  if (/^[ -~\s]*$/.test(text)) return text
  return text
    .replace(/(^|[^\p{L}\p{N}\p{M}])[^\p{L}\p{N}]*/gu, ' ')
    .replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ' $& ')
}

export function dropClaimWords(db: Database, number: number): void {
  db.run('DELETE FROM claim_words WHERE rowid = ?', number)
}

/** Moving a claim, or giving it a holder, leaves the index alone. */
export function replaceClaimWords(db: Database, number: number, from: Claim, to: Claim): void {
  if (from.label === to.label && from.text === to.text && sameValue(from.aliases, to.aliases)) return
  dropClaimWords(db, number)
  addClaimWords(db, number, to)
}

/** Puts the index in order after many claims came at once, so that the commits that follow need not. Linear in the index. */
export function settleClaimWords(db: Database): void {
  db.run(`INSERT INTO claim_words (claim_words) VALUES ('optimize')`)
}

interface HitRow {
  map: SearchHit['map']
  json: string
  rank: number
}

/**
 * Claims with all words of the query, in one form or another, or, where there are none, with any. Best first (BM25),
 * equals by map and id.
 * `map` is the number of the only map to look in.
 */
export function searchClaims(
  db: Database,
  query: string,
  map: number | undefined,
  limit: number,
): SearchHit[] {
  const words = wordsOf(query).slice(0, 32)
  if (words.length === 0) return []
  const terms = words.map(termFor)
  let rows = findRows(db, terms.join(' AND '), map, limit)
  if (rows.length === 0 && terms.length > 1) rows = findRows(db, terms.join(' OR '), map, limit)
  const best = rows[0]?.rank ?? 0
  return rows.map((row) => {
    const claim = JSON.parse(row.json) as Claim
    return {
      map: row.map,
      claim: claim.id,
      label: claim.label,
      score: best === 0 ? 1 : row.rank / best,
      snippet: snippetOf(claim, words),
    }
  })
}

/** In the syntax of FTS5: the beginning of a word. A word holds nothing that is syntax. */
function termFor(word: Word): string {
  const [, ...others] = beginningsOf(word)
  return `(${[word.text, ...others].map((text) => `"${parted(text)}"*`).join(' OR ')})`
}

function findRows(db: Database, match: string, map: number | undefined, limit: number): HitRow[] {
  return db.rows<HitRow>(
    `SELECT maps.id AS map, records.json AS json, hits.rank AS rank
      FROM (SELECT rowid AS number, bm25(claim_words, ${weights}) AS rank FROM claim_words WHERE claim_words MATCH ?) AS hits
      JOIN records ON records.number = hits.number
      JOIN maps ON maps.number = records.map
      WHERE maps.deleted_at IS NULL AND (?2 IS NULL OR maps.number = ?2)
      ORDER BY hits.rank, maps.id, records.id LIMIT ?3`,
    match,
    map ?? null,
    limit,
  )
}

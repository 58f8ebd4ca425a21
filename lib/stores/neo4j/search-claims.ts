/**
 * The full-text index over the claims of all maps (Lucene, folding case and accents). It says which claims match and how
 * well; what is shown of a hit comes from the claim itself.
 */
import neo4j from 'neo4j-driver'
import type { Claim } from '@/graph/model/claim'
import type { MapId } from '@/graph/model/ids'
import type { SearchHit } from '@/graph/store'
import { snippetOf } from '../claim-snippet'
import { beginningsOf } from '../word-forms'
import { type Word, wordsOf } from '../words'
import type { Statements } from './connection'
import { claimWords } from './migrations'

/** How much a match weighs in a claim's label, an alias, and the text; a mere beginning counts for less, another form still less. */
const weights = { label: 8, aliases: 6, text: 1 } as const
const beginning = 0.25
const otherForm = 0.125

/** More words than these do not make a search better. */
const mostWords = 32

type HitRow = Pick<Claim, 'label' | 'text' | 'aliases'> & {
  map: MapId
  id: SearchHit['claim']
  score: number
}

/** Claims with all words of the query, in one form or another, or, where there are none, with any. Best first, equals by map and id. */
export async function searchClaims(
  statements: Statements,
  query: string,
  map: MapId | undefined,
  limit: number,
): Promise<SearchHit[]> {
  const words = wordsOf(query).slice(0, mostWords)
  if (words.length === 0) return []
  const terms = words.map(termFor)
  let rows = await findRows(statements, terms.join(' AND '), map, limit)
  if (rows.length === 0 && terms.length > 1) {
    rows = await findRows(statements, terms.join(' OR '), map, limit)
  }
  const best = rows[0]?.score ?? 1
  return rows.map(({ map: mapId, id, label, text, aliases, score }) => ({
    map: mapId,
    claim: id,
    label,
    score: score / best,
    snippet: snippetOf({ label, text, aliases }, words),
  }))
}

/** In Lucene's syntax: the whole word, or the beginning of one of its forms, in any field. A word holds nothing that is syntax. */
function termFor(word: Word): string {
  const [own, ...others] = beginningsOf(word)
  const fields = Object.entries(weights).flatMap(([field, weight]) => [
    `${field}:"${word.text}"^${weight}`,
    `${field}:${own}*^${weight * beginning}`,
    ...others.map((other) => `${field}:${other}*^${weight * otherForm}`),
  ])
  return `(${fields.join(' OR ')})`
}

function findRows(
  statements: Statements,
  query: string,
  map: MapId | undefined,
  limit: number,
): Promise<HitRow[]> {
  return statements.rows<HitRow>(
    `CALL db.index.fulltext.queryNodes('${claimWords}', $query) YIELD node, score
WHERE $map IS NULL OR node.mapId = $map
MATCH (node)-[:IN_MAP]->(m:Map) WHERE m.deletedAt IS NULL AND m.arriving IS NULL
RETURN m.id AS map, node.id AS id, node.label AS label, node.text AS text, node.aliases AS aliases, score
ORDER BY score DESC, map, id LIMIT $limit`,
    { query, map: map ?? null, limit: neo4j.int(limit) },
  )
}

/** Whether what the tables hold of a map agrees: other programs, or a disk, may have had their hands in the file. */
import { brokenHistory } from '@/graph/edit/replay'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { MapDocument } from '@/graph/model/map-document'
import { brokenRules } from '../broken-rules'
import type { Database } from './database-file'
import type { MapRow } from './map-rows'
import { readRevisions } from './revision-rows'

/** In sentences, what does not; empty when all is well. `document` is what was loaded of `map`. Linear. */
export function inconsistencies(db: Database, map: MapRow, document: MapDocument): string[] {
  const revisions = readRevisions(db, map.number, {})
  return [
    ...wrongCounts(map, document),
    ...unindexed(db, map.number),
    ...brokenRules(document),
    ...brokenHistory(ArgumentGraph.fromDocument(document), map.version, revisions),
  ]
}

function wrongCounts(map: MapRow, { claims, links }: MapDocument): string[] {
  if (map.claims === claims.length && map.links === links.length) return []
  return [
    `The map is listed with ${map.claims} claims and ${map.links} links, and has ${claims.length} and ${links.length}.`,
  ]
}

function unindexed(db: Database, map: number): string[] {
  const missing = db.rows<{ id: string }>(
    `SELECT id FROM records WHERE map = ? AND kind = 'claims'
      AND number NOT IN (SELECT rowid FROM claim_words) ORDER BY id`,
    map,
  )
  if (missing.length === 0) return []
  return [`${missing.length} claims are not in the index of words, such as "${missing[0]?.id}".`]
}

/** The rows of revisions: who changed what, when, in words, and the change itself. Only ever added to. */
import { emptyChange, type GraphChange } from '@/graph/change'
import type { Revision, RevisionNote } from '@/graph/store'
import type { Database } from './database-file'

interface RevisionRow {
  version: number
  at: string
  by: string
  summary: string
  undoes: number | null
  requestId: string | null
  fingerprint: string | null
  change: string
}

const columns = 'version, at, by, summary, undoes, request_id AS requestId, fingerprint, change'

export function insertRevision(
  db: Database,
  map: number,
  version: number,
  note: RevisionNote,
  change: GraphChange = emptyChange(),
): void {
  db.run(
    `INSERT INTO revisions (map, version, at, by, summary, undoes, request_id, fingerprint, change)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    map,
    version,
    note.at,
    note.by,
    note.summary,
    note.undoes ?? null,
    note.requestId ?? null,
    note.fingerprint ?? null,
    JSON.stringify(change),
  )
}

/** Newest first, `after` < version < `before`. */
export function readRevisions(
  db: Database,
  map: number,
  { before, after, limit }: { before?: number; after?: number; limit?: number },
): Revision[] {
  const rows = db.rows<RevisionRow>(
    `SELECT ${columns} FROM revisions WHERE map = ? AND version < ? AND version > ? ORDER BY version DESC LIMIT ?`,
    map,
    before ?? Number.MAX_SAFE_INTEGER,
    after ?? 0,
    limit ?? -1,
  )
  return rows.map(toRevision)
}

/** What this request came to, if it was sent before: the revision it made, or an empty one of the version it found. */
export function findRequest(db: Database, map: number, requestId: string): Revision | undefined {
  const row =
    db.row<RevisionRow>(
      `SELECT ${columns} FROM revisions WHERE map = ? AND request_id = ?`,
      map,
      requestId,
    ) ??
    db.row<RevisionRow>(
      `SELECT version, at, by, summary, undoes, request_id AS requestId, fingerprint, ? AS change
        FROM acknowledgements WHERE map = ? AND request_id = ?`,
      JSON.stringify(emptyChange()),
      map,
      requestId,
    )
  return row && toRevision(row)
}

/** `note` has a request id. */
export function insertAcknowledgement(db: Database, map: number, version: number, note: RevisionNote): void {
  db.run(
    `INSERT INTO acknowledgements (map, request_id, fingerprint, version, at, by, summary, undoes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    map,
    note.requestId ?? null,
    note.fingerprint ?? null,
    version,
    note.at,
    note.by,
    note.summary,
    note.undoes ?? null,
  )
}

function toRevision(row: RevisionRow): Revision {
  return {
    version: row.version,
    at: row.at,
    by: row.by,
    summary: row.summary,
    ...(row.undoes === null ? {} : { undoes: row.undoes }),
    ...(row.requestId === null ? {} : { requestId: row.requestId }),
    ...(row.fingerprint === null ? {} : { fingerprint: row.fingerprint }),
    change: JSON.parse(row.change) as GraphChange,
  }
}

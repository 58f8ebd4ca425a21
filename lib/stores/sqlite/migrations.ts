/**
 * The database's schema, as the steps that lead to it. A step that has shipped is never edited: a change is a new step.
 * `PRAGMA user_version` counts the steps a file has had.
 */
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { fail } from '@/graph/errors'

/**
 * `records` holds one row a claim, link, holder, source or annotation, so that a commit writes what changed and no
 * more. `number` ties a claim to its row in `claim_words`, the full-text index, which keeps no text of its own. The
 * index merges its segments seldom, because commits are small and wait for it. AUTOINCREMENT on maps is what remembers
 * that a map was ever made, when all are gone.
 */
const firstSchema = `
  CREATE TABLE maps (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    info TEXT NOT NULL,
    version INTEGER NOT NULL,
    claims INTEGER NOT NULL,
    links INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT
  ) STRICT;

  CREATE TABLE records (
    number INTEGER PRIMARY KEY,
    map INTEGER NOT NULL REFERENCES maps (number) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    json TEXT NOT NULL,
    UNIQUE (map, kind, id)
  ) STRICT;

  CREATE TABLE revisions (
    map INTEGER NOT NULL REFERENCES maps (number) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    summary TEXT NOT NULL,
    undoes INTEGER,
    request_id TEXT,
    fingerprint TEXT,
    change TEXT NOT NULL,
    UNIQUE (map, version)
  ) STRICT;
  CREATE UNIQUE INDEX revisions_by_request ON revisions (map, request_id) WHERE request_id IS NOT NULL;

  CREATE VIRTUAL TABLE claim_words USING fts5 (
    label, aliases, text,
    content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 2 categories 'L* M* N* Co'"
  );
  INSERT INTO claim_words (claim_words, rank) VALUES ('automerge', 8);
`

/** Requests that changed nothing, and so made no revision: a repeated one is answered with the version it found. */
const acknowledgements = `
  CREATE TABLE acknowledgements (
    map INTEGER NOT NULL REFERENCES maps (number) ON DELETE CASCADE,
    request_id TEXT NOT NULL,
    fingerprint TEXT,
    version INTEGER NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    summary TEXT NOT NULL,
    undoes INTEGER,
    PRIMARY KEY (map, request_id)
  ) STRICT, WITHOUT ROWID;
`

const steps: readonly string[] = [firstSchema, acknowledgements]

/** The number of steps this release knows. */
export const schemaVersion = steps.length

/** Brings the file up to this release, each step in a transaction of its own. Two processes may do so at once. */
export function migrate(db: DatabaseSyncInstance): void {
  for (let done = stepsDone(db); done < schemaVersion; done = stepsDone(db)) {
    db.exec('BEGIN IMMEDIATE')
    try {
      if (stepsDone(db) === done) {
        if (done === 0) refuseForeign(db)
        db.exec(steps[done] ?? '')
        db.exec(`PRAGMA user_version = ${done + 1}`)
      }
      db.exec('COMMIT')
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
  }
}

/** Throws `store-unavailable` for a file that can only be read and is not up to date. */
export function requireUpToDate(db: DatabaseSyncInstance): void {
  const done = stepsDone(db)
  if (done === 0) refuseForeign(db)
  if (done === schemaVersion) return
  fail(
    'store-unavailable',
    '',
    `The data was written by an older Throughline (schema ${done}; this one knows ${schemaVersion}) and cannot be brought up to date: DATA_DIR can only be read. Start once where it may be written.`,
  )
}

function stepsDone(db: DatabaseSyncInstance): number {
  const { user_version: done } = db.prepare('PRAGMA user_version').get() as { user_version: number }
  if (done > schemaVersion) {
    fail(
      'store-unavailable',
      '',
      `The data was written by a newer Throughline (schema ${done}; this one knows ${schemaVersion}). Update Throughline, or choose another DATA_DIR.`,
    )
  }
  return done
}

function refuseForeign(db: DatabaseSyncInstance): void {
  if (db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined) return
  fail(
    'store-unavailable',
    '',
    'The file throughline.db holds another program’s data. Choose another DATA_DIR.',
  )
}

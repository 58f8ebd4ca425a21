/** The peer of the embedded store: its own SQLite, one bare table, one transaction, as durable, and no more than that. */
import path from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { MapDocument } from '@/graph/model/map-document'

/** One row a claim and link: its id and its JSON. */
export type PlainRow = readonly [id: string, json: string]

export function plainRows({ claims, links }: MapDocument): PlainRow[] {
  return [...claims, ...links].map((record) => [record.id, JSON.stringify(record)] as const)
}

/** Writes the rows into a new file in `folder`; what was written is on the disk when it returns. */
export function insertPlainly(folder: string, rows: readonly PlainRow[]): void {
  const db = new DatabaseSync(path.join(folder, 'plain.db'))
  try {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    db.exec('CREATE TABLE records (id TEXT PRIMARY KEY, json TEXT NOT NULL)')
    const insert = db.prepare('INSERT INTO records VALUES (?, ?)')
    db.exec('BEGIN IMMEDIATE')
    for (const [id, json] of rows) insert.run(id, json)
    db.exec('COMMIT')
  } finally {
    db.close()
  }
}

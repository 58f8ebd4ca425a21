/** The rows of whole maps: which there are, which are deleted, which are gone for good. */
import { fail } from '@/graph/errors'
import type { MapId } from '@/graph/model/ids'
import type { MapInfo } from '@/graph/model/map-document'
import { type DeletedMap, isPastRestoring, type MapSummary } from '@/graph/store'
import type { Database } from './database-file'

export interface MapRow {
  number: number
  id: MapId
  /** JSON of a MapInfo. */
  info: string
  version: number
  claims: number
  links: number
  createdAt: string
  updatedAt: string
  deletedAt: string | null
}

const columns = `number, id, info, version, claims, links,
  created_at AS createdAt, updated_at AS updatedAt, deleted_at AS deletedAt`

/** The map, deleted or not. */
export function findMap(db: Database, id: MapId): MapRow | undefined {
  return db.row<MapRow>(`SELECT ${columns} FROM maps WHERE id = ?`, id)
}

/** The map, if it is there and not deleted; `unknown-map` otherwise. */
export function requireMap(db: Database, id: MapId): MapRow {
  const row = findMap(db, id)
  return row && row.deletedAt === null ? row : unknownMap(id)
}

export function unknownMap(id: MapId): never {
  return fail('unknown-map', '', `There is no map "${id}".`)
}

export function listMaps(db: Database): MapSummary[] {
  const rows = db.rows<MapRow>(
    `SELECT ${columns} FROM maps WHERE deleted_at IS NULL ORDER BY updated_at DESC, id`,
  )
  return rows.map(summaryOf)
}

/** Those that can be brought back at `now`. */
export function listDeleted(db: Database, now: string): DeletedMap[] {
  const rows = db.rows<MapRow & { deletedAt: string }>(
    `SELECT ${columns} FROM maps WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, id`,
  )
  return rows
    .filter(({ deletedAt }) => !isPastRestoring(deletedAt, now))
    .map((row) => ({ ...summaryOf(row), deletedAt: row.deletedAt }))
}

function summaryOf({ id, info, version, claims, links, updatedAt }: MapRow): MapSummary {
  const { title, summary } = JSON.parse(info) as MapInfo
  return { id, title, summary, version, claims, links, updatedAt }
}

export function insertMap(db: Database, row: Omit<MapRow, 'number' | 'deletedAt'>): number {
  const { lastInsertRowid } = db.run(
    `INSERT INTO maps (id, info, version, claims, links, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    row.id,
    row.info,
    row.version,
    row.claims,
    row.links,
    row.createdAt,
    row.updatedAt,
  )
  return Number(lastInsertRowid)
}

export function updateMap(db: Database, row: MapRow): void {
  db.run(
    'UPDATE maps SET info = ?, version = ?, claims = ?, links = ?, updated_at = ? WHERE number = ?',
    row.info,
    row.version,
    row.claims,
    row.links,
    row.updatedAt,
    row.number,
  )
}

export function setDeletedAt(db: Database, map: number, at: string | null): void {
  db.run('UPDATE maps SET deleted_at = ? WHERE number = ?', at, map)
}

/** Whether no map was ever made in this file. */
export function neverHeldMap(db: Database): boolean {
  return db.row(`SELECT 1 FROM sqlite_sequence WHERE name = 'maps'`) === undefined
}

/** Removes for good what can no longer be brought back. Linear in what goes. */
export function purgeDeleted(db: Database, now: string): void {
  const deleted = db.rows<{ number: number; deletedAt: string }>(
    'SELECT number, deleted_at AS deletedAt FROM maps WHERE deleted_at IS NOT NULL',
  )
  for (const { number, deletedAt } of deleted) {
    if (isPastRestoring(deletedAt, now)) eraseMap(db, number)
  }
}

/** Removes one map for good, with all that belongs to it. Linear in that. */
export function eraseMap(db: Database, map: number): void {
  db.run(
    `DELETE FROM claim_words WHERE rowid IN (SELECT number FROM records WHERE map = ? AND kind = 'claims')`,
    map,
  )
  db.run('DELETE FROM maps WHERE number = ?', map)
}

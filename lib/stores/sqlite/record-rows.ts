/** The rows of claims, links, holders, sources and annotations: one each, their JSON as the model has it. */
import type { GraphChange } from '@/graph/change'
import { fail } from '@/graph/errors'
import { type RecordKind, type Records, recordKinds } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import type { MapDocument } from '@/graph/model/map-document'
import { addClaimWords, dropClaimWords, replaceClaimWords, settleClaimWords } from './claim-words'
import type { Database, Value } from './database-file'

/** Rows read in one statement: enough to be quick, and few enough for a string of the largest records. */
const pageSizes: Readonly<Record<RecordKind, number>> = {
  claims: 500,
  links: 500,
  holders: 500,
  sources: 50,
  annotations: 500,
}

/** Rows that one statement writes where there are many: the writing itself then takes a quarter less. */
const rowsAtOnce = 100

const insertOne = insertionOf(1)
const insertMany = insertionOf(rowsAtOnce)

/** From so many new claims on, the full-text index is put in order. */
const manyClaims = 10_000

function insertionOf(rows: number): string {
  const places = Array.from({ length: rows }, () => '(?, ?, ?, ?, ?)').join(', ')
  return `INSERT INTO records (number, map, kind, id, json) VALUES ${places}`
}

/** All records of a new map. Linear. */
export function insertRecords(db: Database, map: number, document: MapDocument): void {
  let number = db.row<{ next: number }>('SELECT coalesce(max(number), 0) + 1 AS next FROM records')?.next ?? 1
  for (const kind of recordKinds) {
    const records: readonly Records[RecordKind][] = document[kind]
    for (let done = 0; done < records.length; ) {
      const rows = records.slice(done, done + (records.length - done < rowsAtOnce ? 1 : rowsAtOnce))
      const values: Value[] = []
      for (const [i, record] of rows.entries()) {
        values.push(number + i, map, kind, record.id, JSON.stringify(record))
      }
      db.run(rows.length === 1 ? insertOne : insertMany, ...values)
      if (kind === 'claims')
        for (const [i, claim] of rows.entries()) addClaimWords(db, number + i, claim as Claim)
      number += rows.length
      done += rows.length
    }
  }
  if (document.claims.length >= manyClaims) settleClaimWords(db)
}

/** All records of a kind, sorted by id. SQLite joins the rows, so that there is one string to parse a page. Linear. */
export function readRecords<K extends RecordKind>(db: Database, map: number, kind: K): Records[K][] {
  const records: Records[K][] = []
  for (let last: string | null = ''; last !== null; ) {
    const part: { json: string | null; last: string | null } | undefined = db.row(
      `SELECT group_concat(json, ',') AS json, max(id) AS last FROM
        (SELECT id, json FROM records WHERE map = ? AND kind = ? AND id > ? ORDER BY id LIMIT ${pageSizes[kind]})`,
      map,
      kind,
      last,
    )
    if (part?.json) for (const record of JSON.parse(`[${part.json}]`) as Records[K][]) records.push(record)
    last = part?.last ?? null
  }
  return records
}

/** Writes a change: removals first, then updates, then additions. `internal` when it does not fit the map. */
export function writeChange(db: Database, map: number, change: GraphChange): void {
  for (const kind of recordKinds) {
    for (const record of change.removed[kind]) deleteRecord(db, map, kind, record.id)
    for (const [from, to] of change.updated[kind]) updateRecord(db, map, kind, from, to)
  }
  for (const kind of recordKinds) for (const record of change.added[kind]) insertRecord(db, map, kind, record)
}

function insertRecord<K extends RecordKind>(db: Database, map: number, kind: K, record: Records[K]): void {
  const { lastInsertRowid } = db.run(
    'INSERT INTO records (map, kind, id, json) VALUES (?, ?, ?, ?)',
    map,
    kind,
    record.id,
    JSON.stringify(record),
  )
  if (kind === 'claims') addClaimWords(db, Number(lastInsertRowid), record as Claim)
}

function updateRecord<K extends RecordKind>(
  db: Database,
  map: number,
  kind: K,
  from: Records[K],
  to: Records[K],
): void {
  const row = db.row<{ number: number }>(
    'UPDATE records SET json = ? WHERE map = ? AND kind = ? AND id = ? RETURNING number',
    JSON.stringify(to),
    map,
    kind,
    to.id,
  )
  if (!row) misfit(kind, to.id)
  if (kind === 'claims') replaceClaimWords(db, row.number, from as Claim, to as Claim)
}

function deleteRecord(db: Database, map: number, kind: RecordKind, id: string): void {
  const row = db.row<{ number: number }>(
    'DELETE FROM records WHERE map = ? AND kind = ? AND id = ? RETURNING number',
    map,
    kind,
    id,
  )
  if (!row) misfit(kind, id)
  if (kind === 'claims') dropClaimWords(db, row.number)
}

function misfit(kind: RecordKind, id: string): never {
  return fail(
    'internal',
    `/${kind}/${id}`,
    `This change does not fit this map: ${kind} "${id}" is not there.`,
  )
}

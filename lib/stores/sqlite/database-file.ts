/**
 * The one database file of a data folder: opened when first needed, opened again when it went bad, every task in a
 * transaction. Nothing here knows what a map is.
 */
import { accessSync, constants, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { fail } from '@/graph/errors'
import { makeFolder } from '@/lib/make-folder'
import { asStoreError, isBusy, spoilsConnection } from './database-error'
import { migrate, requireUpToDate } from './migrations'

export const fileName = 'throughline.db'

/** Milliseconds that SQLite itself waits for a lock; the rest of the waiting leaves the process free. */
const lockWait = 20
/** Milliseconds after which a task gives up on a file that others keep locked. */
const patience = 4_000

export type Value = string | number | null

/** An open database as tasks see it: statements are prepared once and kept. */
export class Database {
  readonly #db: DatabaseSyncInstance
  readonly #prepared = new Map<string, ReturnType<DatabaseSyncInstance['prepare']>>()

  constructor(db: DatabaseSyncInstance) {
    this.#db = db
  }

  run(sql: string, ...values: Value[]): { changes: number; lastInsertRowid: number | bigint } {
    return this.#statement(sql).run(...values)
  }

  /** The first row, if any. The caller says what the columns are. */
  row<T>(sql: string, ...values: Value[]): T | undefined {
    return this.#statement(sql).get(...values) as T | undefined
  }

  rows<T>(sql: string, ...values: Value[]): T[] {
    return this.#statement(sql).all(...values) as T[]
  }

  #statement(sql: string) {
    let statement = this.#prepared.get(sql)
    if (!statement) {
      statement = this.#db.prepare(sql)
      this.#prepared.set(sql, statement)
    }
    return statement
  }
}

interface Open {
  raw: DatabaseSyncInstance
  tasks: Database
  /** Of a file that is read as it lies: what it looked like when it was opened. */
  seenAs?: string
}

export class DatabaseFile {
  readonly #folder: string
  #open: Open | undefined
  #closed = false

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Runs `task` on one unchanging state of the database. `store-unavailable` where it cannot be read. */
  read<T>(task: (db: Database) => T): Promise<T> {
    return this.#patiently('BEGIN', task)
  }

  /** Runs `task` alone among all processes; when it returns, what it wrote is on the disk; when it throws, nothing is. */
  write<T>(task: (db: Database) => T): Promise<T> {
    return this.#patiently('BEGIN IMMEDIATE', task)
  }

  /** What was written is all in the one file afterwards. Nothing can be read or written any more. */
  close(): void {
    this.#closed = true
    try {
      if (this.#open?.raw.isOpen) this.#open.raw.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    } catch {
      // Where the log cannot be moved into the file, it stays beside it and is read at the next opening.
    }
    this.#drop()
  }

  async #patiently<T>(begin: Begin, task: (db: Database) => T): Promise<T> {
    const start = performance.now()
    for (let pause = 1; ; pause = Math.min(pause * 2, 32)) {
      try {
        return this.#transact(begin, task)
      } catch (error) {
        if (spoilsConnection(error) && this.#open?.seenAs === undefined) this.#drop()
        if (!isBusy(error) || performance.now() - start > patience) throw asStoreError(error)
      }
      await sleep(pause)
    }
  }

  #transact<T>(begin: Begin, task: (db: Database) => T): T {
    if (this.#closed) fail('store-unavailable', '', 'The store was closed.')
    if (this.#open && isOutdated(this.#open, this.#folder, begin)) this.#drop()
    this.#open ??= openFile(this.#folder)
    const { raw, tasks } = this.#open
    try {
      raw.exec(begin)
      const result = task(tasks)
      raw.exec('COMMIT')
      return result
    } catch (error) {
      this.#rollBack(raw)
      throw error
    }
  }

  /** What cannot even be rolled back is dropped: SQLite takes an unfinished transaction back when the file is opened. */
  #rollBack(raw: DatabaseSyncInstance): void {
    try {
      if (raw.isTransaction) raw.exec('ROLLBACK')
    } catch {
      this.#drop()
    }
  }

  /** The file itself is let go of when the prepared statements are collected as garbage. */
  #drop(): void {
    const open = this.#open
    this.#open = undefined
    if (open?.raw.isOpen) open.raw.close()
  }
}

type Begin = 'BEGIN' | 'BEGIN IMMEDIATE'

function openFile(folder: string): Open {
  makeFolder(folder)
  const path = join(folder, fileName)
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) {
    fail(
      'store-unavailable',
      '',
      `${fileName} in DATA_DIR is not a file. Choose another DATA_DIR, or move it away.`,
    )
  }
  if (!isWritable(folder) && isComplete(path)) return openAsItLies(path)
  let raw: DatabaseSyncInstance | undefined
  try {
    raw = new DatabaseSync(path, { timeout: lockWait, enableForeignKeyConstraints: true, defensive: true })
    prepareFile(raw)
    return { raw, tasks: new Database(raw) }
  } catch (error) {
    if (raw?.isOpen) raw.close()
    throw error
  }
}

/**
 * A write-ahead log needs a folder that can be written, even to read. Where it cannot be, a file whose log is empty can
 * still be read as it lies. That is not left to SQLite: it would keep in mind, beyond the end of the connection, that
 * the index of the log could not be written.
 */
function openAsItLies(path: string): Open {
  const address = pathToFileURL(path)
  address.searchParams.set('immutable', '1')
  const raw = new DatabaseSync(address.href, { readOnly: true })
  try {
    requireUpToDate(raw)
    return { raw, tasks: new Database(raw), seenAs: looksOf(path) }
  } catch (error) {
    raw.close()
    throw error
  }
}

/** Whether a file that is read as it lies was changed by someone who may, or may be written by us as well by now. */
function isOutdated({ seenAs }: Open, folder: string, begin: Begin): boolean {
  if (seenAs === undefined) return false
  return looksOf(join(folder, fileName)) !== seenAs || (begin === 'BEGIN IMMEDIATE' && isWritable(folder))
}

function looksOf(path: string): string {
  const file = statSync(path, { throwIfNoEntry: false })
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false })
  return `${file?.mtimeMs} ${file?.size} ${log?.size}`
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function prepareFile(db: DatabaseSyncInstance): void {
  const { journal_mode: mode } = db.prepare('PRAGMA journal_mode').get() as { journal_mode: string }
  if (mode !== 'wal') db.exec('PRAGMA journal_mode = WAL')
  db.exec('PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; PRAGMA journal_size_limit = 67108864')
  migrate(db)
}

/** Whether there is a file, and nothing of it is still in a log beside it. */
function isComplete(path: string): boolean {
  const file = statSync(path, { throwIfNoEntry: false })
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false })
  return file !== undefined && file.size > 0 && (log?.size ?? 0) === 0
}

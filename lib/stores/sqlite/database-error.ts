/** What SQLite and the file system throw, as `store-unavailable` with a sentence that says what to do. */
import { ThroughlineError } from '@/graph/errors'

/** Primary result codes of SQLite (the low byte of an extended code): https://sqlite.org/rescode.html */
const sqlite = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  tooBig: 18,
  notADatabase: 26,
} as const

const sentences: Readonly<Record<number, string>> = {
  [sqlite.busy]: 'Another process keeps the data file locked. Try again in a moment.',
  [sqlite.locked]: 'Another process keeps the data file locked. Try again in a moment.',
  [sqlite.readOnly]:
    'The data folder cannot be written. Maps can be read; allow writing there to change them.',
  [sqlite.ioError]: 'The disk does not read or write the data file. Nothing that was confirmed is changed.',
  [sqlite.corrupt]: 'The file throughline.db is damaged. Put a backup in its place.',
  [sqlite.full]: 'The disk is full. Maps can be read; free some space to change them.',
  [sqlite.cannotOpen]:
    'The file throughline.db cannot be opened. Check that DATA_DIR is a folder that may be written.',
  [sqlite.tooBig]: 'A record is larger than the data file can hold.',
  [sqlite.notADatabase]:
    'The file throughline.db is not a database. Choose another DATA_DIR, or move the file away.',
}

const systemSentences: Readonly<Record<string, string>> = {
  EEXIST: 'DATA_DIR is a file. It has to be a folder.',
  ENOTDIR: 'DATA_DIR, or a folder above it, is a file. It has to be a folder.',
  EACCES: 'DATA_DIR cannot be made or opened: permission is missing.',
  EPERM: 'DATA_DIR cannot be made or opened: permission is missing.',
  EROFS: 'DATA_DIR cannot be made: the file system is read-only.',
  ENOENT: 'DATA_DIR cannot be made. Check that the folder above it may be written.',
  ENOSPC: sentences[sqlite.full] ?? '',
}

/** Whether another process was in the way: trying again may help. */
export function isBusy(error: unknown): boolean {
  const code = resultCode(error)
  return code === sqlite.busy || code === sqlite.locked
}

/** Whether the file has to be opened afresh before it can be hoped to work again. */
export function spoilsConnection(error: unknown): boolean {
  const code = resultCode(error)
  return code !== undefined && code !== sqlite.full && code in sentences && !isBusy(error)
}

/** The error as the port promises it; what is not the database's fault comes back as it is. */
export function asStoreError(error: unknown): unknown {
  if (error instanceof ThroughlineError) return error
  const sentence = sentences[resultCode(error) ?? -1] ?? systemSentences[systemCode(error)]
  if (sentence === undefined) return error
  return new ThroughlineError({ code: 'store-unavailable', pointer: '', detail: sentence }, {}, error)
}

function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number')
    return undefined
  return error.errcode & 0xff
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/**
 * One map with its history as a file: JSON lines. The first holds the document and the times of the map, then comes
 * each revision, the oldest first, and the last says that the file is whole.
 */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { fail, ThroughlineError } from '@/graph/errors'
import { readDocument } from '@/graph/formats/throughline-json'
import { parseOrFail } from '@/graph/model/issues'
import type { MapHistory, Revision } from '@/graph/store'
import { changeSchema } from '@/lib/http/shapes'
import type { MovedMap } from './moved-map'
import { writeWhole } from './write-whole'

export const backupEnding = '.throughline.jsonl'

const version = z.number().int().min(1)
const time = z.iso.datetime({ offset: true })

const headSchema = z.strictObject({
  format: z.literal('throughline-backup/1'),
  version,
  createdAt: time,
  updatedAt: time,
  document: z.unknown(),
})
const revisionSchema = z.strictObject({
  version,
  at: time,
  by: z.string(),
  summary: z.string(),
  undoes: version.optional(),
  requestId: z.string().optional(),
  fingerprint: z.string().optional(),
  change: changeSchema,
})
const endSchema = z.strictObject({ end: z.literal(true), revisions: z.number().int().min(0) })

/** `store-unavailable` where it cannot be written; a file that was there before stays then. */
export function writeBackup(path: string, moved: MovedMap): Promise<void> {
  return writeWhole(path, lines(moved))
}

function* lines({ document, history }: MovedMap): Generator<string> {
  const { version, createdAt, updatedAt, revisions } = history
  yield line({ format: 'throughline-backup/1', version, createdAt, updatedAt, document })
  for (const revision of revisions) yield line(revision)
  yield line({ end: true, revisions: revisions.length })
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}

/** The map in the file, every rule checked. Throws `invalid-body` with the line for what is damaged or cut off. */
export async function readBackup(path: string): Promise<MovedMap> {
  let number = 0
  let head: z.infer<typeof headSchema> | undefined
  let ended = false
  const revisions: Revision[] = []
  try {
    for await (const text of createInterface({
      input: createReadStream(path),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      number++
      const value: unknown = JSON.parse(text)
      if (head === undefined) head = parseOrFail(headSchema, value)
      else if (isEnd(value)) ended = parseOrFail(endSchema, value).revisions === revisions.length
      else revisions.push(parseOrFail(revisionSchema, value) as Revision)
    }
  } catch (error) {
    throw new ThroughlineError(
      { code: 'invalid-body', pointer: path, detail: `"${path}", line ${number}: ${reasonOf(error)}` },
      {},
      error,
    )
  }
  if (!head || !ended || !isUnbroken(revisions, head.version)) {
    return fail(
      'invalid-body',
      path,
      `"${path}" is not whole: it ends before it should, or revisions are missing.`,
    )
  }
  const { version, createdAt, updatedAt } = head
  const document = readDocument(head.document, { author: 'backup', at: updatedAt })
  const history: MapHistory = { version, createdAt, updatedAt, revisions }
  return { document, history }
}

function isEnd(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'end' in value
}

function isUnbroken(revisions: readonly Revision[], last: number): boolean {
  return revisions.length === last && revisions.every((revision, i) => revision.version === i + 1)
}

function reasonOf(error: unknown): string {
  if (error instanceof ThroughlineError)
    return error.issues.map(({ pointer, detail }) => `${pointer} ${detail}`).join(' ')
  return error instanceof Error ? error.message : String(error)
}

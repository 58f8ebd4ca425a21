/**
 * One map with its history as a file: JSON lines. The first holds the document and the times of the map, then comes
 * each revision, the oldest first, and the last says that the file is whole.
 */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { brokenHistory } from '@/graph/edit/replay'
import { fail, ThroughlineError } from '@/graph/errors'
import { jsonFault } from '@/graph/formats/json-fault'
import { readDocument } from '@/graph/formats/throughline-json'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import { parseOrFail } from '@/graph/model/issues'
import type { MapDocument } from '@/graph/model/map-document'
import type { Revision } from '@/graph/store'
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

/**
 * The map in the file: every rule holds, and the revisions lead to it. Throws `invalid-body` with the line for what is
 * damaged or cut off.
 */
export async function readBackup(path: string): Promise<MovedMap> {
  let number = 0
  let head: (z.infer<typeof headSchema> & { document: MapDocument }) | undefined
  let ended = false
  const revisions: Revision[] = []
  try {
    for await (const text of createInterface({
      input: createReadStream(path),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      number++
      const value = parseLine(text)
      if (head === undefined) head = readHead(value)
      else if (isEnd(value)) ended = parseOrFail(endSchema, value).revisions === revisions.length
      else revisions.push(parseOrFail(revisionSchema, value) as Revision)
    }
  } catch (error) {
    return damaged(path, `line ${number}: ${reasonOf(error)}`, error)
  }
  if (!head || !ended || !isUnbroken(revisions, head.version)) {
    return damaged(path, `line ${number + 1}: it ends before it should, or revisions are missing.`)
  }
  const { document, version, createdAt, updatedAt } = head
  const [wrong] = brokenHistory(ArgumentGraph.fromDocument(document), version, revisions.toReversed())
  if (wrong !== undefined) return damaged(path, wrong)
  return { document, history: { version, createdAt, updatedAt, revisions } }
}

function damaged(path: string, reason: string, cause?: unknown): never {
  const detail = `"${path}" is damaged: ${reason}`
  throw new ThroughlineError({ code: 'invalid-body', pointer: path, detail }, {}, cause)
}

function parseLine(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const fault = jsonFault(text) ?? 0
    return fail('invalid-body', '', `no JSON from column ${fault + 1} on.`)
  }
}

function readHead(value: unknown) {
  const head = parseOrFail(headSchema, value)
  return { ...head, document: readDocument(head.document, { author: 'backup', at: head.updatedAt }) }
}

function isEnd(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'end' in value
}

function isUnbroken(revisions: readonly Revision[], last: number): boolean {
  return revisions.length === last && revisions.every((revision, i) => revision.version === i + 1)
}

function reasonOf(error: unknown): string {
  if (error instanceof ThroughlineError) {
    return error.issues
      .map(({ pointer, detail }) => (pointer === '' ? detail : `${pointer}: ${detail}`))
      .join(' ')
  }
  return error instanceof Error ? error.message : String(error)
}

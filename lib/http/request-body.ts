/**
 * Reads the body of a request: capped by the bytes that arrive, whatever Content-Length says, compared with it at the
 * end (something on the way may have cut it), and decoded as strict UTF-8 JSON of limited depth.
 */
import { fail } from '@/graph/errors'
import { checkDepth } from './json-depth'

/** 1 MB: every body but a map document. */
export const bodyLimit = 2 ** 20

/** The most bytes of a refused body that are read to be dropped. */
const drainLimit = 256 * 2 ** 20

/** JSON alone, or the text of a file of whatever media type. */
export type BodyKind = 'json' | 'file'

export interface ReadBody {
  /** The parsed JSON, or the text of the file; undefined: there was no body. */
  value: unknown
  bytes: number
}

/**
 * The body, undefined when there is none. Throws `not-json` (media type), `too-large`, and `invalid-body` where it was
 * cut off, is not UTF-8, not JSON, or too deep. Linear in the bytes; holds them in memory twice.
 */
export async function readBody(request: Request, limit: number, kind: BodyKind): Promise<ReadBody> {
  const bytes = await readBytes(request, limit, kind)
  if (bytes.length === 0) return { value: undefined, bytes: 0 }
  const text = decode(bytes)
  if (kind === 'file') return { value: text, bytes: bytes.length }
  checkDepth(text)
  return { value: parse(text), bytes: bytes.length }
}

async function readBytes(request: Request, limit: number, kind: BodyKind): Promise<Uint8Array> {
  if (request.body === null) return new Uint8Array()
  const declared = declaredLength(request.headers)
  const reader = request.body.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(cutOff)
      if (done) break
      if (length === 0) checkMediaType(request.headers, kind)
      length += value.length
      if (length > limit) fail('too-large', '', `At most ${limit} bytes are taken here.`)
      chunks.push(value)
    }
  } finally {
    reader.releaseLock()
  }
  if (declared !== undefined && declared !== length) {
    fail('invalid-body', '', `Content-Length says ${declared} bytes, but ${length} arrived.`)
  }
  return Buffer.concat(chunks, length)
}

function checkMediaType(headers: Headers, kind: BodyKind): void {
  const encoding = headers.get('content-encoding')
  if (encoding !== null && encoding.toLowerCase() !== 'identity') {
    fail('not-json', '', `Send the body as it is, not in the encoding "${encoding}".`)
  }
  if (kind === 'file') return
  const [type, ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';')
  const charset = parameters.map((part) => part.trim()).find((part) => part.startsWith('charset='))
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset)
  if (type?.trim() !== 'application/json' || !isUtf8) {
    fail('not-json', '', 'Send JSON in UTF-8, with Content-Type: application/json.')
  }
}

function declaredLength(headers: Headers): number | undefined {
  const value = headers.get('content-length')
  return value !== null && /^\d{1,15}$/.test(value) ? Number(value) : undefined
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fail('invalid-body', '', 'This is not well-formed UTF-8.')
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    return fail(
      'invalid-body',
      '',
      `This is not JSON: ${error instanceof Error ? error.message : 'unreadable'}.`,
    )
  }
}

function cutOff(): never {
  return fail('invalid-body', '', 'The body broke off before its end.')
}

/**
 * Reads and drops what is left of a body that was refused, so that a sender who reads only after sending gets the
 * answer instead of a broken connection. Gives up after 256 MB.
 */
export async function dropBody(request: Request): Promise<void> {
  if (request.body === null || request.body.locked) return
  const reader = request.body.getReader()
  for (let length = 0; length < drainLimit; ) {
    const chunk = await reader.read().catch(() => undefined)
    if (chunk === undefined || chunk.done) return
    length += chunk.value.length
  }
  await reader.cancel().catch(() => undefined)
}

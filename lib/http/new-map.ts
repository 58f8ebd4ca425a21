/** Which of its two bodies `POST /maps` was given: a whole document, or no more than a title. */
import { fail } from '@/graph/errors'
import { parseOrFail } from '@/graph/model/issues'
import { bodyLimit } from './request-body'
import { emptyMapSchema } from './shapes'

export type NewMap = { document: unknown } | { title: string; summary?: string | undefined }

/**
 * A body with `format` or `map` is meant as a document and handed on unread; anything else has to be an empty map, for
 * which the small limit holds. Throws `invalid-body`, `too-large` and the rules of text.
 */
export function readNewMap(body: unknown, bytes: number): NewMap {
  if (typeof body === 'object' && body !== null && ('format' in body || 'map' in body))
    return { document: body }
  if (bytes > bodyLimit) fail('too-large', '', `At most ${bodyLimit} bytes are taken for an empty map.`)
  return parseOrFail(emptyMapSchema, body)
}

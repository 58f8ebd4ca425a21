/** Tells whether a repeated request id asks the same: a digest of the request, whatever the order of its keys. */
import { createHash } from 'node:crypto'

/** Of a request that is a tree of JSON values; a key whose value is undefined counts as left out. */
export function fingerprintOf(verb: string, request: object): string {
  const hash = createHash('sha256').update(verb).update(JSON.stringify(request, sortedKeys))
  return hash.digest('base64url').slice(0, 22)
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

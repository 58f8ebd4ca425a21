/**
 * Records in the order of their ids, as a document has them: a list that is made of them must not tell by its order which
 * came last, for it would stand otherwise once the map is loaded again.
 */
import { compareIds } from './ids'

/** The same map where it is in order. Linear, and little more than that where only a few records are out of place. */
export function inIdOrder<T>(records: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  if (isInOrder(records)) return records
  const ordered = new Map<string, T>()
  for (const id of [...records.keys()].sort(compareIds)) ordered.set(id, records.get(id) as T)
  return ordered
}

function isInOrder(records: ReadonlyMap<string, unknown>): boolean {
  let last = ''
  for (const id of records.keys()) {
    if (compareIds(last, id) > 0) return false
    last = id
  }
  return true
}

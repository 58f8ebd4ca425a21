/**
 * Records in the order of their ids, as a document has them: a list that is made of them must not tell by its order which
 * came last, for it would stand otherwise once the map is loaded again.
 */
import { compareIds } from './ids'

/**
 * The map, in order, to whose end these ids were put (some of which may have gone again); all before them is in order. The
 * very map where there are none, else linear.
 */
export function withEndInOrder<T>(
  records: ReadonlyMap<string, T>,
  end: Iterable<string>,
): ReadonlyMap<string, T> {
  const late = [...end].filter((id) => records.has(id)).sort(compareIds)
  if (late.length === 0) return records
  const ordered = new Map<string, T>()
  let next = 0
  const takeUpTo = (limit: string | null) => {
    for (
      let id = late[next];
      id !== undefined && (limit === null || compareIds(id, limit) < 0);
      id = late[next]
    ) {
      ordered.set(id, records.get(id) as T)
      next += 1
    }
  }
  let early = records.size - late.length
  // By `forEach`: to ask for the pairs one by one takes several times as long.
  records.forEach((record, id) => {
    if (early-- <= 0) return
    takeUpTo(id)
    ordered.set(id, record)
  })
  takeUpTo(null)
  return ordered
}

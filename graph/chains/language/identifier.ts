/** `#id`: the claim with that id (in `via` and `avoid` also a link, in `held by` a holder). */
import type { Cursor } from './cursor'
import { refuse } from './fault'
import type { IdNode } from './tree'

/** The end of the run of id characters from `at` on: before the first that no id has, or where an arrow begins. */
export function idRun(text: string, at: number): number {
  let end = at
  while (/^[a-z0-9_-]$/.test(text.charAt(end)) && !arrowBegins(text, end)) end += 1
  return end
}

/** Reads the id whose `#` is here. */
export function readId(cursor: Cursor): IdNode {
  const start = cursor.at
  const end = Math.min(idRun(cursor.text, start + 1), cursor.end)
  const id = cursor.text.slice(start + 1, end)
  if (!/^[a-z0-9]/.test(id)) {
    refuse(
      [start, end],
      'an id is missing after #: ids are of a-z, 0-9, _ and -, in lower case (put "…" around words that begin with #).',
      'an id',
    )
  }
  cursor.at = end
  return { is: 'id', id, span: [start, end] }
}

function arrowBegins(text: string, at: number): boolean {
  return ['->', '-->', '-|', '-['].some((sign) => text.startsWith(sign, at))
}

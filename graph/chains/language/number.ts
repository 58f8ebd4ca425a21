/** Numbers as people write them: `3`, `0.25`, `.5`, `1e-3`. */
import type { Cursor } from './cursor'

/** What a number that is not one looks like is left to words: the number must end where a word does. */
export const numberPattern = /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?(?=[\s,;]|$)/iy

/** Reads the number that begins here; undefined where there is none. */
export function readNumber(cursor: Cursor): number | undefined {
  const match = cursor.take(numberPattern)
  return match ? Number(match[0]) : undefined
}

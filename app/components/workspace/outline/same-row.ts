/**
 * Whether a row of the outline would be drawn as it is: rows and what they show are worked out anew with every change,
 * and are almost all the same.
 */

/** Of the properties of a row: what it shows is compared by its parts, all else by identity. */
export function isSameRow<T extends object>(before: T, now: T): boolean {
  return everyKey(before, now, (a, b) => Object.is(a, b) || (isPlain(a) && isPlain(b) && isSameContent(a, b)))
}

/** What lies below a row is drawn by rows of its own. */
const apart = 'children'

function isSameContent(before: object, now: object): boolean {
  return everyKey(
    before,
    now,
    (a, b, key) => key === apart || Object.is(a, b) || (isPlain(a) && isPlain(b) && isSameShallow(a, b)),
  )
}

function isSameShallow(before: object, now: object): boolean {
  return everyKey(before, now, Object.is)
}

function everyKey<T extends object>(
  before: T,
  now: T,
  same: (a: unknown, b: unknown, key: string) => boolean,
): boolean {
  const keys = Object.keys(before)
  if (keys.length !== Object.keys(now).length) return false
  return keys.every((key) => same(before[key as keyof T], now[key as keyof T], key))
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

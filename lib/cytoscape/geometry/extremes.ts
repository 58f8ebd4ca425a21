/** The least and the greatest of a list of any length (spreading it into Math.max fails beyond some ten thousand). */

export function greatest(values: Iterable<number>, atLeast = Number.NEGATIVE_INFINITY): number {
  let result = atLeast
  for (const value of values) if (value > result) result = value
  return result
}

export function least(values: Iterable<number>, atMost = Number.POSITIVE_INFINITY): number {
  let result = atMost
  for (const value of values) if (value < result) result = value
  return result
}

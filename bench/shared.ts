/** What several rows need and takes long to start: made when the first of them asks, ended when all rows are done. */

type End = () => Promise<unknown>

const ends: End[] = []

/** A function that starts it once. When that fails, every row that asks is told why. */
export function shared<T>(start: () => Promise<{ value: T; end: End }>): () => Promise<T> {
  let known: Promise<T> | undefined
  return () => {
    known ??= start().then(({ value, end }) => {
      ends.push(end)
      return value
    })
    return known
  }
}

/** Ends everything that was started, the last first; of failures the first is thrown, when all have been tried. */
export async function endShared(): Promise<void> {
  const failures: unknown[] = []
  for (let end = ends.pop(); end; end = ends.pop()) await end().catch((error) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}

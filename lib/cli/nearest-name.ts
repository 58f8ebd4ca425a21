/** What a mistyped name was meant to be. */

/** The name that the word begins, or that is at most two slips away (a letter more, less, other, or two swapped). */
export function nearestName(word: string, names: readonly string[]): string | undefined {
  const begun = names.filter((name) => word.length > 1 && name.startsWith(word))
  if (begun.length === 1) return begun[0]
  const most = word.length > 3 ? 2 : 1
  const ranked = names.map((name) => ({ name, slips: slipsBetween(word, name) }))
  ranked.sort((a, b) => a.slips - b.slips)
  const [best] = ranked
  return best !== undefined && best.slips <= most ? best.name : undefined
}

/** The optimal string alignment distance: rows of the table of Wagner and Fischer (1974), with swaps of neighbours. */
function slipsBetween(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(before, j - 2) + 1 : changed
      next.push(Math.min(changed, swapped, at(row, j) + 1, at(next, j - 1) + 1))
    }
    before = row
    row = next
  }
  return at(row, b.length)
}

function at(row: readonly number[], j: number): number {
  return row[j] ?? Number.POSITIVE_INFINITY
}

/** Rows for tests: told apart by their keys alone. */
export function rowsOf(count: number): { key: string }[] {
  return Array.from({ length: count }, (_, n) => ({ key: `row ${n}` }))
}

/** How long ago something was, as short as a list of notes wants it. */

const steps: readonly [milliseconds: number, unit: string][] = [
  [365 * 86_400_000, 'y'],
  [30 * 86_400_000, 'mo'],
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
]

/** `2 d`, `3 h`, `now`. `at` and `now` are milliseconds since 1970. */
export function ageWords(at: number, now: number): string {
  const passed = now - at
  for (const [length, unit] of steps) {
    if (passed >= length) return `${Math.floor(passed / length)} ${unit}`
  }
  return 'now'
}

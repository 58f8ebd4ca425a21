/** How long things move, read from the design tokens at run time; they say 0 under reduced motion. */

/** The token's duration in milliseconds; 0 where it is not set. */
export function durationOf(element: Element, token: '--move-pan' | '--move-tidy'): number {
  const value = getComputedStyle(element).getPropertyValue(token).trim()
  const number = Number.parseFloat(value)
  if (Number.isNaN(number)) return 0
  return value.endsWith('ms') ? number : number * 1000
}

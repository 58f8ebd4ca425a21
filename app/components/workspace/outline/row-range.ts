/** The stretch of rows between two, as one chooses with Shift. */
import type { ClaimId } from '@/graph/model/ids'
import type { ClaimRow } from './visible-rows'

/** The claims from the one row to the other, each once, `to` last; just `to` where `from` is not in sight any more. */
export function claimsBetween(rows: readonly ClaimRow[], from: string, to: string): ClaimId[] {
  const end = rows.findIndex((row) => row.key === to)
  const start = rows.findIndex((row) => row.key === from)
  const between = start < 0 ? [end] : stretch(start, end)
  const claims = between.flatMap((at) => rows[at]?.claim ?? [])
  return [...new Set(claims.reverse())].reverse()
}

function stretch(start: number, end: number): number[] {
  const step = Math.sign(end - start) || 1
  return Array.from({ length: Math.abs(end - start) + 1 }, (_, n) => start + n * step)
}

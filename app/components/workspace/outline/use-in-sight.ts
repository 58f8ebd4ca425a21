/** Opens the rows above claims that are to be in sight: what is selected, was just added, or is on the shown chain. */
import { useEffect, useRef } from 'react'
import type { OutlinePart } from '@/graph/model/outline-tree'
import { keysAbove, type OutlineRow, wayInSight } from './visible-rows'

interface InSightSettings {
  parts: readonly OutlinePart[]
  rows: readonly OutlineRow[]
  /** Whether find or filters open rows by themselves. */
  isFiltered: boolean
  open: (keys: ReadonlySet<string>) => void
}

/**
 * Opens what is above the claims when `cause` becomes another, and when a change of the map hangs them elsewhere. What the
 * person closes after that stays closed.
 */
export function useInSight(cause: unknown, claims: readonly string[], settings: InSightSettings): void {
  const { parts } = settings
  const latest = useRef(settings)
  latest.current = settings
  /** Where the claims stood when they were last looked for. */
  const known = useRef<{ cause: unknown; ways: ReadonlyMap<string, string> }>({
    cause: null,
    ways: new Map(),
  })
  useEffect(() => {
    const { rows, isFiltered, open } = latest.current
    const before = known.current.cause === cause ? known.current.ways : undefined
    const ways = new Map<string, string>()
    const closed = new Set<string>()
    for (const claim of claims) {
      const seen = isFiltered ? undefined : wayInSight(rows, claim)
      const way = (seen ?? [...keysAbove(parts, new Set([claim]))]).join(' ')
      ways.set(claim, way)
      if (seen === undefined && before?.get(claim) !== way) closed.add(claim)
    }
    known.current = { cause, ways }
    if (closed.size > 0) open(keysAbove(parts, closed))
  }, [parts, cause, claims])
}

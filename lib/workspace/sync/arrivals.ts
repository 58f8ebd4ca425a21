/**
 * Changes that the server told of and that are not taken in yet: while a request of ours is under way, nobody can tell
 * which of them is its own. They are taken one after the other, each on the version before it.
 */
import type { GraphChange } from '@/graph/change'
import type { Written } from './workspace-server'

export interface Arrivals {
  add(written: Written): void
  /** The change that made this version, if it has come; it and all before it are gone then. */
  take(version: number): GraphChange | undefined
  /** Whether any is above this version; those up to it are gone then. */
  hasAbove(version: number): boolean
}

/** Beyond these it is cheaper to read the map afresh: the oldest go, and leave a gap. */
const most = 1_000

export function createArrivals(): Arrivals {
  const byVersion = new Map<number, GraphChange>()
  function forgetTo(version: number): void {
    for (const known of [...byVersion.keys()]) if (known <= version) byVersion.delete(known)
  }
  return {
    add({ version, change }) {
      byVersion.set(version, change)
      if (byVersion.size > most) forgetTo(Math.min(...byVersion.keys()))
    },
    take(version) {
      const change = byVersion.get(version)
      if (change) forgetTo(version)
      return change
    },
    hasAbove(version) {
      forgetTo(version)
      return byVersion.size > 0
    },
  }
}

/** A map as the library shows it. */
import type { MapId } from '@/graph/model/ids'
import type { MapSketch } from './map-sketch'

export interface LibraryMap {
  id: MapId
  title: string
  summary: string
  version: number
  claims: number
  links: number
  /** Claims and links that something argues against; null where the map was not looked into. */
  contested: number | null
  /** ISO 8601. */
  updatedAt: string
  /** null where the map was not looked into. */
  sketch: MapSketch | null
}

export type LibraryOrder = 'changed' | 'title' | 'claims'

/** The maps in the order asked for; those last changed first, titles from A, the largest first. */
export function ordered(maps: readonly LibraryMap[], order: LibraryOrder): LibraryMap[] {
  const compare: Record<LibraryOrder, (a: LibraryMap, b: LibraryMap) => number> = {
    changed: (a, b) => b.updatedAt.localeCompare(a.updatedAt),
    title: (a, b) => a.title.localeCompare(b.title, 'en'),
    claims: (a, b) => b.claims - a.claims,
  }
  return [...maps].sort(compare[order])
}

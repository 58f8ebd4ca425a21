/** The address that opens a map at one note. */
import type { Annotation } from '@/graph/model/annotation'

/** With what it is on beside it; a note on the map opens the list of all notes. */
export function noteAddress({ id, target }: Pick<Annotation, 'id' | 'target'>): string {
  const place: Record<string, string> =
    'claim' in target
      ? { claim: target.claim }
      : 'link' in target
        ? { link: target.link }
        : { panel: 'notes', tab: 'notes' }
  const { origin, pathname } = window.location
  return `${origin}${pathname}?${new URLSearchParams({ ...place, note: id })}`
}

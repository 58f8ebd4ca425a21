/** The format an address names. */
import { fail } from '@/graph/errors'
import { findFormat } from '@/graph/formats/all-formats'
import type { Format } from '@/graph/formats/format'

/** Throws `unknown-format`. */
export function knownFormat(id: string): Format {
  return findFormat(id) ?? fail('unknown-format', 'format', `There is no format "${id.slice(0, 80)}".`)
}

/** Content-Disposition that saves the map under its own id. */
export function attachment(map: string, format: Format): string {
  return `attachment; filename="${map}.${format.extension}"`
}

/** The format an address names, and what HTTP does with its files. */
import { fail } from '@/graph/errors'
import { findFormat } from '@/graph/formats/all-formats'
import type { Format } from '@/graph/formats/format'
import type { MapDocument, Stamp } from '@/graph/model/map-document'
import { checkDepth } from './json-depth'

/** Throws `unknown-format`. */
export function knownFormat(id: string): Format {
  return findFormat(id) ?? fail('unknown-format', 'format', `There is no format "${id.slice(0, 80)}".`)
}

/**
 * What the file holds. JSON is looked at for its depth first. Throws what the format throws, `invalid-body`, and
 * `unknown-format` for one that is only written.
 */
export function readFile(
  format: Format,
  file: string,
  stamp: Stamp,
): { document: MapDocument; notes: string[] } {
  if (format.mediaType === 'application/json') checkDepth(file)
  if (!format.read)
    fail(
      'unknown-format',
      'format',
      `The format "${format.id}" is for taking a map along; it cannot be read back.`,
    )
  return format.read(file, stamp)
}

/** Content-Disposition that saves the map under its own id. */
export function attachment(map: string, format: Format): string {
  return `attachment; filename="${map}.${format.extension}"`
}

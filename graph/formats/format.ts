/** What a format is: menus, HTTP and the CLI read all-formats.ts and know nothing else of it. */
import type { MapDocument, Stamp } from '../model/map-document'

export interface Format {
  /** Names it in addresses: /export/throughline. */
  id: string
  title: string
  /** Of the file, without the dot. */
  extension: string
  mediaType: string
  /**
   * A checked, canonical document, and what has to be told of the import. Throws with the place of the first faults.
   * Left out where a file does not hold all that makes a map.
   */
  read?(file: string, stamp: Stamp): { document: MapDocument; notes: string[] }
  write(document: MapDocument): string
}

/** Our own format, throughline/1: the map document as JSON, byte for byte the same when exported, imported and exported. */
import { fail } from '../errors'
import { parseOrFail } from '../model/issues'
import {
  canonicalDocument,
  completeDocument,
  type MapDocument,
  mapDocumentInputSchema,
  type Stamp,
} from '../model/map-document'
import { checkDocument } from '../model/rules'
import type { Format } from './format'
import { jsonFault, placeIn } from './json-fault'

/** No document of ours is nested deeper than this; deeper input would overflow the parsers behind us. */
const maxDepth = 32

/** The canonical document for parsed JSON of any origin: its schema and every rule hold. Linear but for sorting. */
export function readDocument(input: unknown, stamp: Stamp): MapDocument {
  checkDepth(input)
  const document = completeDocument(parseOrFail(mapDocumentInputSchema, input), stamp)
  checkDocument(document)
  return canonicalDocument(document)
}

/** Stable JSON: keys in schema order, lists sorted by id, two spaces, a newline at the end. */
export function writeDocument(document: MapDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`
}

export const throughlineJson = {
  id: 'throughline',
  title: 'Throughline JSON',
  extension: 'throughline.json',
  mediaType: 'application/json',
  read: (file: string, stamp: Stamp) => ({ document: readDocument(parseJson(file), stamp), notes: [] }),
  write: writeDocument,
} satisfies Format

function parseJson(file: string): unknown {
  try {
    return JSON.parse(file)
  } catch {
    const fault = jsonFault(file) ?? 0
    return fail('invalid-body', '', `This is not JSON: ${placeIn(file, fault)}: ${foundAt(file, fault)}.`)
  }
}

/** What stands at the fault, as far as its line goes. */
function foundAt(file: string, fault: number): string {
  if (fault >= file.length) return 'it ends too early'
  const [shown = ''] = file.slice(fault, fault + 20).split(/[\r\n]/, 1)
  return shown === '' ? 'the line cannot end there' : `"${shown}" cannot stand there`
}

/** Throws `invalid-body` for what is nested deeper than `limit`. Does not recurse. */
function checkDepth(input: unknown, limit = maxDepth): void {
  let level: unknown[] = [input]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) fail('invalid-body', '', `Nested deeper than ${limit} levels.`)
    const next: unknown[] = []
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue
      for (const inner of Object.values(value))
        if (typeof inner === 'object' && inner !== null) next.push(inner)
    }
    level = next
  }
}

/** Whether a map, as a store holds it, keeps the rules of the model. Shared by the stores' checks. */
import { ThroughlineError } from '@/graph/errors'
import type { MapDocument } from '@/graph/model/map-document'
import { checkDocument } from '@/graph/model/rules'

/** In sentences, which rules are broken and where; empty when all is well. Linear. */
export function brokenRules(document: MapDocument): string[] {
  try {
    checkDocument(document)
    return []
  } catch (error) {
    if (!(error instanceof ThroughlineError)) throw error
    return error.issues.map(({ pointer, detail }) => `${pointer}: ${detail}`)
  }
}

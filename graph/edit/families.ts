/** The five families of record, by kind. */
import type { RecordKind } from '../model/argument-graph'
import { annotationFamily } from './annotation-commands'
import { claimFamily } from './claim-commands'
import { holderFamily } from './holder-commands'
import { linkFamily } from './link-commands'
import type { RecordFamily } from './record-family'
import { sourceFamily } from './source-commands'

export const families: { readonly [K in RecordKind]: RecordFamily<K> } = {
  claims: claimFamily,
  links: linkFamily,
  holders: holderFamily,
  sources: sourceFamily,
  annotations: annotationFamily,
}

/** Editing what the map says of itself: title, summary, author. */
import { ThroughlineError } from '../errors'
import { mapInfoSchema } from '../model/map-document'
import { mapIssues } from '../model/rules'
import type { CommandOf } from './command'
import type { Draft } from './draft'
import { inOrder, merge } from './record-family'

export const mapKeys = Object.keys(mapInfoSchema.shape)

/** Throws what the rules say: `unknown-holder`. */
export function editMap(draft: Draft, { set }: CommandOf<'editMap'>, at: string): void {
  draft.info = inOrder(merge(draft.info, set), mapKeys)
  const issues = mapIssues(draft.graph, draft.info, `${at}/set`)
  if (issues.length > 0) throw new ThroughlineError(issues)
}

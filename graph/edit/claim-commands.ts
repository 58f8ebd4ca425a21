/** Adding, editing, removing and placing claims. */
import { ThroughlineError } from '../errors'
import { type Claim, claimSchema } from '../model/claim'
import { type ClaimId, idFrom } from '../model/ids'
import { claimIssues } from '../model/rules'
import type { CommandOf } from './command'
import type { Draft } from './draft'
import { inOrder, type RecordFamily } from './record-family'
import { removeClaim } from './removal'

export const claimFamily: RecordFamily<'claims'> = {
  kind: 'claims',
  field: 'claim',
  unknown: 'unknown-claim',
  keys: Object.keys(claimSchema.shape),
  complete: (input, _context, taken) => {
    const claim = input as Omit<Claim, 'id'> & { id?: ClaimId }
    return { ...claim, id: claim.id ?? (idFrom(claim.label, 'claim', taken) as ClaimId) }
  },
  issues: claimIssues,
  remove: removeClaim,
}

/** Where one claim is named twice, the last place holds. */
export function setPositions(draft: Draft, { positions }: CommandOf<'setPositions'>, at: string): void {
  const issues = positions.flatMap(({ id, x, y }, i) => {
    const claim = draft.find('claims', id)
    if (!claim) {
      const detail = `There is no claim "${id}" in this map.`
      return [{ code: 'unknown-claim' as const, pointer: `${at}/positions/${i}/id`, detail }]
    }
    draft.put('claims', inOrder({ ...claim, position: { x, y } }, claimFamily.keys))
    return []
  })
  if (issues.length > 0) throw new ThroughlineError(issues)
}

/** The kinds of claim, as a person reads them. */
import type { ClaimKind } from '@/graph/model/vocabulary'

export const kindNames: Readonly<Record<ClaimKind, string>> = {
  thesis: 'Thesis',
  claim: 'Claim',
  evidence: 'Evidence',
  event: 'Event',
  condition: 'Condition',
  counterpoint: 'Counterpoint',
}

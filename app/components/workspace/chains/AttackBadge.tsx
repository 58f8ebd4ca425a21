/** Says that a step, a link or a whole chain is argued with, and whether that stands. Nothing is shown for neither. */
import type { Attack } from '@/graph/chains/reading/chain-reading'
import { Badge } from '../../parts/Badge'
import { ContestedMark } from '../../parts/ContestedMark'

export function AttackBadge({ attack }: { attack: Attack }) {
  if (attack === 'none') return null
  if (attack === 'answered') return <Badge>contested, answered</Badge>
  return (
    <Badge tone="danger">
      <ContestedMark decorative />
      contested
    </Badge>
  )
}

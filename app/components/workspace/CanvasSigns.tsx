/** What the canvas has to say about itself: that it draws a part of the map and why, that a layout is being worked out. */
import type { ClaimId } from '@/graph/model/ids'
import { partSize } from '@/lib/cytoscape/nearest-part'
import { Button } from '../parts/Button'
import styles from './CanvasSigns.module.css'
import { useSession, useWorkspace } from './session-context'

/** `around`: the claim in the middle of what is drawn; null: all of the map is drawn. */
export function PartSign({ around }: { around: ClaimId | null }) {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const claim = around === null ? undefined : graph.claims.get(around)
  if (!claim) return null
  const all = graph.claims.size.toLocaleString('en')
  return (
    <p className={styles.sign} role="status">
      Drawn are the {partSize} of {all} claims nearest to “{claim.label}”: all at once would be too many to
      read. Select any other in the outline to see what is around it.{' '}
      <Button look="link" onPress={() => session.setTask('palette')}>
        Find a claim
      </Button>
    </p>
  )
}

export function LayoutSign({ stop }: { stop: () => void }) {
  const count = useWorkspace((state) => state.graph.claims.size)
  return (
    <p className={styles.sign} role="status">
      Laying out {count.toLocaleString('en')} claims …{' '}
      <Button look="link" onPress={stop}>
        Stop
      </Button>
    </p>
  )
}

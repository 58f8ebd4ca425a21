/** What is said over the canvas: that nothing is there yet, what its lanes are, that it draws a part of the map and why, that a layout is being worked out. */
import type { ClaimId } from '@/graph/model/ids'
import { partSize } from '@/lib/cytoscape/views/nearest-part'
import { Button } from '../../parts/Button'
import { Kbd } from '../../parts/Kbd'
import { Segmented } from '../../parts/Segmented'
import { WhenEditable } from '../read-only'
import { useSession, useWorkspace } from '../session-context'
import styles from './CanvasSigns.module.css'

/** What the lanes are, while the map is shown in lanes. */
export function LaneChoice() {
  const session = useSession()
  const lanes = useWorkspace((state) => state.lanes)
  if (lanes === null) return null
  return (
    <div className={styles.choice}>
      <Segmented
        label="A lane for each"
        options={[
          { value: 'holder', label: 'By holder' },
          { value: 'section', label: 'By section' },
        ]}
        value={lanes}
        onChange={(order) => session.setLanes(order)}
      />
    </div>
  )
}

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

export function EmptySign() {
  const isEmpty = useWorkspace((state) => state.graph.claims.size === 0)
  if (!isEmpty) return null
  return (
    <p className={styles.empty}>
      Nothing is on the map yet.
      <WhenEditable>
        <span>
          Add what you want to show <Kbd inPassing>A</Kbd>
        </span>
      </WhenEditable>
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

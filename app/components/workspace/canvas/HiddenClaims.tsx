/** Says over the canvas how many claims are out of sight, and brings them back. */
import { counted } from '@/graph/model/counted'
import { Button } from '../../parts/Button'
import { Menu } from '../../parts/Menu'
import { useSession, useWorkspace } from '../session-context'
import styles from './HiddenClaims.module.css'

/** More names than this would not fit the screen; showing all is always offered. */
const mostNames = 12

export function HiddenClaims() {
  const session = useSession()
  const hidden = useWorkspace((state) => state.hidden)
  const graph = useWorkspace((state) => state.graph)
  const claims = [...hidden].flatMap((id) => graph.claims.get(id) ?? [])
  if (claims.length === 0) return null
  return (
    <div className={styles.place}>
      <Menu
        label="Hidden claims"
        commands={[
          { id: 'all', label: 'Show all', icon: 'eye', run: () => session.showAgain() },
          ...claims.slice(0, mostNames).map(({ id, label }) => ({
            id: `show-${id}`,
            label: `Show “${label}”`,
            run: () => {
              session.showAgain([id])
              session.select({ claim: id })
            },
          })),
        ]}
      >
        <Button icon="eye">{counted(claims.length, 'claim')} hidden</Button>
      </Menu>
    </div>
  )
}

/** Whether what one sees is saved. Saving is nothing one does: this only tells, and says what is kept when it has to wait. */
import { counted } from '@/graph/model/counted'
import { Icon } from '../../parts/Icon'
import { useSession, useWorkspace } from '../session-context'
import styles from './SaveStatus.module.css'

export function SaveStatus() {
  const session = useSession()
  const status = useWorkspace((state) => state.status)
  const version = useWorkspace((state) => state.version)
  const unsaved = useWorkspace((state) => state.unsaved)
  const aside = useWorkspace((state) => state.aside.length)
  return (
    <span className={styles.status} role="status">
      {status === 'saved' && (
        <>
          <Icon name="check" className={styles.ok} />
          Saved <span className={styles.version}>version {version}</span>
        </>
      )}
      {status === 'saving' && 'Saving …'}
      {status === 'waiting' && (
        <button
          type="button"
          className={styles.waiting}
          title="The server is away. Your changes are kept in this browser and sent again."
          onClick={session.retryNow}
        >
          <Icon name="cloud" />
          {counted(unsaved, 'change')} kept, waiting
        </button>
      )}
      {aside > 0 && (
        <button type="button" className={styles.aside} onClick={() => session.setTask('aside')}>
          <Icon name="warning" />
          {counted(aside, 'change')} not saved
        </button>
      )}
    </span>
  )
}

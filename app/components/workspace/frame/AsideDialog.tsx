/** What the server would not take: kept here until the person sends it once more or discards it. */
import type { AsideChange } from '@/lib/workspace/state/workspace-state'
import { Button } from '../../parts/Button'
import { Dialog, DialogActions } from '../../parts/Dialog'
import { useSession, useWorkspace } from '../session-context'
import styles from './AsideDialog.module.css'

export function AsideDialog() {
  const session = useSession()
  const isOpen = useWorkspace((state) => state.task === 'aside' && state.aside.length > 0)
  const aside = useWorkspace((state) => state.aside)
  const close = () => session.setTask(null)
  if (!isOpen) return null
  const settleAll = (choice: 'retry' | 'discard') => {
    for (const { requestId } of aside) session.settleAside(requestId, choice)
    close()
  }
  return (
    <Dialog title="Not saved" size="wide" isOpen onClose={close}>
      <p>
        {aside.length === 1 ? 'This change is' : 'These changes are'} not on the map. This browser keeps{' '}
        {aside.length === 1 ? 'it' : 'them'}, also when you close the page.
      </p>
      <ul className={styles.list}>
        {aside.map((change) => (
          <OneChange key={change.requestId} change={change} />
        ))}
      </ul>
      <DialogActions>
        <Button onPress={close}>Keep for later</Button>
        {aside.length > 1 && (
          <>
            <Button look="danger" onPress={() => settleAll('discard')}>
              Discard all
            </Button>
            <Button look="primary" onPress={() => settleAll('retry')}>
              Try all again
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  )
}

function OneChange({ change }: { change: AsideChange }) {
  const session = useSession()
  const isLast = useWorkspace((state) => state.aside.length === 1)
  const { requestId, words, at, reason } = change
  const settle = (choice: 'retry' | 'discard') => {
    if (isLast) session.setTask(null)
    session.settleAside(requestId, choice)
  }
  return (
    <li className={styles.change}>
      <div className={styles.what}>
        <p className={styles.words} dir="auto">
          {words}
        </p>
        <p className={styles.reason}>
          <time dateTime={at}>{new Date(at).toLocaleString()}</time>. {reason}
        </p>
      </div>
      <Button small onPress={() => settle('discard')}>
        Discard
      </Button>
      <Button small onPress={() => settle('retry')}>
        Try again
      </Button>
    </li>
  )
}

/** A change met someone else's on the same field: both wordings side by side, and the choice between them. */
import type { Conflict } from '@/lib/workspace/workspace-state'
import { Button } from '../../parts/Button'
import { Dialog, DialogActions } from '../../parts/Dialog'
import { useSession, useWorkspace } from '../session-context'
import styles from './ConflictDialog.module.css'

export function ConflictDialog() {
  const [conflict] = useWorkspace((state) => state.conflicts)
  const session = useSession()
  if (!conflict) return null
  const wasRemoved = conflict.issues.every((issue) => issue.theirs === null)
  return (
    <Dialog
      title="Someone changed this as well"
      size="wide"
      isOpen
      onClose={() => session.resolve(conflict.requestId, 'theirs')}
    >
      <p>
        While you made this change: <b>{conflict.words}</b>,{' '}
        {wasRemoved
          ? 'what it is about was removed.'
          : 'someone else set the same field. Nothing is lost yet.'}
      </p>
      {conflict.issues.map((issue) => (
        <Wordings key={issue.pointer} issue={issue} />
      ))}
      <DialogActions>
        <Button onPress={() => session.resolve(conflict.requestId, 'theirs')}>
          {wasRemoved ? 'Let it be' : 'Keep theirs'}
        </Button>
        {!wasRemoved && (
          <Button look="primary" onPress={() => session.resolve(conflict.requestId, 'mine')}>
            Keep mine
          </Button>
        )}
      </DialogActions>
    </Dialog>
  )
}

function Wordings({ issue }: { issue: Conflict['issues'][number] }) {
  const field = issue.pointer.split('/').at(-1) ?? ''
  return (
    <section className={styles.pair} aria-label={field}>
      <div className={styles.side}>
        <h3 className={styles.who}>Yours</h3>
        <p className={styles.wording}>{valueText(issue.yours)}</p>
      </div>
      <div className={styles.side}>
        <h3 className={styles.who}>Theirs, there now</h3>
        <p className={styles.wording}>{issue.theirs === null ? 'removed' : valueText(issue.theirs)}</p>
      </div>
    </section>
  )
}

/** A field's value as one reads it. */
function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing'
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(valueText).join(', ')
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, part]) => `${key} ${valueText(part)}`)
      .join(', ')
  }
  return String(value)
}

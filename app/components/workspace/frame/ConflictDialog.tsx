/** A change met someone else's on the same field: both wordings side by side, and the choice between them. */
import { type PartedWording, partWordings } from '@/lib/workspace/history/wording-difference'
import type { Conflict } from '@/lib/workspace/state/workspace-state'
import { Button } from '../../parts/Button'
import { Dialog, DialogActions } from '../../parts/Dialog'
import { useSession, useWorkspace } from '../session-context'
import styles from './ConflictDialog.module.css'
import { fieldName, valueWords } from './value-words'

export function ConflictDialog() {
  const [conflict] = useWorkspace((state) => state.conflicts)
  const session = useSession()
  if (!conflict) return null
  const wasRemoved = conflict.issues.every((issue) => issue.theirs === null && isRemoved(issue))
  return (
    // No way out but the choice: a key pressed in passing would drop one's own wording.
    <Dialog title="Someone changed this as well" size="wide" isOpen>
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
  const graph = useWorkspace((state) => state.graph)
  const field = fieldName(issue.pointer)
  const [yours, theirs] = partWordings(
    issue.yours === null ? 'remove it' : valueWords(graph, issue.yours),
    issue.theirs === null && isRemoved(issue) ? 'removed' : valueWords(graph, issue.theirs),
  )
  return (
    <section className={styles.pair} aria-label={field}>
      <h3 className={styles.field}>{field}</h3>
      <div className={styles.side}>
        <h4 className={styles.who}>Yours</h4>
        <p className={styles.wording} dir="auto">
          <Wording parts={yours} />
        </p>
      </div>
      <div className={styles.side}>
        <h4 className={styles.who}>Theirs, there now</h4>
        <p className={styles.wording} dir="auto">
          <Wording parts={theirs} />
        </p>
      </div>
    </section>
  )
}

/** With what is not in the other marked, where the two have anything in common. */
function Wording({ parts: { start, own, end } }: { parts: PartedWording }) {
  if (start === '' && end === '') return own
  return (
    <>
      {start}
      {own !== '' && <mark className={styles.own}>{own}</mark>}
      {end}
    </>
  )
}

/** Whether the thing itself is gone, not just the value of a field. */
function isRemoved({ pointer }: Conflict['issues'][number]): boolean {
  return !/^\/commands\/\d+\/set\//.test(pointer)
}

/** A mark beside a field: its change is on its way, is saved, or is kept until the server is back. It goes by itself. */
import { useEffect, useRef, useState } from 'react'
import { Icon } from '../../parts/Icon'
import { useSession, useWorkspace } from '../session-context'
import styles from './SavedMark.module.css'

/** Milliseconds for which a saved field says so. */
const stay = 2_500

/** `value` is what the field shows: when it becomes another by this person's hand, the mark comes. */
export function SavedMark({ value }: { value: unknown }) {
  const session = useSession()
  const text = JSON.stringify(value)
  const before = useRef(text)
  const [phase, setPhase] = useState<'none' | 'sent' | 'saved'>('none')
  // Most of the many marks wait for nothing, and are not concerned by what else is saved.
  const status = useWorkspace((state) => (phase === 'none' ? null : state.status))

  useEffect(() => {
    if (before.current === text) return
    before.current = text
    // A change that is saved already is someone else's.
    if (session.getSnapshot().status !== 'saved') setPhase('sent')
  }, [text, session])
  useEffect(() => {
    if (phase === 'sent' && status === 'saved') setPhase('saved')
    if (phase !== 'saved') return
    const timer = setTimeout(() => setPhase('none'), stay)
    return () => clearTimeout(timer)
  }, [phase, status])

  if (phase === 'none') return null
  const isSaved = phase === 'saved'
  return (
    // The status of the map says it aloud, once for all fields.
    <span
      className={styles.mark}
      data-saved={isSaved}
      aria-hidden="true"
      title={isSaved ? 'Saved' : undefined}
    >
      {isSaved ? (
        <Icon name="check" size={12} />
      ) : status === 'waiting' ? (
        <Icon name="cloud" size={12} />
      ) : (
        '…'
      )}
    </span>
  )
}

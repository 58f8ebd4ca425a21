'use client'
/** One conversation: the first note, the replies, and what can be done: reply, resolve, open again. */
import { useState } from 'react'
import { Badge } from '../../parts/Badge'
import { Button } from '../../parts/Button'
import { WhenEditable } from '../read-only'
import { useSession } from '../session-context'
import { NoteComposer } from './NoteComposer'
import { NoteView } from './NoteView'
import { isOpen, kindWord, type NoteThread } from './note-threads'
import styles from './ThreadView.module.css'

export function ThreadView({ thread }: { thread: NoteThread }) {
  const session = useSession()
  const [replying, setReplying] = useState(false)
  const { first, replies } = thread
  const open = isOpen(thread)

  function setResolved(resolvedAt: string | null) {
    session.run([{ type: 'editAnnotation', id: first.id, set: { resolvedAt } }])
  }

  return (
    <article className={styles.thread} aria-label={`${kindWord(first)} by ${first.author}`}>
      <NoteView note={first} replies={replies.length} />
      {replies.map((reply) => (
        <div key={reply.id} className={styles.reply}>
          <NoteView note={reply} replies={0} />
        </div>
      ))}
      <div className={styles.actions}>
        {replying ? (
          <NoteComposer target={first.target} replyTo={first.id} onEnd={() => setReplying(false)} />
        ) : (
          <>
            <WhenEditable>
              <Button look="link" small onPress={() => setReplying(true)}>
                Reply
              </Button>
            </WhenEditable>
            {!open && <Badge tone="ok">resolved</Badge>}
            <WhenEditable>
              <Button look="link" small onPress={() => setResolved(open ? new Date().toISOString() : null)}>
                {open ? 'Resolve' : 'Open again'}
              </Button>
            </WhenEditable>
          </>
        )}
      </div>
    </article>
  )
}

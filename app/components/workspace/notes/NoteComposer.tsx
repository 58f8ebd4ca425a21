'use client'
/** Where a note is written: of which kind, and in Markdown. It opens as one line and grows. */
import { type KeyboardEvent, memo, useEffect, useId, useRef, useState } from 'react'
import type { AnnotationTarget } from '@/graph/model/annotation'
import type { AnnotationId } from '@/graph/model/ids'
import { textLimits } from '@/graph/model/text-limits'
import type { Motivation } from '@/graph/model/vocabulary'
import { Button } from '../../parts/Button'
import { Icon } from '../../parts/Icon'
import { Select } from '../../parts/Select'
import { textCheck } from '../inspector/field-checks'
import { useSession, useWorkspace } from '../session-context'
import { Markdown } from './Markdown'
import styles from './NoteComposer.module.css'
import { noteKinds } from './note-threads'

interface NoteComposerProps {
  target: AnnotationTarget
  /** Given: it is a reply, and takes the focus. */
  replyTo?: AnnotationId
  /** When it is written, or given up. */
  onEnd?: () => void
}

const checkBody = textCheck(textLimits.note)

export const NoteComposer = memo(function NoteComposer({ target, replyTo, onEnd }: NoteComposerProps) {
  const session = useSession()
  const wanted = useWorkspace((state) => state.task === 'note')
  const [body, setBody] = useState('')
  const [kind, setKind] = useState<Motivation>('commenting')
  const [previewing, setPreviewing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const errorId = useId()
  const error = checkBody(body)

  // A reply is asked for here; a note is asked for by key from anywhere.
  const isReply = replyTo !== undefined
  useEffect(() => {
    if (isReply) field.current?.focus()
    else if (wanted) {
      field.current?.focus()
      session.setTask(null)
    }
  }, [isReply, wanted, session])

  function add() {
    const text = body.trim()
    if (text === '' || error !== undefined) return
    const done = session.run([
      {
        type: 'addAnnotation',
        annotation: {
          target,
          motivation: isReply ? 'commenting' : kind,
          body: text,
          ...(replyTo === undefined ? {} : { replyTo }),
        },
      },
    ])
    if (!done) return
    setBody('')
    setPreviewing(false)
    onEnd?.()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      add()
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      field.current?.blur()
      onEnd?.()
    }
  }

  const words = isReply ? 'Reply' : 'Add a note'
  return (
    <div className={styles.composer}>
      <Icon name={isReply ? 'reply' : 'note'} />
      {previewing && (
        <section className={styles.preview} aria-label="How the note will look">
          <Markdown text={body} />
        </section>
      )}
      <textarea
        ref={field}
        hidden={previewing}
        className={styles.field}
        aria-label={words}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : errorId}
        placeholder={words}
        rows={1}
        dir="auto"
        value={body}
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {!isReply && (
        <Select
          label="Kind of note"
          hideLabel
          look="chip"
          options={noteKinds}
          value={kind}
          onChange={setKind}
        />
      )}
      {(body !== '' || isReply) && (
        <span className={styles.actions}>
          {error !== undefined && (
            <span id={errorId} className={styles.error}>
              {error}
            </span>
          )}
          <Button
            small
            look="quiet"
            aria-pressed={previewing}
            isDisabled={body === ''}
            onPress={() => setPreviewing(!previewing)}
          >
            {previewing ? 'Write on' : 'Preview'}
          </Button>
          {isReply && (
            <Button small look="quiet" onPress={() => onEnd?.()}>
              Cancel
            </Button>
          )}
          <Button small look={isReply ? 'plain' : 'primary'} onPress={add}>
            {words}
          </Button>
        </span>
      )}
    </div>
  )
})

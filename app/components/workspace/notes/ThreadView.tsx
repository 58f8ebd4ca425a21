'use client'
/** One conversation: the first note, the replies, and what can be done: reply, resolve, edit, remove. */
import { useEffect, useRef, useState } from 'react'
import type { Annotation } from '@/graph/model/annotation'
import { textLimits } from '@/graph/model/text-limits'
import type { Motivation } from '@/graph/model/vocabulary'
import { Badge } from '../../parts/Badge'
import { Button } from '../../parts/Button'
import { classNames } from '../../parts/class-names'
import { HolderMark } from '../../parts/HolderMark'
import { type HolderLook, holderLooks, initialOf } from '../../parts/holder-look'
import { IconButton } from '../../parts/IconButton'
import { Menu } from '../../parts/Menu'
import { TextArea } from '../../parts/TextArea'
import { copyText } from '../copy-text'
import { useReadOnly, WhenEditable } from '../read-only'
import { useSession, useWorkspace } from '../session-context'
import { ageWords } from './age-words'
import { Markdown } from './Markdown'
import { NoteComposer } from './NoteComposer'
import { noteAddress } from './note-address'
import { isOpen, kindWord, type NoteThread, noteKinds } from './note-threads'
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

function NoteView({ note, replies }: { note: Annotation; replies: number }) {
  const session = useSession()
  const look = useWorkspace((state) => lookOf(note.author, holderLooks(state.graph)))
  const isReadOnly = useReadOnly()
  const [draft, setDraft] = useState<string | null>(null)
  const isPointedAt = useWorkspace((state) => state.note === note.id)
  const element = useRef<HTMLDivElement>(null)

  // The address, or someone, points at this note: it comes into sight, and the keyboard goes on from here.
  useEffect(() => {
    if (!isPointedAt) return
    element.current?.scrollIntoView({ block: 'center' })
    element.current?.focus({ preventScroll: true })
  }, [isPointedAt])

  function setKind(motivation: Motivation) {
    session.run([{ type: 'editAnnotation', id: note.id, set: { motivation } }])
  }

  function save() {
    const body = draft?.trim() ?? ''
    if (body !== '' && body !== note.body)
      session.run([{ type: 'editAnnotation', id: note.id, set: { body } }])
    setDraft(null)
  }

  return (
    <div ref={element} className={classNames(styles.note, isPointedAt && styles.pointedAt)} tabIndex={-1}>
      <HolderMark look={look} size={20} decorative />
      <div className={styles.head}>
        <b>{note.author}</b>
        <span>{kindWord(note)}</span>
        <time
          dateTime={note.createdAt}
          suppressHydrationWarning
          title={note.createdAt.slice(0, 16).replace('T', ' ')}
        >
          {ageWords(Date.parse(note.createdAt), Date.now())}
        </time>
        <Menu
          label="Note"
          commands={[
            {
              id: 'edit',
              label: 'Edit',
              icon: 'edit',
              isDisabled: isReadOnly,
              run: () => setDraft(note.body),
            },
            {
              id: 'link',
              label: 'Copy a link to this note',
              icon: 'copy',
              run: () => void copyText(session, noteAddress(note), 'The link is copied.'),
            },
            ...noteKinds
              .filter(({ value }) => !isReadOnly && note.replyTo === undefined && value !== note.motivation)
              .map(({ value, label }) => ({
                id: value,
                label: `Make it ${/^[aeiou]/.test(label) ? 'an' : 'a'} ${label}`,
                run: () => setKind(value),
              })),
            {
              id: 'remove',
              label:
                replies === 0
                  ? 'Remove'
                  : replies === 1
                    ? 'Remove, with 1 reply'
                    : `Remove, with ${replies} replies`,
              icon: 'remove',
              danger: true,
              isDisabled: isReadOnly,
              run: () =>
                session.runWithUndo(
                  [{ type: 'removeAnnotation', id: note.id }],
                  replies === 0 ? 'Removed the note.' : 'Removed the note and the replies to it.',
                ),
            },
          ]}
        >
          <IconButton icon="more" label="More about this note" small />
        </Menu>
      </div>
      <div className={styles.body}>
        {draft === null ? (
          <Markdown text={note.body} />
        ) : (
          <>
            <TextArea
              label="Note"
              hideLabel
              value={draft}
              onChange={setDraft}
              maxLength={textLimits.note}
              autoFocus
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
                else if (event.key === 'Escape') {
                  event.stopPropagation()
                  setDraft(null)
                }
              }}
            />
            <div className={styles.actions}>
              <Button small look="quiet" onPress={() => setDraft(null)}>
                Cancel
              </Button>
              <Button small onPress={save}>
                Save
              </Button>
            </div>
          </>
        )}
        {note.url && (
          <a href={note.url} rel="noreferrer noopener nofollow" target="_blank">
            {note.url}
          </a>
        )}
      </div>
    </div>
  )
}

const strangers = new Map<string, HolderLook>()

/** A holder who writes looks as everywhere; anyone else gets a colour from their name, the same each time. */
function lookOf(author: string, holders: ReadonlyMap<string, HolderLook>): HolderLook {
  for (const look of holders.values()) if (look.name === author) return look
  const known = strangers.get(author)
  if (known) return known
  const sum = [...author].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0)
  const look = { name: author, initial: initialOf(author), tone: (sum % 5) + 1, color: undefined }
  strangers.set(author, look)
  return look
}

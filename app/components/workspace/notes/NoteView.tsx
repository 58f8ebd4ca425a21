/** One note: who wrote it and when, and its words. What the address points at comes into sight. */
import { useEffect, useRef, useState } from 'react'
import type { Annotation } from '@/graph/model/annotation'
import { classNames } from '../../parts/class-names'
import { HolderMark } from '../../parts/HolderMark'
import { holderLooks } from '../../parts/holder-look'
import { useWorkspace } from '../session-context'
import { ageWords } from './age-words'
import { authorLook } from './author-look'
import { Markdown } from './Markdown'
import { NoteEditor } from './NoteEditor'
import { NoteMenu } from './NoteMenu'
import styles from './NoteView.module.css'
import { kindWord } from './note-threads'

/** `replies`: how many there are to it. */
export function NoteView({ note, replies }: { note: Annotation; replies: number }) {
  const look = useWorkspace((state) => authorLook(note.author, holderLooks(state.graph)))
  const isPointedAt = useWorkspace((state) => state.note === note.id)
  const [isEdited, setEdited] = useState(false)
  const element = useRef<HTMLDivElement>(null)

  // The address, or someone, points at this note: it comes into sight, and the keyboard goes on from here.
  useEffect(() => {
    if (!isPointedAt) return
    element.current?.scrollIntoView({ block: 'center' })
    element.current?.focus({ preventScroll: true })
  }, [isPointedAt])

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
        <NoteMenu note={note} replies={replies} onEdit={() => setEdited(true)} />
      </div>
      <div className={styles.body}>
        {isEdited ? <NoteEditor note={note} onEnd={() => setEdited(false)} /> : <Markdown text={note.body} />}
        {note.url && (
          <a href={note.url} rel="noreferrer noopener nofollow" target="_blank">
            {note.url}
          </a>
        )}
      </div>
    </div>
  )
}

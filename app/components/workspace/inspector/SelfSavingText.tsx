/**
 * Text that is edited where it stands: it looks like text, saves itself on Enter or when it is left, and Esc brings
 * back what was there. What cannot be saved says why and is kept until it is put right.
 */
import { type KeyboardEvent, type Ref, useId, useRef, useState } from 'react'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { classNames } from '../../parts/class-names'
import { useReadOnly } from '../read-only'
import { useSession } from '../session-context'
import { SavedMark } from './SavedMark'
import styles from './SelfSavingText.module.css'

interface SelfSavingTextProps {
  label: string
  value: string
  onSave: (value: string) => void
  /** What is wrong with a value, in words; undefined: nothing. */
  check?: (value: string) => string | undefined
  look?: 'title' | 'read' | 'plain'
  placeholder?: string
  /** Enter makes a new line; Ctrl or ⌘ with Enter saves. */
  multiline?: boolean
  inputRef?: Ref<HTMLTextAreaElement>
}

export function SelfSavingText(props: SelfSavingTextProps) {
  const { label, value, onSave, check, look = 'plain', placeholder, multiline = false, inputRef } = props
  const id = useId()
  const session = useSession()
  const isReadOnly = useReadOnly()
  const [draft, setDraft] = useState<string | null>(null)
  // The map as it was when the person began to type: what others set in the field since is not theirs to overwrite.
  const begunOn = useRef<ArgumentGraph | null>(null)
  const text = draft ?? value
  const error = draft === null || draft === value ? undefined : check?.(cleaned(draft, multiline))

  function save(): boolean {
    if (draft === null) return true
    const next = cleaned(draft, multiline)
    if (check?.(next) !== undefined) return false
    setDraft(null)
    const graph = begunOn.current
    begunOn.current = null
    if (next === value) return true
    if (graph) session.madeOn(graph, () => onSave(next))
    else onSave(next)
    return true
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      begunOn.current = null
      setDraft(null)
    } else if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      if (save()) event.currentTarget.blur()
    }
  }

  return (
    <div className={styles.field}>
      <textarea
        ref={inputRef}
        aria-label={label}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : id}
        className={classNames(styles.text, styles[look])}
        dir="auto"
        rows={1}
        placeholder={isReadOnly ? 'nothing' : placeholder}
        readOnly={isReadOnly}
        value={text}
        onChange={(event) => {
          begunOn.current ??= session.getSnapshot().live
          setDraft(event.target.value)
        }}
        onBlur={save}
        onKeyDown={onKeyDown}
      />
      <span className={styles.saved}>
        <SavedMark value={value} />
      </span>
      {error !== undefined && (
        <p id={id} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  )
}

/** Without what a person would not see: blanks at the ends, and in a single line its breaks. */
function cleaned(text: string, multiline: boolean): string {
  return (multiline ? text : text.replace(/\s*\n\s*/g, ' ')).trim()
}

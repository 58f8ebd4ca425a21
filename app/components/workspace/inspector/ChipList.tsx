/** A list of short words or names as chips: each can be taken away, and one more can be typed in. */
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { Chip } from '../../parts/Chip'
import { IconButton } from '../../parts/IconButton'
import { Spoken } from '../../parts/Spoken'
import { useReadOnly } from '../read-only'
import styles from './ChipList.module.css'

export interface ChipEntry {
  key: string
  name: string
  mark?: ReactNode
  /** Only some of several things have it: how many, as `2 of 3`, and what gives it to the others. */
  partly?: { words: string; complete: () => void }
}

interface ChipListProps {
  /** What one entry is: `alias`, `tag`, `holder`. */
  noun: string
  entries: readonly ChipEntry[]
  onAdd: (name: string) => void
  onRemove: (key: string) => void
  /** What is behind “Remove tag risk”: ` from all`. */
  fromWords?: string
  /** Names that may be meant; offered while one types. */
  suggestions?: readonly string[]
  check?: (name: string) => string | undefined
  /** No more than so many. */
  limit?: number
}

/** A long list shows so many at first, and the rest when it is asked for: it would push away what is read below it. */
const few = 4
const folds = 7

export function ChipList(props: ChipListProps) {
  const { noun, entries, onAdd, onRemove, fromWords = '', suggestions = [], check, limit = 20 } = props
  const id = useId()
  const isReadOnly = useReadOnly()
  const [draft, setDraft] = useState<string | null>(null)
  const [all, setAll] = useState(false)
  const chips = useRef<HTMLSpanElement>(null)
  const addButton = useRef<HTMLSpanElement>(null)
  const error = draft ? check?.(draft.trim()) : undefined
  const first = all || entries.length < folds ? entries : entries.slice(0, few)
  const rest = entries.length - first.length
  const names = new Set(entries.flatMap((entry) => (entry.partly ? [] : [entry.name])))

  /** The keyboard goes to the first of those that come into sight. */
  function showAll() {
    setAll(true)
    requestAnimationFrame(() => chips.current?.querySelectorAll('button')[few]?.focus())
  }

  /** Adds what is typed; a name that is there already is just dropped. */
  function add(andStay: boolean) {
    const name = draft?.trim() ?? ''
    if (name !== '' && check?.(name) !== undefined) return
    if (name !== '' && !names.has(name)) {
      onAdd(name)
      setAll(true)
    }
    setDraft(andStay && name !== '' ? '' : null)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') {
      event.preventDefault()
      add(true)
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      setDraft(null)
      requestAnimationFrame(() => addButton.current?.querySelector('button')?.focus())
    }
  }

  return (
    <>
      <span ref={chips} className={styles.chips}>
        {first.map((entry) => (
          <Chip
            key={entry.key}
            {...(!isReadOnly && {
              onRemove: () => onRemove(entry.key),
              removeLabel: `Remove ${noun} ${entry.name}${fromWords}`,
            })}
            {...(entry.partly &&
              !isReadOnly && {
                tone: 'ghost' as const,
                onPress: entry.partly.complete,
              })}
          >
            {entry.mark}
            <span className={styles.name} dir="auto">
              {entry.name}
            </span>
            {entry.partly && (
              <span className={styles.part}>
                {entry.partly.words}
                {!isReadOnly && <Spoken>: give it to all</Spoken>}
              </span>
            )}
          </Chip>
        ))}
      </span>
      {rest > 0 && (
        <Chip label={`${rest} more`} onPress={showAll}>
          +{rest}
        </Chip>
      )}
      {isReadOnly ? (
        entries.length === 0 && <span className={styles.none}>none</span>
      ) : draft !== null ? (
        <span className={styles.adding}>
          <input
            className={styles.input}
            aria-label={`New ${noun}`}
            aria-invalid={error !== undefined}
            aria-describedby={error === undefined ? undefined : `${id}-error`}
            list={suggestions.length > 0 ? id : undefined}
            // biome-ignore lint/a11y/noAutofocus: the person just asked for this field
            autoFocus
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={() => add(false)}
            onKeyDown={onKeyDown}
          />
          <datalist id={id}>
            {suggestions
              .filter((name) => !names.has(name))
              .map((name) => (
                <option key={name} value={name} />
              ))}
          </datalist>
          {error !== undefined && (
            <span id={`${id}-error`} className={styles.error}>
              {error}
            </span>
          )}
        </span>
      ) : (
        entries.length < limit && (
          <span ref={addButton}>
            <IconButton icon="plus" label={`Add ${noun}`} small onPress={() => setDraft('')} />
          </span>
        )
      )}
    </>
  )
}

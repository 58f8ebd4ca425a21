/** A box to find a claim, or a link, by typing. The arrow keys choose, Enter takes, Esc leaves. */
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import type { LinkTarget } from '@/graph/model/link'
import { ComboboxOption } from '../../parts/ComboboxOption'
import { comboboxProps } from '../../parts/combobox'
import { Icon } from '../../parts/Icon'
import { KindGlyph } from '../../parts/KindGlyph'
import { LinkGlyph } from '../../parts/LinkGlyph'
import { useWorkspace } from '../session-context'
import styles from './TargetPicker.module.css'
import { type FoundTarget, searchTargets } from './target-search'

interface TargetPickerProps {
  label: string
  onPick: (target: LinkTarget) => void
  onCancel?: () => void
  /** Ids that cannot be meant. */
  except?: readonly string[]
  /** Whether a link may be meant as well. */
  withLinks?: boolean
}

const none: readonly string[] = []

export function TargetPicker({
  label,
  onPick,
  onCancel,
  except = none,
  withLinks = false,
}: TargetPickerProps) {
  const graph = useWorkspace((state) => state.graph)
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const found = useMemo(
    () => searchTargets(graph, { typed, except, withLinks, limit: 8 }),
    [graph, typed, except, withLinks],
  )
  const current = Math.min(active, found.length - 1)

  function onKeyDown(event: KeyboardEvent) {
    const chosen = found[current]
    if (event.key === 'ArrowDown') setActive(Math.min(current + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(current - 1, 0))
    else if (event.key === 'Enter' && chosen) onPick(chosen.target)
    else if (event.key === 'Escape' && onCancel) onCancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={styles.picker}>
      <label className={styles.field}>
        <Icon name="search" />
        <input
          className={styles.input}
          aria-label={label}
          {...comboboxProps(listId, found.length, current)}
          placeholder={label}
          // biome-ignore lint/a11y/noAutofocus: the person just asked for this box
          autoFocus
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <div id={listId} role="listbox" aria-label="Found" className={styles.list}>
        {found.map((entry, index) => (
          <ComboboxOption
            key={entry.claim?.id ?? entry.link?.id}
            listId={listId}
            index={index}
            isActive={index === current}
            className={styles.option}
            onPoint={setActive}
            onChoose={() => onPick(entry.target)}
          >
            <Entry entry={entry} />
          </ComboboxOption>
        ))}
      </div>
      {found.length === 0 && <p className={styles.none}>Nothing is called that.</p>}
    </div>
  )
}

function Entry({ entry }: { entry: FoundTarget }) {
  return (
    <>
      {entry.claim && <KindGlyph kind={entry.claim.kind} />}
      {entry.link && <LinkGlyph type={entry.link.type} length={22} decorative />}
      <span className={styles.words} dir="auto">
        {entry.words}
      </span>
      {entry.alias && <span className={styles.alias}>also called {entry.alias}</span>}
    </>
  )
}

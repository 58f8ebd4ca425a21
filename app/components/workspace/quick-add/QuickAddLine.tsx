/** The line of quick add, and under it the claims that may be meant already. */
import { type KeyboardEvent, memo, useCallback, useEffect, useId, useRef } from 'react'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Selection } from '@/lib/workspace/state/workspace-state'
import { Button } from '../../parts/Button'
import { ComboboxOption } from '../../parts/ComboboxOption'
import { comboboxProps } from '../../parts/combobox'
import { IconButton } from '../../parts/IconButton'
import { Kbd } from '../../parts/Kbd'
import { KindGlyph } from '../../parts/KindGlyph'
import { linkWords } from '../inspector/argument-words'
import { useSession, useWorkspace } from '../session-context'
import styles from './QuickAddLine.module.css'
import { RelationSelect } from './RelationSelect'
import { useQuickAdd } from './use-quick-add'

/** Drawn once: it is the same whatever is typed and added. */
const LeaveButton = memo(function LeaveButton() {
  const session = useSession()
  return <IconButton icon="close" label="Leave" shortcut="Esc" small onPress={() => session.setTask(null)} />
})

export function QuickAddLine() {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const input = useRef<HTMLInputElement>(null)
  const line = useQuickAdd(input)
  const { relation, error, setRelation } = line
  const id = useId()

  useEffect(() => {
    const before = document.activeElement
    input.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])

  const chooseRelation = useCallback(
    (value: string) => {
      setRelation(value)
      input.current?.focus()
    },
    [setRelation],
  )

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Tab') line.turnRelation(event.shiftKey ? -1 : 1)
    else if (event.key === 'Enter') line.add(event.shiftKey)
    else if (event.key === 'ArrowDown') line.step(1)
    else if (event.key === 'ArrowUp') line.step(-1)
    else if (event.key === 'Escape') session.setTask(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const place = placeWords(graph, line.selection)
  return (
    <section className={styles.panel} role="dialog" aria-label={`Add a claim ${place}`}>
      <p className={styles.place}>
        Add {place}
        <LeaveButton />
      </p>
      <div className={styles.line}>
        {line.relations.length > 1 && (
          <RelationSelect relations={line.relations} value={relation.id} onChange={chooseRelation} />
        )}
        <input
          ref={input}
          className={styles.input}
          aria-label={`${relation.type ? `${relation.words}: ` : ''}a new claim, or one that is there`}
          {...comboboxProps(id, line.matches.length, line.current)}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-hint`}
          placeholder="Say it in a few words"
          dir="auto"
          value={line.typed}
          onChange={(event) => line.type(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button small look="primary" onPress={() => line.add(false)} isDisabled={line.isEmpty}>
          {line.current === null ? 'Add' : 'Link'}
        </Button>
      </div>
      <div id={id} role="listbox" aria-label="Already here" className={styles.matches}>
        {line.matches.map((match, index) => (
          <ComboboxOption
            key={match.id}
            listId={id}
            index={index}
            isActive={index === line.current}
            className={styles.match}
            onChoose={() => line.linkTo(match)}
          >
            <span className={styles.already}>{index === 0 ? 'Already here, link instead:' : ''}</span>
            <KindGlyph kind={match.kind} />
            <span dir="auto">{match.label}</span>
          </ComboboxOption>
        ))}
      </div>
      <p id={`${id}-hint`} className={error === undefined ? styles.hint : styles.error}>
        {error ?? (
          <span className={styles.keys}>
            <Kbd>Enter</Kbd> adds, and stays
            {line.relations.length > 1 && (
              <>
                <Kbd>Tab</Kbd> changes “{relation.words}”
              </>
            )}
            <Kbd>Esc</Kbd> leaves
          </span>
        )}
        <span role="status" className={styles.said}>
          {line.said}
        </span>
      </p>
    </section>
  )
}

/** Where what is added will hang. */
function placeWords(graph: ArgumentGraph, selection: Selection): string {
  if (selection === null) return 'to the map'
  if ('claim' in selection) return `at “${graph.claims.get(selection.claim)?.label ?? ''}”`
  const link = graph.links.get(selection.link)
  return `about the link “${link ? linkWords(graph, link) : ''}”`
}

/** The line of quick add, and under it the claims that may be meant already. */
import { type KeyboardEvent, memo, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Claim } from '@/graph/model/claim'
import { textLimits } from '@/graph/model/text-limits'
import type { Selection } from '@/lib/workspace/state/workspace-state'
import { Button } from '../../parts/Button'
import { ComboboxOption } from '../../parts/ComboboxOption'
import { comboboxProps } from '../../parts/combobox'
import { IconButton } from '../../parts/IconButton'
import { Kbd } from '../../parts/Kbd'
import { KindGlyph } from '../../parts/KindGlyph'
import { linkWords } from '../inspector/argument-words'
import { textCheck } from '../inspector/field-checks'
import { claimNamed, searchTargets } from '../link-dialog/target-search'
import { useSession, useWorkspace } from '../session-context'
import styles from './QuickAddLine.module.css'
import { RelationSelect } from './RelationSelect'
import { commandsToAdd, commandToLink, type Relation, relationsFor } from './relations'

const checkLabel = textCheck(textLimits.label)

/** Drawn once: it is the same whatever is typed and added. */
const LeaveButton = memo(function LeaveButton() {
  const session = useSession()
  return <IconButton icon="close" label="Leave" shortcut="Esc" small onPress={() => session.setTask(null)} />
})

export function QuickAddLine() {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  // What one started from stays, also as the selection moves on.
  const [selection, setSelection] = useState(session.getSnapshot().selection)
  const relations = relationsFor(selection)
  const [relationId, setRelationId] = useState(relations[0]?.id ?? '')
  const relation = relations.find(({ id }) => id === relationId) ?? (relations[0] as Relation)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<number | null>(null)
  const [said, setSaid] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const label = typed.trim()
  const error = checkLabel(label)

  const matches = useMemo(() => {
    if (label.length < 2) return []
    const except = selection && 'claim' in selection ? [selection.claim] : []
    return searchTargets(graph, { typed: label, except, withLinks: false, limit: 3 }).flatMap(
      ({ claim }) => claim ?? [],
    )
  }, [graph, label, selection])
  const named = claimNamed(graph, label)
  const same = named ? matches.indexOf(named) : -1
  const current = chosen ?? (same >= 0 ? same : null)

  useEffect(() => {
    const before = document.activeElement
    input.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])

  function added(words: string) {
    setTyped('')
    setChosen(null)
    setSaid(words)
    input.current?.focus()
  }

  /** Adds what is typed, or links what is chosen. `follow`: what comes next hangs on what was just added. */
  function add(follow: boolean) {
    const match = current === null ? undefined : matches[current]
    if (match) return linkTo(match)
    if (label === '' || error !== undefined) return
    const { commands, claim } = commandsToAdd(graph, session.ids(), { label, selection, relation })
    if (!session.run(commands)) return
    // Near what it hangs on, which may be at the very edge of the screen.
    session.requestCanvas('reveal', selection && 'claim' in selection ? [selection.claim, claim] : [claim])
    if (follow || selection === null) startFrom({ claim })
    added(`Added “${label}”.`)
  }

  function linkTo(claim: Claim) {
    const command = commandToLink(session.ids(), claim.id, selection, relation)
    if (!command) session.select({ claim: claim.id })
    else if (!session.run([command])) return
    added(command ? `Linked “${claim.label}”.` : `Selected “${claim.label}”.`)
  }

  function startFrom(next: Selection) {
    session.select(next)
    setSelection(next)
    setRelationId(relationsFor(next)[0]?.id ?? '')
  }

  function changeRelation(by: number) {
    const at = relations.indexOf(relation)
    setRelationId(relations[(at + by + relations.length) % relations.length]?.id ?? '')
  }

  const chooseRelation = useCallback((value: string) => {
    setRelationId(value)
    input.current?.focus()
  }, [])

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Tab') changeRelation(event.shiftKey ? -1 : 1)
    else if (event.key === 'Enter') add(event.shiftKey)
    else if (event.key === 'ArrowDown') setChosen(Math.min((current ?? -1) + 1, matches.length - 1))
    else if (event.key === 'ArrowUp') setChosen(current === null || current === 0 ? null : current - 1)
    else if (event.key === 'Escape') session.setTask(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const place = placeWords()
  return (
    <section className={styles.panel} role="dialog" aria-label={`Add a claim ${place}`}>
      <p className={styles.place}>
        Add {place}
        <LeaveButton />
      </p>
      <div className={styles.line}>
        {relations.length > 1 && (
          <RelationSelect relations={relations} value={relation.id} onChange={chooseRelation} />
        )}
        <input
          ref={input}
          className={styles.input}
          aria-label={`${relation.type ? `${relation.words}: ` : ''}a new claim, or one that is there`}
          {...comboboxProps(id, matches.length, current)}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-hint`}
          placeholder="Say it in a few words"
          dir="auto"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setChosen(null)
          }}
          onKeyDown={onKeyDown}
        />
        <Button small look="primary" onPress={() => add(false)} isDisabled={label === ''}>
          {current === null ? 'Add' : 'Link'}
        </Button>
      </div>
      <div id={id} role="listbox" aria-label="Already here" className={styles.matches}>
        {matches.map((match, index) => (
          <ComboboxOption
            key={match.id}
            listId={id}
            index={index}
            isActive={index === current}
            className={styles.match}
            onChoose={() => linkTo(match)}
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
            {relations.length > 1 && (
              <>
                <Kbd>Tab</Kbd> changes “{relation.words}”
              </>
            )}
            <Kbd>Esc</Kbd> leaves
          </span>
        )}
        <span role="status" className={styles.said}>
          {said}
        </span>
      </p>
    </section>
  )

  function placeWords(): string {
    if (selection === null) return 'to the map'
    if ('claim' in selection) return `at “${graph.claims.get(selection.claim)?.label ?? ''}”`
    const link = graph.links.get(selection.link)
    return `about the link “${link ? linkWords(graph, link) : ''}”`
  }
}

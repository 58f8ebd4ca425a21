/** What can be done with the words that are selected, below their end. */
import type { Ref } from 'react'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Selection } from '@/lib/workspace/state/workspace-state'
import { Button } from '../../parts/Button'
import { IconButton } from '../../parts/IconButton'
import { linkWords } from '../inspector/argument-words'
import { relationsFor } from '../quick-add/relations'
import styles from './SelectionBar.module.css'

interface SelectionBarProps {
  graph: ArgumentGraph
  selection: Selection
  /** What is being given a new place, in words; null: nothing. */
  moving: string | null
  /** Pixels from the top of the text, and from its start. */
  at: { top: number; left: number }
  barRef: Ref<HTMLDivElement>
  /** `relation`: how the new claim bears on what is selected on the map; null: not at all. */
  onClaim: (relation: string | null) => void
  onRest: () => void
  onMove: () => void
}

/** Those that are offered at once; the rest can be chosen where the claim is worded. */
const offered = ['because', 'but', 'causes']
const shortWords: Readonly<Record<string, string>> = { causes: 'leads to' }

export function SelectionBar(props: SelectionBarProps) {
  const { graph, selection, moving, at, barRef, onClaim, onRest, onMove } = props
  const what = selectionWords(graph, selection)
  const relations = what === null ? [] : relationsFor(selection).filter(({ id }) => offered.includes(id))
  return (
    <div
      ref={barRef}
      className={styles.bar}
      role="toolbar"
      aria-label="Selected words"
      style={{ top: at.top, insetInlineStart: at.left }}
      // The words stay selected while one reaches for the bar.
      onMouseDown={(event) => event.preventDefault()}
    >
      {moving !== null ? (
        <Button small look="primary" icon="bookmark" onPress={onMove}>
          Rest it here
        </Button>
      ) : (
        <>
          <Button small look="quiet" icon="plus" onPress={() => onClaim(null)}>
            Claim from this
          </Button>
          {relations.map(({ id, words }) => (
            <Button
              key={id}
              small
              look="quiet"
              aria-label={`${what} ${shortWords[id] ?? words} …: a claim from this`}
              onPress={() => onClaim(id)}
            >
              {shortWords[id] ?? words}
            </Button>
          ))}
          {what !== null && (
            <IconButton small icon="bookmark" label={`Rest ${what} on these words too`} onPress={onRest} />
          )}
        </>
      )}
    </div>
  )
}

export function selectionWords(graph: ArgumentGraph, selection: Selection): string | null {
  if (selection === null) return null
  if ('claim' in selection) {
    const claim = graph.claims.get(selection.claim)
    return claim ? `“${claim.label}”` : null
  }
  const link = graph.links.get(selection.link)
  return link ? `the link “${linkWords(graph, link)}”` : null
}

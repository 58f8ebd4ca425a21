/** What quick add holds and does: what is typed, how it bears on what one started from, and the claims that may be meant. */
import { type RefObject, useMemo, useState } from 'react'
import type { Claim } from '@/graph/model/claim'
import { textLimits } from '@/graph/model/text-limits'
import type { Selection } from '@/lib/workspace/state/workspace-state'
import { textCheck } from '../inspector/field-checks'
import { claimNamed, searchTargets } from '../link-dialog/target-search'
import { useSession, useWorkspace } from '../session-context'
import { commandsToAdd, commandToLink, type Relation, relationsFor } from './relations'

const checkLabel = textCheck(textLimits.label)

/** `input`: takes the focus back after each claim. */
export function useQuickAdd(input: RefObject<HTMLInputElement | null>) {
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

  function added(words: string) {
    setTyped('')
    setChosen(null)
    setSaid(words)
    input.current?.focus()
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

  return {
    /** What one started from. */
    selection,
    relations,
    relation,
    /** By its id. Always the same function. */
    setRelation: setRelationId,
    typed,
    isEmpty: label === '',
    /** What is wrong with what is typed. */
    error,
    matches,
    /** Which of the matches is meant; null: a new claim. */
    current,
    /** What was done last, in words. */
    said,
    linkTo,
    type(text: string) {
      setTyped(text)
      setChosen(null)
    },
    /** Down (1) or up (-1) the matches; up from the first, back to a new claim. */
    step(by: 1 | -1) {
      if (matches.length === 0) return
      if (by === 1) setChosen(Math.min((current ?? -1) + 1, matches.length - 1))
      else setChosen(current === null || current === 0 ? null : current - 1)
    },
    turnRelation(by: 1 | -1) {
      const at = relations.indexOf(relation)
      setRelationId(relations[(at + by + relations.length) % relations.length]?.id ?? '')
    },
    /** Adds what is typed, or links what is chosen. `follow`: what comes next hangs on what was just added. */
    add(follow: boolean) {
      const match = current === null ? undefined : matches[current]
      if (match) return linkTo(match)
      if (label === '' || error !== undefined) return
      const { commands, claim } = commandsToAdd(graph, session.ids(), { label, selection, relation })
      if (!session.run(commands)) return
      // Near what it hangs on, which may be at the very edge of the screen.
      session.requestCanvas('reveal', selection && 'claim' in selection ? [selection.claim, claim] : [claim])
      if (follow || selection === null) startFrom({ claim })
      added(`Added “${label}”.`)
    },
  }
}

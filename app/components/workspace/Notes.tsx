'use client'
/** All notes of the map, under what they are on. Each leads there. */
import { useMemo, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { AnnotationTarget } from '@/graph/model/annotation'
import type { Motivation } from '@/graph/model/vocabulary'
import { EmptyState } from '../parts/EmptyState'
import { Icon } from '../parts/Icon'
import { Kbd } from '../parts/Kbd'
import { KindGlyph } from '../parts/KindGlyph'
import { Segmented } from '../parts/Segmented'
import { Select } from '../parts/Select'
import { PaneBody } from './inspector/PaneBody'
import { PaneHead } from './inspector/PaneHead'
import { NoteComposer } from './notes/NoteComposer'
import styles from './notes/Notes.module.css'
import { isOpen, type NoteThread, noteKinds, targetWords, threadsByTarget } from './notes/note-threads'
import { ThreadView } from './notes/ThreadView'
import { useSession, useWorkspace } from './session-context'

export function Notes() {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const pointedAt = useWorkspace((state) => state.note)
  const [wanted, setWhich] = useState<'open' | 'all'>('open')
  const [kind, setKind] = useState<Motivation | 'any'>('any')
  // What is pointed at is shown, also where it is resolved.
  const isResolved = pointedAt !== null && graph.annotations.get(pointedAt)?.resolvedAt !== undefined
  const which = isResolved ? 'all' : wanted
  const groups = useMemo(() => {
    const passes = (thread: NoteThread) =>
      (which === 'all' || isOpen(thread)) && (kind === 'any' || thread.first.motivation === kind)
    return threadsByTarget(graph)
      .map(({ target, threads }) => ({ target, threads: threads.filter(passes) }))
      .filter(({ threads }) => threads.length > 0)
  }, [graph, which, kind])
  const open = useMemo(
    () => threadsByTarget(graph).reduce((sum, { threads }) => sum + threads.filter(isOpen).length, 0),
    [graph],
  )
  return (
    <>
      <PaneHead title="Notes" onClose={() => session.setPanel('selection')} />
      <PaneBody foot={<NoteComposer target={{ map: true }} />}>
        <div className={styles.choice}>
          <Segmented
            label="Which notes"
            options={[
              { value: 'open', label: `Open ${open}` },
              { value: 'all', label: 'All' },
            ]}
            value={which}
            onChange={(value) => {
              setWhich(value)
              session.pointAtNote(null)
            }}
          />
          <Select
            label="Kind of note"
            hideLabel
            look="chip"
            options={[{ value: 'any' as const, label: 'of any kind' }, ...noteKinds]}
            value={kind}
            onChange={setKind}
          />
        </div>
        {groups.length === 0 && (
          <div className={styles.empty}>
            <EmptyState title={graph.annotations.size > 0 ? 'No such notes' : 'No notes yet'}>
              Press <Kbd>N</Kbd> on a claim or a link to ask a question or add a remark.
            </EmptyState>
          </div>
        )}
        {groups.map(({ target, threads }) => (
          <section key={JSON.stringify(target)} className={styles.group}>
            <h3>
              <AriaButton className={styles.target} onPress={() => session.select(selectionOf(target))}>
                <TargetGlyph target={target} />
                <span className={styles.words} dir="auto">
                  {targetWords(graph, target)}
                </span>
              </AriaButton>
            </h3>
            {threads.map((thread) => (
              <ThreadView key={thread.first.id} thread={thread} />
            ))}
          </section>
        ))}
      </PaneBody>
    </>
  )
}

function TargetGlyph({ target }: { target: AnnotationTarget }) {
  const claim = useWorkspace((state) =>
    'claim' in target ? state.graph.claims.get(target.claim) : undefined,
  )
  if (claim) return <KindGlyph kind={claim.kind} />
  return <Icon name={'link' in target ? 'arrow-right' : 'graph'} size={13} />
}

function selectionOf(target: AnnotationTarget) {
  if ('claim' in target) return { claim: target.claim }
  return 'link' in target ? { link: target.link } : null
}

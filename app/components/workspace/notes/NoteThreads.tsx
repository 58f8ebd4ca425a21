'use client'
/** The notes on one thing: open ones in full, resolved ones on request. */
import { useMemo, useState } from 'react'
import type { AnnotationTarget } from '@/graph/model/annotation'
import { counted } from '@/graph/model/counted'
import { Button } from '../../parts/Button'
import { Chip } from '../../parts/Chip'
import { PaneSection } from '../inspector/PaneSection'
import { WhenEditable } from '../read-only'
import { useWorkspace } from '../session-context'
import { holds, isOpen, threadsOf } from './note-threads'
import { ThreadView } from './ThreadView'

export function NoteThreads({ target }: { target: AnnotationTarget }) {
  const id = 'claim' in target ? target.claim : 'link' in target ? target.link : ''
  const notes = useWorkspace((state) => state.graph.notesOn(id))
  const threads = useMemo(() => threadsOf(notes), [notes])
  const pointedAt = useWorkspace((state) => state.note)
  const [wantsAll, setAll] = useState(false)
  const resolved = threads.filter((thread) => !isOpen(thread))
  const all = wantsAll || resolved.some((thread) => holds(thread, pointedAt))
  const shown = all ? threads : threads.filter(isOpen)
  return (
    <PaneSection
      title="Notes"
      count={notes.length}
      after={
        resolved.length > 0 && (
          <Chip tone="ghost" isOn={!all} onPress={() => setAll(!all)}>
            open only
          </Chip>
        )
      }
    >
      {notes.length === 0 && (
        <p>
          No notes yet.<WhenEditable> Ask a question or add a remark.</WhenEditable>
        </p>
      )}
      {shown.map((thread) => (
        <ThreadView key={thread.first.id} thread={thread} />
      ))}
      {!all && resolved.length > 0 && (
        <Button look="link" small onPress={() => setAll(true)}>
          {counted(resolved.length, 'resolved note')}
        </Button>
      )}
    </PaneSection>
  )
}

/** The words of a note, being written anew. */
import { useState } from 'react'
import type { Annotation } from '@/graph/model/annotation'
import { textLimits } from '@/graph/model/text-limits'
import { Button } from '../../parts/Button'
import { TextArea } from '../../parts/TextArea'
import { useSession } from '../session-context'
import styles from './NoteEditor.module.css'

export function NoteEditor({ note, onEnd }: { note: Annotation; onEnd: () => void }) {
  const session = useSession()
  const [draft, setDraft] = useState(note.body)

  function save() {
    const body = draft.trim()
    if (body !== '' && body !== note.body)
      session.run([{ type: 'editAnnotation', id: note.id, set: { body } }])
    onEnd()
  }

  return (
    <>
      <TextArea
        label="Note"
        hideLabel
        value={draft}
        onChange={setDraft}
        maxLength={textLimits.note}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
          else if (event.key === 'Escape') {
            event.stopPropagation()
            onEnd()
          }
        }}
      />
      <div className={styles.actions}>
        <Button small look="quiet" onPress={onEnd}>
          Cancel
        </Button>
        <Button small onPress={save}>
          Save
        </Button>
      </div>
    </>
  )
}

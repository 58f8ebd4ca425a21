/** What can be done with a note: edit it, copy its address, make it another kind, remove it with its replies. */
import type { Annotation } from '@/graph/model/annotation'
import { IconButton } from '../../parts/IconButton'
import { Menu } from '../../parts/Menu'
import { copyText } from '../copy-text'
import { useReadOnly } from '../read-only'
import { useSession } from '../session-context'
import { noteAddress } from './note-address'
import { noteKinds } from './note-threads'

interface NoteMenuProps {
  note: Annotation
  /** How many replies go with it. */
  replies: number
  onEdit: () => void
}

export function NoteMenu({ note, replies, onEdit }: NoteMenuProps) {
  const session = useSession()
  const isReadOnly = useReadOnly()
  const kinds = isReadOnly || note.replyTo !== undefined ? [] : noteKinds
  return (
    <Menu
      label="Note"
      commands={[
        { id: 'edit', label: 'Edit', icon: 'edit', isDisabled: isReadOnly, run: onEdit },
        {
          id: 'link',
          label: 'Copy a link to this note',
          icon: 'copy',
          run: () => void copyText(session, noteAddress(note), 'The link is copied.'),
        },
        ...kinds
          .filter(({ value }) => value !== note.motivation)
          .map(({ value, label }) => ({
            id: value,
            label: `Make it ${/^[aeiou]/.test(label) ? 'an' : 'a'} ${label}`,
            run: () => session.run([{ type: 'editAnnotation', id: note.id, set: { motivation: value } }]),
          })),
        {
          id: 'remove',
          label:
            replies === 0 ? 'Remove' : `Remove, with ${replies === 1 ? '1 reply' : `${replies} replies`}`,
          icon: 'remove',
          danger: true,
          isDisabled: isReadOnly,
          run: () =>
            session.runWithUndo(
              [{ type: 'removeAnnotation', id: note.id }],
              replies === 0 ? 'Removed the note.' : 'Removed the note and the replies to it.',
            ),
        },
      ]}
    >
      <IconButton icon="more" label="More about this note" small />
    </Menu>
  )
}

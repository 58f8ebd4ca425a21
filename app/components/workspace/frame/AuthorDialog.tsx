/** Asks how this person signs their changes and notes. The name stays in this browser. */
import { type FormEvent, useState } from 'react'
import { textLimits } from '@/graph/model/text-limits'
import { unnamedAuthor } from '@/lib/workspace/state/workspace-state'
import { Button } from '../../parts/Button'
import { Dialog, DialogActions } from '../../parts/Dialog'
import { TextField } from '../../parts/TextField'
import { useSession, useWorkspace } from '../session-context'

export function AuthorDialog() {
  const session = useSession()
  const isOpen = useWorkspace((state) => state.task === 'author')
  return (
    <Dialog title="Your name" isOpen={isOpen} onClose={() => session.setTask(null)}>
      <AuthorForm />
    </Dialog>
  )
}

function AuthorForm() {
  const session = useSession()
  const [name, setName] = useState(session.getSnapshot().author)

  function save(event: FormEvent) {
    event.preventDefault()
    session.setAuthor(name)
    session.setTask(null)
  }

  return (
    <form onSubmit={save}>
      <TextField
        label="How you sign changes and notes"
        hint={`Kept in this browser. Without a name, changes are signed “${unnamedAuthor}”.`}
        value={name}
        onChange={setName}
        maxLength={textLimits.name}
        autoFocus
      />
      <DialogActions>
        <Button onPress={() => session.setTask(null)}>Cancel</Button>
        <Button type="submit" look="primary">
          Keep
        </Button>
      </DialogActions>
    </form>
  )
}

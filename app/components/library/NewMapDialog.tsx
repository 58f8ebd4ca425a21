/** Makes an empty map from a title and a summary, and opens it. */
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { ThroughlineError } from '@/graph/errors'
import { Button } from '../parts/Button'
import { Dialog, DialogActions } from '../parts/Dialog'
import { TextArea } from '../parts/TextArea'
import { TextField } from '../parts/TextField'
import styles from './DialogForm.module.css'
import { libraryServer } from './library-server'

interface NewMapDialogProps {
  isOpen: boolean
  onClose: () => void
}

export function NewMapDialog({ isOpen, onClose }: NewMapDialogProps) {
  return (
    <Dialog title="New map" isOpen={isOpen} onClose={onClose}>
      <NewMapForm onClose={onClose} />
    </Dialog>
  )
}

function NewMapForm({ onClose }: { onClose: () => void }) {
  const router = useRouter()
  const [title, setTitle] = useState('')
  const [summary, setSummary] = useState('')
  const [error, setError] = useState<string | undefined>(undefined)
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (title.trim() === '') return setError('A map needs a title: what it is about.')
    setBusy(true)
    try {
      const { id } = await libraryServer.create({ title: title.trim(), summary: summary.trim() })
      router.push(`/maps/${id}`)
    } catch (problem) {
      setBusy(false)
      setError(
        problem instanceof ThroughlineError ? problem.message : 'The server is away. Try again in a moment.',
      )
    }
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label="Title"
        placeholder="What is it about?"
        value={title}
        onChange={(value) => {
          setTitle(value)
          setError(undefined)
        }}
        error={error}
        maxLength={200}
        autoFocus
      />
      <TextArea
        label="Summary"
        hint="A sentence or two on what it shows. It can wait."
        value={summary}
        onChange={setSummary}
        maxLength={2000}
      />
      <DialogActions>
        <Button look="quiet" onPress={onClose}>
          Cancel
        </Button>
        <Button look="primary" type="submit" isDisabled={busy}>
          Make the map
        </Button>
      </DialogActions>
    </form>
  )
}

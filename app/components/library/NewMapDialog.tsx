/** Makes a map and opens it: an empty one from a title and a summary, or one from a text, which is then read beside it. */
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { ThroughlineError } from '@/graph/errors'
import { textLimits } from '@/graph/model/text-limits'
import { type TextRead, textProblem } from '@/lib/workspace/source/source-intake'
import { Button } from '../parts/Button'
import { Dialog, DialogActions } from '../parts/Dialog'
import { Segmented } from '../parts/Segmented'
import { TextArea } from '../parts/TextArea'
import { TextField } from '../parts/TextField'
import { TextIntake } from '../source-text/TextIntake'
import styles from './DialogForm.module.css'
import { libraryServer } from './library-server'

interface NewMapDialogProps {
  isOpen: boolean
  /** What was read from a file that was dropped on the page: the map begins from it. */
  dropped: TextRead | undefined
  onClose: () => void
}

export function NewMapDialog({ isOpen, dropped, onClose }: NewMapDialogProps) {
  return (
    <Dialog title="New map" size="wide" isOpen={isOpen} onClose={onClose}>
      <NewMapForm dropped={dropped} onClose={onClose} />
    </Dialog>
  )
}

const beginnings = [
  { value: 'empty', label: 'Empty' },
  { value: 'text', label: 'From a text' },
] as const

function NewMapForm({ dropped, onClose }: Pick<NewMapDialogProps, 'dropped' | 'onClose'>) {
  const router = useRouter()
  const read = dropped && 'text' in dropped ? dropped : undefined
  const [title, setTitle] = useState(read?.title ?? '')
  const [summary, setSummary] = useState('')
  const [beginning, setBeginning] = useState<'empty' | 'text'>(dropped ? 'text' : 'empty')
  const [text, setText] = useState(read?.text ?? '')
  const [textError, setTextError] = useState<string | undefined>(undefined)
  const [error, setError] = useState<string | undefined>(undefined)
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (title.trim() === '') return setError('A map needs a title: what it is about.')
    const problem = beginning === 'text' ? textProblem(text) : null
    if (problem !== null) return setTextError(problem)
    setBusy(true)
    const about = { title: title.trim(), summary: summary.trim() }
    try {
      if (beginning === 'text') router.push(await libraryServer.createFromText({ ...about, text }))
      else router.push(`/maps/${(await libraryServer.create(about)).id}`)
    } catch (problem) {
      setBusy(false)
      setError(
        problem instanceof ThroughlineError ? problem.message : 'The server is away. Try again in a moment.',
      )
    }
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <Segmented label="Begin" options={beginnings} value={beginning} onChange={setBeginning} wide />
      <TextField
        label="Title"
        placeholder="What is it about?"
        value={title}
        onChange={(value) => {
          setTitle(value)
          setError(undefined)
        }}
        error={error}
        maxLength={textLimits.title}
        autoFocus
      />
      {beginning === 'text' && (
        <TextIntake
          text={text}
          onText={(next) => {
            setText(next)
            setTextError(undefined)
          }}
          onTitle={(found) => {
            if (title.trim() !== '') return
            setTitle(found)
            setError(undefined)
          }}
          error={textError}
          opened={dropped}
        />
      )}
      <TextArea
        label="Summary"
        hint="A sentence or two on what it shows. It can wait."
        value={summary}
        onChange={setSummary}
        maxLength={textLimits.text}
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

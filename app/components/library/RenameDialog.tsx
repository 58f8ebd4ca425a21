/** Gives a map another title. Its address stays as it is. */
import { type FormEvent, useState } from 'react'
import { textLimits } from '@/graph/model/text-limits'
import { Button } from '../parts/Button'
import { Dialog, DialogActions } from '../parts/Dialog'
import { TextField } from '../parts/TextField'
import styles from './DialogForm.module.css'
import type { LibraryMap } from './library-map'

interface RenameDialogProps {
  map: LibraryMap
  onRename: (title: string) => void
  onClose: () => void
}

export function RenameDialog({ map, onRename, onClose }: RenameDialogProps) {
  const [title, setTitle] = useState(map.title)
  const error = title.trim() === '' ? 'A map needs a title.' : undefined

  function submit(event: FormEvent) {
    event.preventDefault()
    if (error === undefined) onRename(title.trim())
  }

  return (
    <Dialog title="Rename the map" isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <TextField
          label="Title"
          value={title}
          onChange={setTitle}
          error={error}
          maxLength={textLimits.title}
          autoFocus
        />
        <DialogActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit">
            Rename
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

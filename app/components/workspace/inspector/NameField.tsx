/** Asks for the name of something new: Enter adds it and asks for the next, Esc or leaving it empty ends. */
import { type FormEvent, useState } from 'react'
import { Button } from '../../parts/Button'
import { TextField } from '../../parts/TextField'
import styles from './NameField.module.css'

interface NameFieldProps {
  label: string
  check: (name: string) => string | undefined
  onSave: (name: string) => void
  onEnd: () => void
}

export function NameField({ label, check, onSave, onEnd }: NameFieldProps) {
  const [name, setName] = useState('')
  const error = name === '' ? undefined : check(name.trim())

  function submit(event: FormEvent) {
    event.preventDefault()
    if (name.trim() === '') return onEnd()
    if (check(name.trim()) !== undefined) return
    onSave(name.trim())
    setName('')
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={label}
        hideLabel
        placeholder={label}
        value={name}
        onChange={setName}
        error={error}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Escape') onEnd()
        }}
        className={styles.field}
      />
      <Button type="submit">Add</Button>
    </form>
  )
}

/** Takes a text in: pasted or typed into the field, dropped on it, or from a file. Says what it found, or what is wrong. */
import { type DragEvent, useId, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import {
  readPastedText,
  readTextFile,
  structureWords,
  type TextRead,
  textProblem,
} from '@/lib/workspace/source/source-intake'
import { Button } from '../parts/Button'
import { classNames } from '../parts/class-names'
import styles from './TextIntake.module.css'

interface TextIntakeProps {
  text: string
  onText: (text: string) => void
  /** What the text seems to be called. */
  onTitle: (title: string) => void
  error: string | undefined
  /** What came of the file that it begins with, if with one. */
  opened?: TextRead | undefined
}

export function TextIntake({ text, onText, onTitle, error, opened }: TextIntakeProps) {
  const id = useId()
  const [isOver, setOver] = useState(false)
  const [notes, setNotes] = useState<readonly string[]>(opened && 'notes' in opened ? opened.notes : [])
  const [fileProblem, setFileProblem] = useState(opened && 'problem' in opened ? opened.problem : null)
  const problem = fileProblem ?? error ?? (text.trim() === '' ? undefined : (textProblem(text) ?? undefined))

  function take(intake: { text: string; title: string | null; notes: readonly string[] }) {
    setFileProblem(null)
    setNotes(intake.notes)
    onText(intake.text)
    if (intake.title !== null) onTitle(intake.title)
  }

  async function open(file: File | null | undefined) {
    if (!file) return
    const read = await readTextFile(file)
    if ('problem' in read) setFileProblem(`${read.problem} Nothing was changed.`)
    else take(read)
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) return void open(file)
    const dropped = event.dataTransfer.getData('text/plain')
    if (dropped !== '') take(readPastedText(dropped))
  }

  return (
    <div className={styles.intake}>
      <div className={styles.head}>
        <label className={styles.label} htmlFor={id}>
          Text
        </label>
        <FileTrigger
          acceptedFileTypes={['text/plain', 'text/markdown', '.txt', '.md', '.markdown']}
          onSelect={(files) => void open(files?.[0])}
        >
          <Button small icon="import">
            Open a file
          </Button>
        </FileTrigger>
      </div>
      <textarea
        id={id}
        className={classNames(styles.text, isOver && styles.over)}
        dir="auto"
        rows={12}
        spellCheck={false}
        placeholder="Paste the text here, or drop a .txt or .md file"
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-said`}
        value={text}
        onChange={(event) => {
          setFileProblem(null)
          onText(event.target.value)
        }}
        onPaste={(event) => {
          // Into what is there already, it goes as it is.
          if (text.trim() !== '') return
          event.preventDefault()
          take(readPastedText(event.clipboardData.getData('text/plain')))
        }}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      />
      <p id={`${id}-said`} className={problem === undefined ? styles.said : styles.problem} role="status">
        {problem ??
          (text.trim() === ''
            ? 'Headings (# in Markdown) open sections, blank lines part paragraphs.'
            : [structureWords(text), ...notes].join('. '))}
      </p>
    </div>
  )
}

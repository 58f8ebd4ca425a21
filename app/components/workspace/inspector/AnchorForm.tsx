/** Names a place in a source: which text, which section, which paragraph. */
import { type FormEvent, useState } from 'react'
import type { Anchor } from '@/graph/model/anchor'
import type { Source } from '@/graph/model/source'
import { readSourceText } from '@/graph/model/source-text'
import { Button } from '../../parts/Button'
import { Select } from '../../parts/Select'
import { TextField } from '../../parts/TextField'
import styles from './AnchorForm.module.css'
import { textCheck } from './field-checks'

interface AnchorFormProps {
  sources: readonly Source[]
  onAdd: (anchor: Anchor) => void
}

const checkSection = textCheck(200)

export function AnchorForm({ sources, onAdd }: AnchorFormProps) {
  const [sourceId, setSourceId] = useState<string>(sources[0]?.id ?? '')
  const source = sources.find((other) => other.id === sourceId) ?? sources[0]
  const { sections } = readSourceText(source?.text ?? '')
  const [section, setSection] = useState(sections[0]?.title ?? '')
  const [paragraph, setParagraph] = useState('1')
  const known = sections.find(({ title }) => title === section)
  const error = paragraphError(paragraph, known?.paragraphs.length)
  if (!source) return null

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!source || error !== undefined || checkSection(section) !== undefined) return
    onAdd({
      source: source.id,
      ...(section === '' ? {} : { section }),
      ...(paragraph.trim() === '' ? {} : { paragraph: Number(paragraph) }),
    })
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      {sources.length > 1 && (
        <Select
          label="Source"
          options={sources.map(({ id, title }) => ({ value: id as string, label: title }))}
          value={source.id as string}
          onChange={setSourceId}
        />
      )}
      {sections.length > 0 ? (
        <Select
          label="Section"
          options={sections.map(({ title }) => ({ value: title, label: title }))}
          value={section}
          onChange={setSection}
        />
      ) : (
        <TextField label="Section" value={section} onChange={setSection} error={checkSection(section)} />
      )}
      <TextField label="Paragraph" value={paragraph} onChange={setParagraph} error={error} />
      <Button look="primary" type="submit">
        Add this place
      </Button>
    </form>
  )
}

function paragraphError(typed: string, known: number | undefined): string | undefined {
  if (typed.trim() === '') return undefined
  const number = Number(typed)
  if (!Number.isInteger(number) || number < 1) return 'Paragraphs are counted from 1.'
  if (known !== undefined && number > known)
    return `This section has ${known} ${known === 1 ? 'paragraph' : 'paragraphs'}.`
  return undefined
}

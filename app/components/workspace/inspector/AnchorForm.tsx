/** Names a place in a source: which text, which section, which paragraph, which words. */
import { type FormEvent, useState } from 'react'
import type { Anchor } from '@/graph/model/anchor'
import { counted } from '@/graph/model/counted'
import type { Source } from '@/graph/model/source'
import { readSourceText } from '@/graph/model/source-text'
import { textLimits } from '@/graph/model/text-limits'
import { Button } from '../../parts/Button'
import { Select } from '../../parts/Select'
import { TextField } from '../../parts/TextField'
import styles from './AnchorForm.module.css'
import { textCheck } from './field-checks'

interface AnchorFormProps {
  sources: readonly Source[]
  /** The place as it is, to be changed; left out: a new one. */
  initial?: Anchor
  onSave: (anchor: Anchor) => void
}

const checkSection = textCheck(textLimits.title)
const checkQuote = textCheck(textLimits.quote)

export function AnchorForm({ sources, initial, onSave }: AnchorFormProps) {
  const [sourceId, setSourceId] = useState<string>(initial?.source ?? sources[0]?.id ?? '')
  const source = sources.find((other) => other.id === sourceId) ?? sources[0]
  const { sections } = readSourceText(source?.text ?? '')
  const [section, setSection] = useState(initial ? (initial.section ?? '') : (sections[0]?.title ?? ''))
  const [paragraph, setParagraph] = useState(initial ? String(initial.paragraph ?? '') : '1')
  const [quote, setQuote] = useState(initial?.quote?.exact ?? '')
  const known = sections.find(({ title }) => title === section)
  const error = paragraphError(paragraph, known?.paragraphs.length)
  if (!source) return null

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!source || error !== undefined || checkSection(section) !== undefined) return
    if (checkQuote(quote.trim()) !== undefined) return
    const sameWords = initial?.source === source.id && initial.quote?.exact === quote.trim()
    onSave({
      source: source.id,
      ...(section === '' ? {} : { section }),
      ...(paragraph.trim() === '' ? {} : { paragraph: Number(paragraph) }),
      // What stands around the words, and their offsets, hold for just these words.
      ...(sameWords ? rangeOf(initial) : quote.trim() === '' ? {} : { quote: quoteOf(quote.trim()) }),
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
          options={sectionOptions(sections, section)}
          value={section}
          onChange={setSection}
        />
      ) : (
        <TextField label="Section" value={section} onChange={setSection} error={checkSection(section)} />
      )}
      <TextField label="Paragraph" value={paragraph} onChange={setParagraph} error={error} />
      <TextField
        label="Words, if it is about some"
        value={quote}
        onChange={setQuote}
        error={checkQuote(quote)}
      />
      <Button look="primary" type="submit">
        {initial ? 'Change the place' : 'Add this place'}
      </Button>
    </form>
  )
}

function quoteOf(exact: string): NonNullable<Anchor['quote']> {
  return { exact, prefix: '', suffix: '' }
}

function rangeOf({ quote, position }: Anchor): Pick<Anchor, 'quote' | 'position'> {
  return { ...(quote && { quote }), ...(position && { position }) }
}

/** The sections of the text; the one that is named too, where the text has no such any more. */
function sectionOptions(sections: readonly { title: string }[], named: string) {
  const titles = [...new Set([...sections.map(({ title }) => title), named])].filter((title) => title !== '')
  return [...titles.map((title) => ({ value: title, label: title })), { value: '', label: 'no section' }]
}

function paragraphError(typed: string, known: number | undefined): string | undefined {
  if (typed.trim() === '') return undefined
  const number = Number(typed)
  if (!Number.isInteger(number) || number < 1) return 'Paragraphs are counted from 1.'
  if (known !== undefined && number > known) return `This section has ${counted(known, 'paragraph')}.`
  return undefined
}

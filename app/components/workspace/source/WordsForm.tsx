/** Makes a claim of the words that are held: how it is called, what it is, how it hangs on what is selected. */
import { type FormEvent, useState } from 'react'
import { describePlace } from '@/graph/anchoring/describe-place'
import type { SourceId } from '@/graph/model/ids'
import type { SourceText, TextRange } from '@/graph/model/source-text'
import { textLimits } from '@/graph/model/text-limits'
import type { ClaimKind } from '@/graph/model/vocabulary'
import { Button } from '../../parts/Button'
import { LinkGlyph } from '../../parts/LinkGlyph'
import { Segmented } from '../../parts/Segmented'
import { Select } from '../../parts/Select'
import { TextField } from '../../parts/TextField'
import { kindOptions } from '../../parts/vocabulary-options'
import { textCheck } from '../inspector/field-checks'
import { claimNamed } from '../link-dialog/target-search'
import { type Relation, relationsFor } from '../quick-add/relations'
import { useSession, useWorkspace } from '../session-context'
import { selectionWords } from './SelectionBar'
import styles from './WordsForm.module.css'
import { type Carried, commandsFromWords } from './words-commands'

interface WordsFormProps {
  id: SourceId
  source: SourceText
  range: TextRange
  /** How it bears on what is selected, as it was chosen on the way here. */
  relation: string | null
  onDone: (said: string | null) => void
}

const checkLabel = textCheck(textLimits.label, 'A claim needs a label: what it says, in a few words.')
const carriedOptions: readonly { value: Carried; label: string }[] = [
  { value: 'claim', label: 'the claim' },
  { value: 'link', label: 'the link' },
  { value: 'both', label: 'both' },
]

export function WordsForm({ id, source, range, relation: chosen, onDone }: WordsFormProps) {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const [selection] = useState(session.getSnapshot().selection)
  const relations = relationsFor(selection)
  const apart = relations.find(({ type }) => type === null) as Relation
  const [relation, setRelation] = useState(relations.find((other) => other.id === chosen) ?? apart)
  const quote = source.text.slice(range.start, range.end)
  const [label, setLabel] = useState(() => labelFrom(quote))
  const [kind, setKind] = useState<ClaimKind | null>(null)
  const [carried, setCarried] = useState<Carried | null>(null)
  const [tried, setTried] = useState(false)
  const existing = claimNamed(graph, label)
  const isSelected = selection !== null && 'claim' in selection && existing?.id === selection.claim
  const tooLong = quote.trim().length > textLimits.quote
  const error =
    checkLabel(label.trim()) ??
    (isSelected && relation.type ? 'This is the selected claim itself.' : undefined)
  const usualKind = graph.claims.size === 0 ? 'thesis' : relation.id === 'but' ? 'counterpoint' : 'claim'
  const rests = carried ?? (existing && relation.type ? 'link' : 'claim')
  const what = selectionWords(graph, selection)

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (error !== undefined || tooLong) return
    const { commands, claim } = commandsFromWords(session.ids(), {
      label: label.trim(),
      kind: kind ?? usualKind,
      anchor: describePlace(id, source, range),
      selection,
      relation,
      carried: rests,
      existing,
    })
    if (commands.length === 0) return onDone(`“${label.trim()}” rests on these words already.`)
    if (!session.run(commands)) return
    // Reasons and objections are gathered at one claim; what it leads to is where one goes on.
    if (relation.type === null || relation.bearsOn === 'new') session.select({ claim })
    onDone(existing ? `“${existing.label}” rests on these words too.` : `Added “${label.trim()}”.`)
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <blockquote className={styles.quote} dir="auto">
        {quote}
      </blockquote>
      {tooLong && (
        <p className={styles.problem}>
          At most {textLimits.quote.toLocaleString('en')} characters make a place; these are{' '}
          {quote.trim().length}. Select fewer.
        </p>
      )}
      <TextField
        label="The claim, in a few words"
        value={label}
        onChange={setLabel}
        error={tried || label.length > textLimits.label ? error : undefined}
        autoFocus
      />
      {existing && !isSelected && (
        <p className={styles.hint} role="status">
          “{existing.label}” is in the map already. It is taken, not doubled.
        </p>
      )}
      <div className={styles.chips}>
        {!existing && (
          <Select
            label="Kind"
            hideLabel
            look="chip"
            options={kindOptions}
            value={kind ?? usualKind}
            onChange={setKind}
          />
        )}
        {relations.length > 1 && what !== null && (
          <Select
            label={`How it hangs on ${what}`}
            hideLabel
            look="chip"
            options={relations.map(({ id: value, words, type }) => ({
              value,
              label: words,
              glyph: type ? <LinkGlyph type={type} length={22} decorative /> : undefined,
            }))}
            value={relation.id}
            onChange={(value) => setRelation(relations.find((other) => other.id === value) ?? apart)}
          />
        )}
      </div>
      {relation.type !== null && what !== null && (
        <>
          <p className={styles.hint} dir="auto">
            {relation.bearsOn === 'new' ? `${what} ${relation.words} …` : `${what}, ${relation.words} …`}
          </p>
          <div className={styles.carried}>
            <span>These words carry</span>
            <Segmented
              label="These words carry"
              options={carriedOptions}
              value={rests}
              onChange={setCarried}
            />
          </div>
        </>
      )}
      <div className={styles.actions}>
        <Button small look="quiet" onPress={() => onDone(null)}>
          Cancel
        </Button>
        <Button small look="primary" type="submit">
          {existing ? 'Take it' : 'Make the claim'}
        </Button>
      </div>
    </form>
  )
}

/** The words themselves where they are few; else as many whole words as a label holds. */
function labelFrom(quote: string): string {
  const words = quote
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:]+$/, '')
  if (words.length <= textLimits.label) return words
  const cut = words.slice(0, textLimits.label)
  const end = cut.lastIndexOf(' ')
  return (end > 30 ? cut.slice(0, end) : cut).replace(/[\uD800-\uDBFF]$/, '').replace(/[.,;:]+$/, '')
}

/** The text of a source: pasted, dropped, opened or typed; what kind it is; and what becomes of the places in it. */
import { useDeferredValue, useMemo, useState } from 'react'
import { readingOf } from '@/graph/anchoring/source-reading'
import type { Command } from '@/graph/edit/command'
import { execute } from '@/graph/edit/execute'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Source } from '@/graph/model/source'
import { readSourceText } from '@/graph/model/source-text'
import { textLimits } from '@/graph/model/text-limits'
import { textProblem } from '@/lib/workspace/source/source-intake'
import { Button } from '../../parts/Button'
import { Dialog, DialogActions } from '../../parts/Dialog'
import { Segmented } from '../../parts/Segmented'
import { TextField } from '../../parts/TextField'
import { TextIntake } from '../../source-text/TextIntake'
import { useSession, useWorkspace } from '../session-context'
import styles from './SourceTextDialog.module.css'

const kinds = [
  { value: 'original', label: 'The original' },
  { value: 'digest', label: 'A digest of it' },
] as const

export function SourceTextDialog() {
  const session = useSession()
  const isOpen = useWorkspace((state) => state.task === 'source-text')
  const source = useWorkspace(({ source, graph }) =>
    source === null ? undefined : graph.sources.get(source),
  )
  return (
    <Dialog
      title={source ? `The text of “${source.title}”` : 'A text for this map'}
      size="wide"
      isOpen={isOpen}
      onClose={() => session.setTask(null)}
    >
      <TextForm source={source} onClose={() => session.setTask(null)} />
    </Dialog>
  )
}

function TextForm({ source, onClose }: { source: Source | undefined; onClose: () => void }) {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const [text, setText] = useState(source?.text ?? '')
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState<'original' | 'digest'>(source?.textKind ?? 'original')
  const [tried, setTried] = useState(false)
  const looked = useDeferredValue(text)
  const command = useMemo(() => commandFor(source, looked, kind), [source, looked, kind])
  const outcome = useMemo(() => outcomeWords(graph, source, command), [graph, source, command])
  const problem = textProblem(text)
  const titleError = source || title.trim() !== '' ? undefined : 'A source needs a title.'

  function save() {
    setTried(true)
    if (problem !== null || titleError !== undefined) return
    const own = commandFor(source, text, kind)
    if (source && own) {
      if (!session.run([own])) return
    } else if (!source) {
      const id = session.ids().source(title.trim())
      const added: Command = { type: 'addSource', source: { id, title: title.trim(), text, textKind: kind } }
      if (!session.run([added])) return
      session.readSource(id)
    }
    onClose()
  }

  return (
    <div className={styles.form}>
      {!source && (
        <TextField
          label="Title"
          placeholder="What the text is called"
          value={title}
          onChange={setTitle}
          maxLength={textLimits.title}
          error={tried ? titleError : undefined}
          autoFocus
        />
      )}
      <TextIntake
        text={text}
        onText={setText}
        onTitle={(found) => {
          if (title === '') setTitle(found)
        }}
        error={tried ? (problem ?? undefined) : undefined}
      />
      <div className={styles.kind}>
        <span>This is</span>
        <Segmented label="What the text is" options={kinds} value={kind} onChange={setKind} />
      </div>
      <p className={styles.hint}>
        {kind === 'digest'
          ? 'A digest retells each paragraph in other words, so that places by section and paragraph hold in both.'
          : source?.textKind === 'digest'
            ? 'The original takes the place of the digest. Places by section and paragraph hold in it; undo brings the digest back.'
            : 'The words of the source themselves.'}
      </p>
      <p className={styles.outcome} role="status">
        {outcome}
      </p>
      <DialogActions>
        <Button look="quiet" onPress={onClose}>
          Cancel
        </Button>
        <Button look="primary" onPress={save}>
          {source?.text ? 'Save the text' : 'Attach the text'}
        </Button>
      </DialogActions>
    </div>
  )
}

/** null: nothing would change. */
function commandFor(source: Source | undefined, text: string, kind: 'original' | 'digest'): Command | null {
  if (!source || (text === (source.text ?? '') && kind === (source.textKind ?? 'original'))) return null
  const sameKind = kind === (source.textKind ?? 'original')
  return {
    type: 'editSource',
    id: source.id,
    set: { text, ...(sameKind && source.text ? {} : { textKind: kind }) },
  }
}

/** What saving would do to the places in the text: tried out on the map as it is. */
function outcomeWords(graph: ArgumentGraph, source: Source | undefined, command: Command | null): string {
  if (
    !source ||
    !command ||
    textProblem(command.type === 'editSource' ? (command.set.text ?? '') : '') !== null
  )
    return ''
  const before = readingOf(graph, source.id, readSourceText(source.text ?? ''))
  const context = { newId: () => 'none', at: new Date(0).toISOString(), by: '' }
  const edited = execute(graph, [command], context).graph
  const after = readingOf(edited, source.id, readSourceText(edited.sources.get(source.id)?.text ?? ''))
  const newlyLost = after.orphans.length - (source.text ? before.orphans.length : 0)
  if (after.places.length + after.orphans.length === 0) return ''
  const changed = after.places.filter(({ resting }) => resting.some(({ by }) => by === 'likeness')).length
  const parts = [`${after.places.length} places are found in it`]
  if (changed > 0) parts.push(`${changed} of them on changed words`)
  if (newlyLost > 0) parts.push(`${newlyLost} will be lost, and listed`)
  return `${parts.join(', ')}.`
}

/** Shows what pasted lines will become before they are added: which claims, how each bears on the one above it. */
import { useMemo, useState } from 'react'
import { counted } from '@/graph/model/counted'
import { type LinkType, linkMeanings, linkTypes } from '@/graph/model/vocabulary'
import { mostLines, readIndentedText } from '@/lib/workspace/clipboard/indented-text'
import { type PlannedLine, planLines } from '@/lib/workspace/clipboard/paste-lines'
import { Button } from '../../parts/Button'
import { Dialog, DialogActions } from '../../parts/Dialog'
import { KindGlyph } from '../../parts/KindGlyph'
import { LinkGlyph } from '../../parts/LinkGlyph'
import { Select } from '../../parts/Select'
import { linkWords } from '../inspector/argument-words'
import { useSession, useWorkspace } from '../session-context'
import styles from './PasteDialog.module.css'

interface PasteDialogProps {
  text: string
  onEnd: () => void
}

export function PasteDialog({ text, onEnd }: PasteDialogProps) {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const selection = useWorkspace((state) => state.selection)
  const [relation, setRelation] = useState<LinkType | 'none'>('supports')
  const lines = useMemo(() => readIndentedText(text), [text])
  const types = linkTypes.filter((type) => selection && ('claim' in selection || linkMeanings[type].argues))
  const plan = useMemo(() => {
    const under = selection && relation !== 'none' ? { target: selection, type: relation } : null
    return planLines(graph, session.ids(), { lines, under })
  }, [graph, session, lines, selection, relation])
  const fresh = plan.lines.filter(({ known }) => !known).length
  const links = plan.commands.length - fresh
  const words = `${counted(fresh, 'claim')}, ${counted(links, 'link')}`

  function add() {
    if (!session.runWithUndo(plan.commands, `Added ${words} from text.`)) return
    const claims = [...new Set(plan.lines.map(({ claim }) => claim))]
    session.mark(claims.map((claim) => ({ claim })))
    session.requestCanvas('reveal', claims)
    onEnd()
  }

  return (
    <Dialog title="Paste as claims" size="wide" isOpen onClose={onEnd}>
      {lines.length > mostLines ? (
        <p>
          The text has {lines.length} lines; at most {mostLines} can be added at once. A longer text is better
          attached as a source, and its claims taken from it one by one.
        </p>
      ) : (
        <>
          {selection && (
            <div className={styles.under}>
              <span>The lines at the top bear on</span>
              <span className={styles.target} dir="auto">
                {'claim' in selection
                  ? graph.claims.get(selection.claim)?.label
                  : linkIn(graph, selection.link)}
              </span>
              <Select
                label="How the lines at the top bear on it"
                hideLabel
                look="chip"
                options={[
                  ...types.map((type) => ({
                    value: type,
                    label: linkMeanings[type].backward,
                    glyph: <LinkGlyph type={type} length={22} decorative />,
                  })),
                  { value: 'none' as const, label: 'not at all' },
                ]}
                value={relation}
                onChange={setRelation}
              />
            </div>
          )}
          <ul className={styles.lines} aria-label="What will be added">
            {plan.lines.map((planned, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity
              <Line key={index} planned={planned} />
            ))}
          </ul>
        </>
      )}
      <DialogActions>
        <Button look="quiet" onPress={onEnd}>
          Cancel
        </Button>
        {lines.length <= mostLines && (
          <Button look="primary" autoFocus isDisabled={plan.commands.length === 0} onPress={add}>
            {plan.commands.length === 0 ? 'All of it is there already' : `Add ${words}`}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  )
}

function Line({ planned: { line, kind, known, type } }: { planned: PlannedLine }) {
  return (
    <li className={styles.line} style={{ paddingInlineStart: `${Math.min(line.depth, 12) * 18}px` }}>
      {type && (
        <span className={styles.relation}>
          <LinkGlyph type={type} length={20} decorative /> {linkMeanings[type].backward}
        </span>
      )}
      <KindGlyph kind={kind} />
      <span className={styles.label} dir="auto">
        {line.label}
      </span>
      {known && <span className={styles.known}>already here</span>}
    </li>
  )
}

function linkIn(graph: Parameters<typeof linkWords>[0], id: string): string {
  const link = graph.links.get(id)
  return link ? linkWords(graph, link) : ''
}

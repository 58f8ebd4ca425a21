/** The places in the sources that a claim or link rests on: each shows its paragraph, can be taken away, and one can be added. */
import { useState } from 'react'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { newEffort } from '@/graph/anchoring/find-alike'
import { findAnchor } from '@/graph/anchoring/find-anchor'
import type { Command } from '@/graph/edit/command'
import { type Anchor, anchorLimit } from '@/graph/model/anchor'
import type { Source } from '@/graph/model/source'
import { readSourceText, sectionNamed } from '@/graph/model/source-text'
import { anchorPlace } from '@/lib/workspace/source/source-place'
import { Button } from '../../parts/Button'
import { classNames } from '../../parts/class-names'
import floating from '../../parts/Floating.module.css'
import { Icon } from '../../parts/Icon'
import { IconButton } from '../../parts/IconButton'
import { useReadOnly, WhenEditable } from '../read-only'
import { useSession, useWorkspace } from '../session-context'
import { AnchorForm } from './AnchorForm'
import styles from './AnchorsField.module.css'

interface AnchorsFieldProps {
  anchors: readonly Anchor[]
  /** The command that sets the anchors of the thing at hand. */
  setTo: (anchors: Anchor[]) => Command
}

export function AnchorsField({ anchors, setTo }: AnchorsFieldProps) {
  const session = useSession()
  const sources = useWorkspace((state) => state.graph.sources)
  const isReadOnly = useReadOnly()
  return (
    <>
      {anchors.map((anchor) => (
        <DialogTrigger key={JSON.stringify(anchor)}>
          <AriaButton className={styles.place}>
            <Icon name="bookmark" size={12} />
            <span className={styles.words}>{placeWords(anchor)}</span>
          </AriaButton>
          <Popover className={classNames(floating.floating, styles.popover)} placement="bottom end">
            <Dialog className={styles.dialog} aria-label={`Place: ${placeWords(anchor)}`}>
              <PlaceView
                anchor={anchor}
                sources={sources}
                onChange={(changed) =>
                  session.run([setTo(anchors.map((other) => (other === anchor ? changed : other)))])
                }
                onRemove={() => session.run([setTo(anchors.filter((other) => other !== anchor))])}
              />
            </Dialog>
          </Popover>
        </DialogTrigger>
      ))}
      {sources.size === 0 && !isReadOnly && <span className={styles.none}>The map names no source yet.</span>}
      {isReadOnly && anchors.length === 0 && <span className={styles.none}>nothing</span>}
      {sources.size > 0 && anchors.length < anchorLimit && !isReadOnly && (
        <DialogTrigger>
          <IconButton icon="plus" label="Add a place in a source" small />
          <Popover className={classNames(floating.floating, styles.popover)} placement="bottom end">
            <Dialog className={styles.dialog} aria-label="Add a place in a source">
              {({ close }) => (
                <AnchorForm
                  sources={[...sources.values()]}
                  onSave={(anchor) => {
                    session.run([setTo([...anchors, anchor])])
                    close()
                  }}
                />
              )}
            </Dialog>
          </Popover>
        </DialogTrigger>
      )}
    </>
  )
}

function ReadPlace({ anchor, source }: { anchor: Anchor; source: Source | undefined }) {
  const session = useSession()
  if (!source?.text) return null
  return (
    <Button
      small
      icon="lines"
      onPress={() => {
        session.readSource(source.id, anchorPlace(readSourceText(source.text ?? ''), anchor))
        session.setTab('outline')
      }}
    >
      Read it in the text
    </Button>
  )
}

interface PlaceViewProps {
  anchor: Anchor
  sources: ReadonlyMap<string, Source>
  onChange: (anchor: Anchor) => void
  onRemove: () => void
}

/** What stands at the place; on request, the form that changes it. */
function PlaceView({ anchor, sources, onChange, onRemove }: PlaceViewProps) {
  const [changing, setChanging] = useState(false)
  if (changing) return <AnchorForm sources={[...sources.values()]} initial={anchor} onSave={onChange} />
  return (
    <>
      <p className={styles.source}>{sources.get(anchor.source)?.title}</p>
      <PlaceText anchor={anchor} source={sources.get(anchor.source)} />
      <span className={styles.buttons}>
        <ReadPlace anchor={anchor} source={sources.get(anchor.source)} />
        <WhenEditable>
          <Button small icon="edit" onPress={() => setChanging(true)}>
            Change
          </Button>
          <Button small look="danger" icon="remove" onPress={onRemove}>
            Remove this place
          </Button>
        </WhenEditable>
      </span>
    </>
  )
}

function PlaceText({ anchor, source }: { anchor: Anchor; source: Source | undefined }) {
  const text = placeText(source?.text ?? '', anchor)
  if (text === '') return <p className={styles.none}>The text of this place is not in the map.</p>
  return (
    <>
      {source?.textKind === 'digest' && <p className={styles.none}>Retold:</p>}
      <p className={styles.text} dir="auto">
        {text}
      </p>
    </>
  )
}

/** The words as they are now, with a whole paragraph where only that is named; '' when they are not in the text. */
function placeText(text: string, anchor: Anchor): string {
  const source = readSourceText(text)
  const found = findAnchor(source, anchor, newEffort())
  if ('lost' in found) return ''
  if (found.by !== 'section') return text.slice(found.start, found.end)
  const first = sectionNamed(source, anchor.section ?? '')?.paragraphs[0]
  return first ? text.slice(first.start, first.end) : ''
}

/** `Crowd at home, paragraph 1`. */
function placeWords(anchor: Anchor): string {
  const parts = [
    anchor.section,
    anchor.paragraph === undefined ? undefined : `paragraph ${anchor.paragraph}`,
    anchor.quote ? `“${anchor.quote.exact.slice(0, 60)}”` : undefined,
  ].filter((part) => part !== undefined)
  return parts.length > 0 ? parts.join(', ') : 'The source as a whole'
}

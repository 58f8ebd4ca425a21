/** The head of the source reader: which text this is, how much of it the map rests on, and how it is shown. */
import { ToggleButton } from 'react-aria-components'
import type { SourceReading } from '@/graph/anchoring/source-reading'
import { counted } from '@/graph/model/counted'
import type { Source } from '@/graph/model/source'
import { Button } from '../../parts/Button'
import { IconButton } from '../../parts/IconButton'
import { Menu } from '../../parts/Menu'
import { Select } from '../../parts/Select'
import { copyText } from '../copy-text'
import { useSession, useWorkspace } from '../session-context'
import { PaneSwitch } from './PaneSwitch'
import styles from './SourceHead.module.css'

export interface SourceView {
  connectives: boolean
  coverage: boolean
}

interface SourceHeadProps {
  source: Source
  reading: SourceReading
  view: SourceView
  onView: (view: SourceView) => void
  onNextBare: () => void
}

export function SourceHead({ source, reading, view, onView, onNextBare }: SourceHeadProps) {
  const session = useSession()
  const sources = useWorkspace((state) => state.graph.sources)
  const hasText = reading.source.paragraphs.length > 0
  return (
    <header className={styles.head}>
      <div className={styles.row}>
        <PaneSwitch />
        <span className={styles.marked}>{counted(reading.places.length, 'place')} marked</span>
        <Menu
          label="More about this source"
          commands={[
            {
              id: 'edit',
              label: !hasText
                ? 'Attach a text …'
                : source.textKind === 'digest'
                  ? 'Edit the text, or attach the original …'
                  : 'Edit the text …',
              icon: 'edit',
              run: () => session.setTask('source-text'),
            },
            {
              id: 'about',
              label: 'About this source',
              icon: 'lines',
              run: () => session.select(null),
            },
            {
              id: 'link',
              label: 'Copy a link to this place',
              icon: 'copy',
              run: () => void copyText(session, window.location.href, 'The link is copied.'),
            },
          ]}
        >
          <IconButton icon="more" label="More about this source" small />
        </Menu>
        <IconButton
          icon="close"
          label="Close the source"
          shortcut="S"
          small
          onPress={() => session.readSource(null)}
        />
      </div>
      <div className={styles.about}>
        {sources.size > 1 ? (
          <Select
            label="Source"
            hideLabel
            look="chip"
            options={[...sources.values()].map(({ id, title }) => ({ value: id, label: title }))}
            value={source.id}
            onChange={(id) => session.readSource(id)}
          />
        ) : (
          <h2 className={styles.title} dir="auto">
            {source.title}
          </h2>
        )}
        <p className={styles.kind}>{aboutWords(source, reading)}</p>
      </div>
      {hasText && (
        <div className={styles.view}>
          <ToggleButton
            className={styles.toggle}
            isSelected={view.connectives}
            onChange={(connectives) => onView({ ...view, connectives })}
          >
            Connectives
          </ToggleButton>
          <ToggleButton
            className={styles.toggle}
            isSelected={view.coverage}
            onChange={(coverage) => onView({ ...view, coverage })}
          >
            Coverage
          </ToggleButton>
          {view.coverage && <Coverage reading={reading} onNextBare={onNextBare} />}
        </div>
      )}
    </header>
  )
}

function Coverage({ reading, onNextBare }: { reading: SourceReading; onNextBare: () => void }) {
  const bare = reading.uncovered.length
  const all = reading.source.paragraphs.length
  if (bare === 0) return <span className={styles.covered}>All {all} paragraphs carry something</span>
  return (
    <Button look="link" small onPress={onNextBare}>
      {bare} of {all} paragraphs carry nothing
    </Button>
  )
}

/** `A digest in 9 sections, by N. N., 2024`. */
function aboutWords({ textKind, creator, issued }: Source, { source }: SourceReading): string {
  const sections = source.sections.filter(({ number }) => number !== null).length
  const what =
    source.paragraphs.length === 0 ? 'No text yet' : textKind === 'digest' ? 'A digest' : 'The original'
  const parts = source.hasHeadings ? `${what} in ${counted(sections, 'section')}` : what
  return [parts, creator && `by ${creator}`, issued].filter(Boolean).join(', ')
}

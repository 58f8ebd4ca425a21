/** The texts a map rests on: what they are, where they stand, and what is noted of them. */
import { useState } from 'react'
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { Settable } from '@/graph/edit/command'
import type { Source } from '@/graph/model/source'
import { readSourceText } from '@/graph/model/source-text'
import { textLimits } from '@/graph/model/text-limits'
import { Button } from '../../parts/Button'
import { Icon } from '../../parts/Icon'
import { WhenEditable } from '../read-only'
import { useSession, useWorkspace } from '../session-context'
import { ChoiceField } from './ChoiceField'
import { textCheck, webAddressCheck } from './field-checks'
import { NameField } from './NameField'
import { PaneSection } from './PaneSection'
import { Properties, Property } from './Properties'
import { SelfSavingText } from './SelfSavingText'
import styles from './SourceList.module.css'

const textKinds = [
  { value: 'original', label: 'the original' },
  { value: 'digest', label: 'a digest: retold, paragraph for paragraph' },
] as const
const checkTitle = textCheck(textLimits.title, 'A source needs a title.')

/** What may be left empty. */
const optionalFields = [
  {
    field: 'creator',
    name: 'By',
    label: 'Who made it',
    placeholder: 'who made it',
    check: textCheck(textLimits.name),
  },
  {
    field: 'issued',
    name: 'Appeared',
    label: 'When it appeared',
    placeholder: 'a year, a month or a day',
    check: textCheck(textLimits.issued),
  },
  {
    field: 'url',
    name: 'Address',
    label: 'Web address',
    placeholder: 'https://',
    check: webAddressCheck,
  },
  {
    field: 'notes',
    name: 'Notes',
    label: 'Notes on the source',
    placeholder: 'what is to be known of it',
    check: textCheck(textLimits.note),
    multiline: true,
  },
] as const

export function SourceList() {
  const session = useSession()
  const sources = useWorkspace((state) => state.graph.sources)
  const [adding, setAdding] = useState(false)
  return (
    <PaneSection
      title="Sources"
      count={sources.size}
      after={
        <WhenEditable>
          <Button small icon="plus" onPress={() => setAdding(true)}>
            Add a source
          </Button>
        </WhenEditable>
      }
    >
      {sources.size === 0 && !adding && <p>A source is a text that claims and links rest on.</p>}
      {[...sources.values()].map((source) => (
        <SourceEntry key={source.id} source={source} />
      ))}
      {adding && (
        <NameField
          label="Title of the source"
          check={checkTitle}
          onSave={(title) => session.run([{ type: 'addSource', source: { title } }])}
          onEnd={() => setAdding(false)}
        />
      )}
    </PaneSection>
  )
}

function SourceEntry({ source }: { source: Source }) {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const save = (set: Settable<Source>) => session.run([{ type: 'editSource', id: source.id, set }])
  const resting = [...graph.claims.values(), ...graph.links.values()].filter((record) =>
    record.anchors.some((anchor) => anchor.source === source.id),
  ).length
  return (
    <Disclosure>
      <Heading>
        <AriaButton slot="trigger" className={styles.title}>
          <Icon name="bookmark" size={12} />
          <span className={styles.words} dir="auto">
            {source.title}
          </span>
          <Icon name="chevron-down" size={12} />
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        <Properties>
          <Property name="Title">
            <div>
              <SelfSavingText
                label="Title of the source"
                value={source.title}
                check={checkTitle}
                onSave={(title) => save({ title })}
              />
            </div>
          </Property>
          {optionalFields.map(({ field, name, ...rest }) => (
            <Property key={field} name={name}>
              <div>
                <SelfSavingText
                  {...rest}
                  value={source[field] ?? ''}
                  onSave={(value) => save({ [field]: value === '' ? null : value })}
                />
              </div>
            </Property>
          ))}
          <Property name="Text" value={source.textKind ?? null}>
            {textWords(source)}
            {source.text && (
              <ChoiceField
                label="What the text is"
                options={textKinds}
                value={source.textKind ?? 'original'}
                onChange={(textKind) => save({ textKind })}
              />
            )}
          </Property>
        </Properties>
        <Button small icon="lines" onPress={() => session.readSource(source.id)}>
          {source.text ? 'Read it beside the map' : 'Attach its text'}
        </Button>
        <WhenEditable>
          <Button
            small
            look="danger"
            icon="remove"
            onPress={() =>
              session.runWithUndo(
                [{ type: 'removeSource', id: source.id }],
                `Removed the source “${source.title}”.`,
              )
            }
          >
            {resting === 0 ? 'Remove this source' : `Remove, also from the ${resting} that rest on it`}
          </Button>
        </WhenEditable>
      </DisclosurePanel>
    </Disclosure>
  )
}

/** `9 sections, 31 paragraphs`. */
function textWords(source: Source): string {
  if (source.text === undefined || source.text === '') return 'not in the map'
  const { sections, paragraphs } = readSourceText(source.text)
  const what = source.textKind === 'digest' ? 'A digest' : 'The original'
  return `${what} in ${sections.length} sections, ${paragraphs.length} paragraphs`
}

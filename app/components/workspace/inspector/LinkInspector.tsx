/** One link: what it says, its premises and target, how strong it is, and what argues with it. */
import type { Command, Settable } from '@/graph/edit/command'
import { goesWith } from '@/graph/edit/removal'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Link } from '@/graph/model/link'
import { textLimits } from '@/graph/model/text-limits'
import { Button } from '../../parts/Button'
import { IconButton } from '../../parts/IconButton'
import { Menu } from '../../parts/Menu'
import { linkTypeOptions } from '../../parts/vocabulary-options'
import { copyChosen } from '../clipboard/use-clipboard'
import { NoteComposer } from '../notes/NoteComposer'
import { NoteThreads } from '../notes/NoteThreads'
import { useReadOnly, WhenEditable } from '../read-only'
import { useSession, useWorkspace } from '../session-context'
import { AnchorsField } from './AnchorsField'
import { alongWords } from './argument-words'
import { BearsOn } from './Bearings'
import { ChoiceField } from './ChoiceField'
import { textCheck } from './field-checks'
import { HoldersField } from './HoldersField'
import { LinkEnds } from './LinkEnds'
import { PaneBody } from './PaneBody'
import { PaneHead } from './PaneHead'
import { PaneSection } from './PaneSection'
import { Properties, Property } from './Properties'
import { SelfSavingText } from './SelfSavingText'
import { ShareField } from './ShareField'
import { StandingBadge } from './StandingBadge'

const checkText = textCheck(textLimits.text)
const checkScheme = textCheck(textLimits.name)

export function LinkInspector({ link }: { link: Link }) {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const isReadOnly = useReadOnly()
  const edit = (set: Settable<Link>): Command => ({ type: 'editLink', id: link.id, set })
  const save = (set: Settable<Link>) => session.run([edit(set)])
  const along = alongWords(goesWith(graph, link.id))
  return (
    <>
      <PaneHead
        title="Link"
        onClose={() => session.select(null)}
        actions={
          <Menu
            label="More about this link"
            commands={[
              {
                id: 'show',
                label: 'Show on the map',
                icon: 'fit',
                shortcut: 'Z',
                run: () => session.requestCanvas('zoom-to-selection'),
              },
              {
                id: 'copy',
                label: 'Copy, with its ends',
                icon: 'copy',
                run: () => copyChosen('copy'),
              },
              {
                id: 'remove',
                label: along === '' ? 'Remove' : `Remove, with ${along}`,
                icon: 'remove',
                shortcut: 'Del',
                danger: true,
                isDisabled: isReadOnly,
                run: () => session.remove([{ link: link.id }]),
              },
            ]}
          >
            <IconButton icon="more" label="More about this link" small />
          </Menu>
        }
      />
      <PaneBody foot={<NoteComposer target={{ link: link.id }} />}>
        <LinkEnds link={link} />
        <Properties>
          <Property name="Type" value={link.type}>
            <ChoiceField
              label="Type"
              options={linkTypeOptions([link.to])}
              value={link.type}
              onChange={(type) => save({ type })}
            />
            <StandingBadge id={link.id} />
          </Property>
          <Property name="Strength" value={link.strength ?? null}>
            <ShareField
              label="Strength"
              value={link.strength}
              onSave={(strength) => save({ strength })}
              onClear={() => save({ strength: null })}
            />
          </Property>
          <Property name="Held by" value={link.holders}>
            <HoldersField holders={link.holders} setTo={(holders) => edit({ holders })} />
          </Property>
          <Property name="Scheme">
            <div>
              <SelfSavingText
                label="Scheme"
                placeholder="such as: from sign"
                value={link.scheme ?? ''}
                check={checkScheme}
                onSave={(scheme) => save({ scheme: scheme === '' ? null : scheme })}
              />
            </div>
          </Property>
          <Property name="Rests on" value={link.anchors}>
            <AnchorsField anchors={link.anchors} setTo={(anchors) => edit({ anchors })} />
          </Property>
        </Properties>
        <PaneSection title="In words">
          <SelfSavingText
            label="In words"
            look="read"
            multiline
            placeholder="Say why the one bears on the other"
            value={link.text ?? ''}
            check={checkText}
            onSave={(text) => save({ text: text === '' ? null : text })}
          />
        </PaneSection>
        <PaneSection
          title="What argues with this link"
          count={graph.linksTo(link.id).length}
          after={
            <WhenEditable>
              <Button small icon="plus" onPress={() => session.setTask('add')}>
                Argue with this link
              </Button>
            </WhenEditable>
          }
        >
          <ArguesWith graph={graph} link={link} />
        </PaneSection>
        <NoteThreads target={{ link: link.id }} />
      </PaneBody>
    </>
  )
}

function ArguesWith({ graph, link }: { graph: ArgumentGraph; link: Link }) {
  if (graph.linksTo(link.id).length > 0) return <BearsOn target={link.id} />
  return <p>Nothing yet. One can grant both claims and still doubt that the one leads to the other.</p>
}

/** The map as a whole: title, summary, whose argument it is, who holds what, which texts it rests on, and its notes. */
import type { Command } from '@/graph/edit/command'
import type { MapInfo } from '@/graph/model/map-document'
import { textLimits } from '@/graph/model/text-limits'
import { HolderMark } from '../../parts/HolderMark'
import { holderLooks } from '../../parts/holder-look'
import { NoteComposer } from '../notes/NoteComposer'
import { NoteThreads } from '../notes/NoteThreads'
import { useSession, useWorkspace } from '../session-context'
import { ChoiceField } from './ChoiceField'
import { textCheck } from './field-checks'
import { HolderList } from './HolderList'
import { PaneBody } from './PaneBody'
import { PaneHead } from './PaneHead'
import { Properties, Property } from './Properties'
import { SelfSavingText } from './SelfSavingText'
import { SourceList } from './SourceList'

const checkTitle = textCheck(textLimits.title, 'A map needs a title.')
const checkSummary = textCheck(textLimits.text)
const map = { map: true } as const

export function MapInspector() {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const { info } = graph
  const save = (set: Extract<Command, { type: 'editMap' }>['set']) => session.run([{ type: 'editMap', set }])
  return (
    <>
      <PaneHead title="About this map" />
      <PaneBody foot={<NoteComposer target={map} />}>
        <SelfSavingText
          label="Title"
          look="title"
          value={info.title}
          check={checkTitle}
          onSave={(title) => save({ title })}
        />
        <SelfSavingText
          label="Summary"
          look="read"
          multiline
          placeholder="Say in a sentence or two what the map shows"
          value={info.summary}
          check={checkSummary}
          onSave={(summary) => save({ summary })}
        />
        <Properties>
          <Property name="Argued by" value={info.author ?? null}>
            <AuthorField info={info} onSave={(author) => save({ author })} />
          </Property>
          <Property name="Holds">
            {graph.claims.size} claims, {graph.links.size} links
          </Property>
        </Properties>
        <HolderList />
        <SourceList />
        <NoteThreads target={map} />
      </PaneBody>
    </>
  )
}

function AuthorField({
  info,
  onSave,
}: {
  info: MapInfo
  onSave: (author: MapInfo['author'] | null) => void
}) {
  const graph = useWorkspace((state) => state.graph)
  const looks = holderLooks(graph)
  const holders = [...graph.holders.values()]
  return (
    <ChoiceField
      label="Argued by"
      options={[
        { value: '', label: 'no one in particular' },
        ...holders.map((holder) => {
          const look = looks.get(holder.id)
          return {
            value: holder.id as string,
            label: holder.name,
            glyph: look && <HolderMark look={look} decorative />,
          }
        }),
      ]}
      value={info.author ?? ''}
      onChange={(chosen) => onSave(holders.find(({ id }) => id === chosen)?.id ?? null)}
    />
  )
}

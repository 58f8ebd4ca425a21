/** One claim: its words, what is known of it, what bears on it and what it bears on, and its notes. */
import { memo, useCallback, useEffect, useMemo, useRef } from 'react'
import type { Command, Settable } from '@/graph/edit/command'
import { goesWith } from '@/graph/edit/removal'
import type { Claim } from '@/graph/model/claim'
import type { ClaimId } from '@/graph/model/ids'
import { textLimits } from '@/graph/model/text-limits'
import { IconButton } from '../../parts/IconButton'
import { kindNames } from '../../parts/kind-names'
import { Menu } from '../../parts/Menu'
import { kindOptions } from '../../parts/vocabulary-options'
import { copyChosen } from '../clipboard/use-clipboard'
import { NoteComposer } from '../notes/NoteComposer'
import { NoteThreads } from '../notes/NoteThreads'
import { useReadOnly, WhenEditable } from '../read-only'
import { useSession, useWorkspace } from '../session-context'
import { AnchorsField } from './AnchorsField'
import { alongWords } from './argument-words'
import { BearsOn, BorneOn } from './Bearings'
import { ChipList } from './ChipList'
import { ChoiceField } from './ChoiceField'
import { textCheck } from './field-checks'
import { HoldersField } from './HoldersField'
import { PaneBody } from './PaneBody'
import { PaneHead } from './PaneHead'
import { PaneSection } from './PaneSection'
import { Properties, Property } from './Properties'
import { SelfSavingText } from './SelfSavingText'
import { ShareField } from './ShareField'
import { StandingBadge } from './StandingBadge'
import { knownTags } from './tag-names'

const checkLabel = textCheck(textLimits.label, 'A claim needs a label: what it says, in a few words.')
const checkText = textCheck(textLimits.text)
const checkAlias = textCheck(textLimits.label)
const checkTag = textCheck(textLimits.tag)

export function ClaimInspector({ claim }: { claim: Claim }) {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const target = useMemo(() => ({ claim: claim.id }), [claim.id])
  // Kept, so that a change of the map elsewhere draws none of them again.
  const close = useCallback(() => session.select(null), [session])
  const actions = useMemo(() => <ClaimActions claim={claim.id} />, [claim.id])
  const foot = useMemo(() => <NoteComposer target={target} />, [target])
  const notes = useMemo(() => <NoteThreads target={target} />, [target])
  return (
    <>
      <PaneHead title={kindNames[claim.kind]} onClose={close} actions={actions} />
      <PaneBody foot={foot}>
        <ClaimFields claim={claim} />
        <PaneSection title="What bears on it" count={graph.linksTo(claim.id).length}>
          <BearsOn target={claim.id} />
        </PaneSection>
        <PaneSection title="What it bears on" count={graph.linksFrom(claim.id).length}>
          <BorneOn claim={claim.id} />
        </PaneSection>
        {notes}
      </PaneBody>
    </>
  )
}

function ClaimActions({ claim }: { claim: ClaimId }) {
  const session = useSession()
  const isReadOnly = useReadOnly()
  /** What goes with the claim when it is removed, in words. */
  const along = () => alongWords(goesWith(session.getSnapshot().graph, claim))
  return (
    <>
      <WhenEditable>
        <IconButton
          icon="plus"
          label="Add to this claim"
          shortcut="A"
          small
          onPress={() => session.setTask('add')}
        />
        <IconButton
          icon="arrow-right"
          label="Link from here"
          shortcut="L"
          small
          onPress={() => session.setTask('link')}
        />
      </WhenEditable>
      <Menu
        label="More about this claim"
        commands={() => [
          {
            id: 'show',
            label: 'Show on the map',
            icon: 'fit',
            shortcut: 'Z',
            run: () => session.requestCanvas('zoom-to-selection'),
          },
          {
            id: 'move',
            label: 'Move under another …',
            icon: 'arrow-right',
            shortcut: 'M',
            isDisabled: isReadOnly,
            run: () => session.setTask('move'),
          },
          {
            id: 'copy',
            label: 'Copy',
            icon: 'copy',
            run: () => copyChosen('copy'),
          },
          {
            id: 'remove',
            label: along() === '' ? 'Remove' : `Remove, with ${along()}`,
            icon: 'remove',
            shortcut: 'Del',
            danger: true,
            isDisabled: isReadOnly,
            run: () => session.remove([{ claim }]),
          },
        ]}
      >
        <IconButton icon="more" label="More about this claim" small />
      </Menu>
    </>
  )
}

/** Drawn again only when the claim changed, not with every change of the map. */
const ClaimFields = memo(function ClaimFields({ claim }: { claim: Claim }) {
  const session = useSession()
  const editing = useWorkspace((state) => state.task === 'edit')
  const suggestions = useWorkspace((state) => knownTags(state.graph))
  const label = useRef<HTMLTextAreaElement>(null)
  const edit = (set: Settable<Claim>): Command => ({ type: 'editClaim', id: claim.id, set })
  const save = (set: Settable<Claim>) => session.run([edit(set)])

  useEffect(() => {
    if (!editing) return
    label.current?.focus()
    label.current?.select()
    session.setTask(null)
  }, [editing, session])

  return (
    <>
      <SelfSavingText
        label="Label"
        look="title"
        value={claim.label}
        check={checkLabel}
        inputRef={label}
        onSave={(value) => save({ label: value })}
      />
      <SelfSavingText
        label="Text"
        look="read"
        multiline
        placeholder="Say it in full"
        value={claim.text}
        check={checkText}
        onSave={(value) => save({ text: value })}
      />
      <Properties>
        <Property name="Kind" value={claim.kind}>
          <ChoiceField
            label="Kind"
            options={kindOptions}
            value={claim.kind}
            onChange={(kind) => save({ kind })}
          />
          <StandingBadge id={claim.id} />
        </Property>
        <Property name="Also called" value={claim.aliases}>
          <ChipList
            noun="other name"
            entries={claim.aliases.map((name) => ({ key: name, name }))}
            check={checkAlias}
            onAdd={(name) => save({ aliases: [...claim.aliases, name] })}
            onRemove={(name) => save({ aliases: claim.aliases.filter((other) => other !== name) })}
          />
        </Property>
        <Property name="Held by" value={claim.holders}>
          <HoldersField holders={claim.holders} setTo={(holders) => edit({ holders })} />
        </Property>
        <Property name="Tags" value={claim.tags}>
          <ChipList
            noun="tag"
            entries={claim.tags.map((name) => ({ key: name, name }))}
            suggestions={suggestions}
            check={checkTag}
            onAdd={(name) => save({ tags: [...claim.tags, name] })}
            onRemove={(name) => save({ tags: claim.tags.filter((other) => other !== name) })}
          />
        </Property>
        <Property name="Weight" value={claim.weight}>
          <ShareField label="Weight" value={claim.weight} onSave={(weight) => save({ weight })} />
        </Property>
        <Property name="Rests on" value={claim.anchors}>
          <AnchorsField anchors={claim.anchors} setTo={(anchors) => edit({ anchors })} />
        </Property>
      </Properties>
    </>
  )
})

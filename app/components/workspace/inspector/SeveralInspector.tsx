/** Several claims and links at once: what they have in common, set for all as one change, and which they are. */
import type { Claim } from '@/graph/model/claim'
import { counted, countedSome } from '@/graph/model/counted'
import type { Link } from '@/graph/model/link'
import { claimKinds, linkMeanings, linkTypes } from '@/graph/model/vocabulary'
import { type Shared, setOnClaims, setOnLinks, shared } from '@/lib/workspace/bulk-edit'
import { Button } from '../../parts/Button'
import { IconButton } from '../../parts/IconButton'
import { KindGlyph } from '../../parts/KindGlyph'
import { kindNames } from '../../parts/kind-names'
import { LinkGlyph } from '../../parts/LinkGlyph'
import { copyChosen } from '../clipboard/use-clipboard'
import { WhenEditable } from '../read-only'
import { useSession, useWorkspace } from '../session-context'
import { linkWords } from './argument-words'
import { ChoiceField } from './ChoiceField'
import { ChosenList } from './ChosenList'
import { PaneBody } from './PaneBody'
import { PaneHead } from './PaneHead'
import { PaneSection } from './PaneSection'
import { Properties, Property } from './Properties'
import { SharedHolders } from './SharedHolders'
import { SharedShare } from './SharedShare'
import { SharedTags } from './SharedTags'

interface SeveralInspectorProps {
  claims: readonly Claim[]
  links: readonly Link[]
}

export function SeveralInspector({ claims, links }: SeveralInspectorProps) {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const selection = useWorkspace((state) => state.selection)
  const words = countedSome([claims.length, 'claim'], [links.length, 'link']).join(', ')
  return (
    <>
      <PaneHead
        title={words}
        onClose={() => session.select(selection)}
        actions={
          <>
            <IconButton icon="copy" label={`Copy ${words}`} small onPress={() => copyChosen('copy')} />
            <WhenEditable>
              <IconButton
                icon="remove"
                label={`Remove ${words}`}
                shortcut="Del"
                small
                onPress={() => session.removeChosen()}
              />
            </WhenEditable>
          </>
        }
      />
      <PaneBody>
        {claims.length > 0 && (
          <PaneSection title="Claims" count={claims.length}>
            <ClaimFields claims={claims} />
          </PaneSection>
        )}
        {links.length > 0 && (
          <PaneSection title="Links" count={links.length}>
            <LinkFields links={links} />
          </PaneSection>
        )}
        <PaneSection title="Chosen" after={<SelectBetween claims={claims} links={links} />}>
          <ChosenList
            entries={[
              ...claims.map((claim) => ({
                target: { claim: claim.id },
                words: claim.label,
                glyph: <KindGlyph kind={claim.kind} />,
              })),
              ...links.map((link) => ({
                target: { link: link.id },
                words: linkWords(graph, link),
                glyph: <LinkGlyph type={link.type} length={22} decorative />,
              })),
            ]}
          />
        </PaneSection>
      </PaneBody>
    </>
  )
}

function ClaimFields({ claims }: { claims: readonly Claim[] }) {
  const session = useSession()
  const kind = shared(claims, (claim) => claim.kind)
  return (
    <Properties>
      <Property name="Kind" value={claims.map((claim) => claim.kind)}>
        <ChoiceField
          label="Kind"
          options={claimKinds.map((value) => ({
            value,
            label: kindNames[value],
            glyph: <KindGlyph kind={value} decorative />,
          }))}
          value={'value' in kind ? kind.value : null}
          placeholder={mixedWords(kind, (one) => kindNames[one])}
          onChange={(value) => session.run(setOnClaims(claims, { kind: value }))}
        />
      </Property>
      <Property name="Held by" value={claims.map((claim) => claim.holders)}>
        <SharedHolders of={{ claims, links: [] }} />
      </Property>
      <Property name="Tags" value={claims.map((claim) => claim.tags)}>
        <SharedTags claims={claims} />
      </Property>
      <Property name="Weight" value={claims.map((claim) => claim.weight)}>
        <SharedShare
          label="Weight"
          values={claims.map((claim) => claim.weight)}
          onSave={(weight) => session.run(setOnClaims(claims, { weight }))}
        />
      </Property>
    </Properties>
  )
}

function LinkFields({ links }: { links: readonly Link[] }) {
  const session = useSession()
  const type = shared(links, (link) => link.type)
  const someAboutLinks = links.some((link) => 'link' in link.to)
  const types = linkTypes.filter((value) => !someAboutLinks || linkMeanings[value].argues)
  return (
    <Properties>
      <Property name="Type" value={links.map((link) => link.type)}>
        <ChoiceField
          label="Type"
          options={types.map((value) => ({
            value,
            label: linkMeanings[value].forward,
            glyph: <LinkGlyph type={value} length={24} decorative />,
          }))}
          value={'value' in type ? type.value : null}
          placeholder={mixedWords(type, (one) => linkMeanings[one].forward)}
          onChange={(value) => session.run(setOnLinks(links, { type: value }))}
        />
      </Property>
      <Property name="Strength" value={links.map((link) => link.strength ?? null)}>
        <SharedShare
          label="Strength"
          values={links.map((link) => link.strength)}
          onSave={(strength) => session.run(setOnLinks(links, { strength }))}
          onClear={() => session.run(setOnLinks(links, { strength: null }))}
        />
      </Property>
      <Property name="Held by" value={links.map((link) => link.holders)}>
        <SharedHolders of={{ claims: [], links }} />
      </Property>
    </Properties>
  )
}

/** Adds the links that run among the chosen claims: what one means by “this part of the map”. */
function SelectBetween({ claims, links }: SeveralInspectorProps) {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const ids = new Set<string>(claims.map(({ id }) => id))
  const between = claims
    .flatMap(({ id }) => graph.linksFrom(id))
    .filter((link) => 'claim' in link.to && ids.has(link.to.claim) && link.from.every((id) => ids.has(id)))
  const missing = [...new Set(between)].filter((link) => !links.includes(link))
  if (missing.length === 0) return null
  return (
    <Button
      small
      icon="plus"
      onPress={() =>
        session.mark([
          ...[...links, ...missing].map(({ id }) => ({ link: id })),
          ...claims.map(({ id }) => ({ claim: id })),
        ])
      }
    >
      {counted(missing.length, 'link')} between them
    </Button>
  )
}

/** `Mixed: claim, event …`; '' where they agree. */
function mixedWords<T>(value: Shared<T>, name: (one: T) => string): string {
  if ('value' in value) return ''
  return `Mixed: ${value.mixed.slice(0, 2).map(name).join(', ')}${value.mixed.length > 2 ? ' …' : ''}`
}

/** Several claims and links at once: what they have in common, set for all as one change, and which they are. */
import type { Claim } from '@/graph/model/claim'
import { counted, countedSome } from '@/graph/model/counted'
import type { Link } from '@/graph/model/link'
import { linkMeanings } from '@/graph/model/vocabulary'
import { setOnClaims, setOnLinks } from '@/lib/workspace/editing/bulk-edit'
import { Button } from '../../parts/Button'
import { IconButton } from '../../parts/IconButton'
import { KindGlyph } from '../../parts/KindGlyph'
import { kindNames } from '../../parts/kind-names'
import { LinkGlyph } from '../../parts/LinkGlyph'
import { kindOptions, linkTypeOptions } from '../../parts/vocabulary-options'
import { copyChosen } from '../clipboard/use-clipboard'
import { WhenEditable } from '../read-only'
import { useSession, useWorkspace } from '../session-context'
import { linkWords } from './argument-words'
import { ChosenList } from './ChosenList'
import { PaneBody } from './PaneBody'
import { PaneHead } from './PaneHead'
import { PaneSection } from './PaneSection'
import { Properties, Property } from './Properties'
import { SharedChoice } from './SharedChoice'
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
  const kinds = claims.map((claim) => claim.kind)
  return (
    <Properties>
      <Property name="Kind" value={kinds}>
        <SharedChoice
          label="Kind"
          options={kindOptions}
          values={kinds}
          nameOf={(kind) => kindNames[kind]}
          onChange={(kind) => session.run(setOnClaims(claims, { kind }))}
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
  const types = links.map((link) => link.type)
  return (
    <Properties>
      <Property name="Type" value={types}>
        <SharedChoice
          label="Type"
          options={linkTypeOptions(links.map((link) => link.to))}
          values={types}
          nameOf={(type) => linkMeanings[type].forward}
          onChange={(type) => session.run(setOnLinks(links, { type }))}
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

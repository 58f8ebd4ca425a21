/** The premises of a link and what it ends on: read as a sentence from top to bottom, and changed where they stand. */
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { ClaimId } from '@/graph/model/ids'
import { type Link, premiseLimit } from '@/graph/model/link'
import { linkMeanings } from '@/graph/model/vocabulary'
import { Button } from '../../parts/Button'
import { IconButton } from '../../parts/IconButton'
import { KindGlyph } from '../../parts/KindGlyph'
import { LinkGlyph } from '../../parts/LinkGlyph'
import { TargetPicker } from '../link-dialog/TargetPicker'
import { useReadOnly, WhenEditable } from '../read-only'
import { useSession, useWorkspace } from '../session-context'
import { strengthWords, targetWords } from './argument-words'
import styles from './LinkEnds.module.css'

export function LinkEnds({ link }: { link: Link }) {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const isReadOnly = useReadOnly()
  const [picking, setPicking] = useState<'premise' | 'target' | null>(null)
  const setFrom = (from: ClaimId[]) => session.run([{ type: 'editLink', id: link.id, set: { from } }])
  return (
    <div className={styles.ends}>
      <ul>
        {link.from.map((id, index) => (
          <li key={id} className={styles.end}>
            {index > 0 && <span className={styles.and}>and</span>}
            <ClaimButton id={id} />
            {link.from.length > 1 && !isReadOnly && (
              <IconButton
                icon="close"
                label={`No longer a premise: ${graph.claims.get(id)?.label}`}
                small
                onPress={() => setFrom(link.from.filter((other) => other !== id))}
              />
            )}
          </li>
        ))}
      </ul>
      {picking === 'premise' ? (
        <TargetPicker
          label="Another premise that it needs too"
          except={[...link.from, ...('claim' in link.to ? [link.to.claim] : [])]}
          onPick={(target) => {
            if ('claim' in target) setFrom([...link.from, target.claim])
            setPicking(null)
          }}
          onCancel={() => setPicking(null)}
        />
      ) : (
        link.from.length < premiseLimit &&
        !isReadOnly && (
          <Button look="link" small icon="plus" className={styles.add} onPress={() => setPicking('premise')}>
            Add a premise that it needs too
          </Button>
        )
      )}
      <div className={styles.relation}>
        <LinkGlyph type={link.type} length={22} breadth={12} down decorative />
        <span>{linkMeanings[link.type].forward}</span>
        <span className={styles.strength}>{strengthWords(link)}</span>
      </div>
      {picking === 'target' ? (
        <TargetPicker
          label="What it bears on"
          except={[link.id, ...link.from]}
          withLinks={linkMeanings[link.type].argues}
          onPick={(to) => {
            session.run([{ type: 'editLink', id: link.id, set: { to } }])
            setPicking(null)
          }}
          onCancel={() => setPicking(null)}
        />
      ) : (
        <div className={styles.end}>
          {'claim' in link.to ? (
            <ClaimButton id={link.to.claim} />
          ) : (
            <TargetLinkButton link={link} target={link.to.link} />
          )}
          <WhenEditable>
            <IconButton
              icon="edit"
              label="Change what it bears on"
              small
              onPress={() => setPicking('target')}
            />
          </WhenEditable>
        </div>
      )}
    </div>
  )
}

function ClaimButton({ id }: { id: ClaimId }) {
  const session = useSession()
  const claim = useWorkspace((state) => state.graph.claims.get(id))
  if (!claim) return null
  return (
    <AriaButton className={styles.claim} onPress={() => session.select({ claim: id })}>
      <KindGlyph kind={claim.kind} />
      <span dir="auto">{claim.label}</span>
    </AriaButton>
  )
}

function TargetLinkButton({ link, target }: { link: Link; target: Link['id'] }) {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  return (
    <AriaButton className={styles.claim} onPress={() => session.select({ link: target })}>
      <span dir="auto">{targetWords(graph, link)}</span>
    </AriaButton>
  )
}

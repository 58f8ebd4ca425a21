/** What bears on a claim or link, and what a claim bears on: a row a link, and under it what argues with that link. */
import { memo } from 'react'
import { Button } from 'react-aria-components'
import { type ArgumentGraph, targetId } from '@/graph/model/argument-graph'
import type { ClaimId } from '@/graph/model/ids'
import type { Link } from '@/graph/model/link'
import { type ClaimKind, linkMeanings } from '@/graph/model/vocabulary'
import { Badge } from '../../parts/Badge'
import { classNames } from '../../parts/class-names'
import { KindGlyph } from '../../parts/KindGlyph'
import { LinkGlyph } from '../../parts/LinkGlyph'
import { useSession, useWorkspace } from '../session-context'
import { attackStands, linkWords, strengthWords } from './argument-words'
import styles from './Bearings.module.css'
import row from './NamedRow.module.css'

/** The links that end on `target`, told by their premises. */
export function BearsOn({ target }: { target: string }) {
  const graph = useWorkspace((state) => state.graph)
  return (
    <ul className={styles.list}>
      {graph.linksTo(target).map((link) => (
        <li key={link.id}>
          {link.from.map((claim, index) => (
            <BearingRow key={claim} link={link} claim={claim} words="backward" together={index > 0} />
          ))}
          <Undercuts graph={graph} link={link} depth={0} />
        </li>
      ))}
    </ul>
  )
}

/** The links that start from `claim`, told by their target. */
export function BorneOn({ claim }: { claim: ClaimId }) {
  const graph = useWorkspace((state) => state.graph)
  return (
    <ul className={styles.list}>
      {graph.linksFrom(claim).map((link) => (
        <li key={link.id}>
          <BearingRow
            link={link}
            claim={'claim' in link.to ? link.to.claim : null}
            words="forward"
            together={false}
          />
          <Undercuts graph={graph} link={link} depth={0} />
        </li>
      ))}
    </ul>
  )
}

interface BearingRowProps {
  link: Link
  /** The other end; null: a link. */
  claim: ClaimId | null
  words: 'forward' | 'backward'
  /** It stands beside another premise of the same link. */
  together: boolean
}

function BearingRow({ link, claim: id, words, together }: BearingRowProps) {
  const graph = useWorkspace((state) => state.graph)
  const claim = id === null ? undefined : graph.claims.get(id)
  const target = graph.links.get(targetId(link))
  return (
    <BearingView
      link={link}
      claim={id}
      kind={claim?.kind}
      name={claim?.label ?? (target ? linkWords(graph, target) : '')}
      relation={together ? null : linkMeanings[link.type][words]}
      stands={link.type === 'attacks' ? attackStands(graph, link) : null}
      sentence={linkWords(graph, link)}
    />
  )
}

interface BearingViewProps {
  link: Link
  claim: ClaimId | null
  kind: ClaimKind | undefined
  name: string
  /** Null: it stands beside another premise of the same link. */
  relation: string | null
  /** Null: it is no attack. */
  stands: boolean | null
  /** The link in words. */
  sentence: string
}

/** Drawn again only when something of it changed, not with every change of the map. */
const BearingView = memo(function BearingView(props: BearingViewProps) {
  const { link, claim, kind, name, relation, stands, sentence } = props
  const session = useSession()
  return (
    <div className={classNames(row.row, styles.row)}>
      {relation === null ? (
        <span className={styles.together}>with</span>
      ) : (
        <LinkGlyph type={link.type} length={24} breadth={12} decorative />
      )}
      <Button
        className={row.name}
        aria-label={`${relation ?? 'together with'}: ${name}`}
        onPress={() => session.select(claim === null ? { link: targetId(link) as Link['id'] } : { claim })}
      >
        {kind && <KindGlyph kind={kind} decorative />}
        <span className={row.words} dir="auto">
          {name}
        </span>
      </Button>
      {relation !== null && stands !== null && <AttackBadge stands={stands} />}
      {relation !== null && <StrengthButton link={link} sentence={sentence} />}
    </div>
  )
})

/** Leads to the link itself. */
function StrengthButton({ link, sentence }: { link: Link; sentence: string }) {
  const session = useSession()
  return (
    <Button
      className={classNames(styles.strength, link.strength === undefined && styles.unrated)}
      aria-label={`The link: ${sentence}, ${strengthWords(link)}`}
      onPress={() => session.select({ link: link.id })}
    >
      {strengthWords(link)}
    </Button>
  )
}

/** What argues with a link, and with that in turn. */
function Undercuts({ graph, link, depth }: { graph: ArgumentGraph; link: Link; depth: number }) {
  const session = useSession()
  if (depth > 3) return null
  return graph.linksTo(link.id).map((other) => (
    <div key={other.id}>
      <div className={classNames(row.row, styles.row, styles.sub)}>
        <LinkGlyph type={other.type} length={22} breadth={12} decorative />
        <Button
          className={row.name}
          aria-label={`${linkMeanings[other.type].backward}, about this link: ${other.from.map((id) => graph.claims.get(id)?.label).join(' and ')}`}
          onPress={() => session.select({ link: other.id })}
        >
          <span className={row.words} dir="auto">
            {other.from.map((id) => graph.claims.get(id)?.label ?? id).join(' and ')}
          </span>
        </Button>
        {other.type === 'attacks' && <AttackBadge stands={attackStands(graph, other)} />}
      </div>
      <Undercuts graph={graph} link={other} depth={depth + 1} />
    </div>
  ))
}

function AttackBadge({ stands }: { stands: boolean }) {
  return stands ? <Badge tone="danger">stands</Badge> : <Badge>answered</Badge>
}

/** An end of the new link that is settled, with a way to choose another. */
import type { LinkTarget } from '@/graph/model/link'
import { IconButton } from '../../parts/IconButton'
import { KindGlyph } from '../../parts/KindGlyph'
import { LinkGlyph } from '../../parts/LinkGlyph'
import { linkWords } from '../inspector/argument-words'
import { useWorkspace } from '../session-context'
import styles from './ChosenEnd.module.css'

interface ChosenEndProps {
  target: LinkTarget
  /** A word in front: `and`. */
  before?: string
  onRemove?: (() => void) | undefined
}

export function ChosenEnd({ target, before = '', onRemove }: ChosenEndProps) {
  const graph = useWorkspace((state) => state.graph)
  const claim = 'claim' in target ? graph.claims.get(target.claim) : undefined
  const link = 'link' in target ? graph.links.get(target.link) : undefined
  const words = claim?.label ?? (link ? linkWords(graph, link) : '')
  return (
    <li className={styles.end}>
      {before && <span className={styles.before}>{before}</span>}
      {claim && <KindGlyph kind={claim.kind} />}
      {link && <LinkGlyph type={link.type} length={22} decorative />}
      <span className={styles.words} dir="auto">
        {words}
      </span>
      {onRemove && (
        <IconButton icon="close" label={`Choose another than ${words}`} small onPress={onRemove} />
      )}
    </li>
  )
}

/** A claim or a link by its glyph and name, in lists of the source reader. */
import type { Selected } from '@/lib/workspace/state/workspace-state'
import { KindGlyph } from '../../parts/KindGlyph'
import { LinkGlyph } from '../../parts/LinkGlyph'
import { linkWords } from '../inspector/argument-words'
import { useWorkspace } from '../session-context'
import styles from './PlacePopover.module.css'

export function RestingName({ on }: { on: Selected }) {
  const graph = useWorkspace((state) => state.graph)
  if ('claim' in on) {
    const claim = graph.claims.get(on.claim)
    if (!claim) return null
    return (
      <>
        <KindGlyph kind={claim.kind} size={12} />
        <span dir="auto">{claim.label}</span>
      </>
    )
  }
  const link = graph.links.get(on.link)
  if (!link) return null
  return (
    <>
      <LinkGlyph type={link.type} length={18} decorative />
      <span className={styles.link} dir="auto">
        {linkWords(graph, link)}
      </span>
    </>
  )
}

/** Behind each place: the glyphs of what rests on it. Pressed, it leads there; where several rest, to a list of them. */
import { classNames } from '../../parts/class-names'
import { KindGlyph } from '../../parts/KindGlyph'
import { kindNames } from '../../parts/kind-names'
import { LinkGlyph } from '../../parts/LinkGlyph'
import { linkWords } from '../inspector/argument-words'
import { useWorkspace } from '../session-context'
import type { LookedPlace } from './place-looks'
import styles from './SourceText.module.css'

/** Glyphs that are drawn; the rest is a count. */
const inSight = 3

export function PlaceButton({ looked, tabbable }: { looked: LookedPlace; tabbable: boolean }) {
  const graph = useWorkspace((state) => state.graph)
  const { place, look, isChanged } = looked
  const rest = place.resting.length - inSight
  const names = place.resting.map(({ on }) => {
    if ('claim' in on) {
      const claim = graph.claims.get(on.claim)
      return claim ? `${kindNames[claim.kind]} “${claim.label}”` : on.claim
    }
    const link = graph.links.get(on.link)
    return link ? `Link “${linkWords(graph, link)}”` : on.link
  })
  const first = names.slice(0, inSight).join(', ')
  // As it is written on the button, so that who speaks to the page can say what they see.
  const more = rest > 0 ? ` +${rest} more` : ''
  return (
    <button
      type="button"
      className={classNames(styles.glyphs, styles[`${look}Glyphs`])}
      data-place={place.key}
      data-place-button=""
      tabIndex={tabbable ? 0 : -1}
      aria-label={`${first}${more}${isChanged ? ', on words that have changed' : ''}`}
      aria-current={look === 'current' ? true : undefined}
      aria-haspopup={place.resting.length > 1 || isChanged ? 'dialog' : undefined}
      title={names.length === 1 ? names[0] : `${names.length} rest here`}
    >
      {place.resting.slice(0, inSight).map(({ on }) => {
        if ('claim' in on) {
          const claim = graph.claims.get(on.claim)
          return claim && <KindGlyph key={on.claim} kind={claim.kind} size={12} decorative />
        }
        const link = graph.links.get(on.link)
        return link && <LinkGlyph key={on.link} type={link.type} length={16} breadth={8} decorative />
      })}
      {rest > 0 && <span className={styles.more}>+{rest}</span>}
      {isChanged && <span className={styles.changedMark} />}
    </button>
  )
}

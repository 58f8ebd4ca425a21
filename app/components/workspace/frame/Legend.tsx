/** The foot of the canvas: how each type of link is drawn, and how close one looks. */
import { linkTypes } from '@/graph/model/vocabulary'
import { IconButton } from '../../parts/IconButton'
import { LinkGlyph } from '../../parts/LinkGlyph'
import { useSession, useWorkspace } from '../session-context'
import styles from './Legend.module.css'

export function Legend() {
  const session = useSession()
  const zoom = useWorkspace((state) => Math.round(state.zoom * 100))
  return (
    <footer className={styles.legend}>
      <ul className={styles.types} aria-label="Types of link">
        {linkTypes.map((type) => (
          <li key={type} className={styles.type}>
            <LinkGlyph type={type} length={30} breadth={12} decorative />
            {type}
          </li>
        ))}
      </ul>
      <span className={styles.zoom}>
        <IconButton icon="minus" label="Zoom out" small onPress={() => session.requestCanvas('zoom-out')} />
        <span className={styles.percent}>{zoom} %</span>
        <IconButton icon="plus" label="Zoom in" small onPress={() => session.requestCanvas('zoom-in')} />
        <IconButton
          icon="fit"
          label="Show the whole map"
          shortcut="F"
          small
          onPress={() => session.requestCanvas('fit')}
        />
      </span>
    </footer>
  )
}

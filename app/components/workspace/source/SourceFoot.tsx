/** The foot of the source reader: how to begin, and from place to place. */
import { IconButton } from '../../parts/IconButton'
import { WhenEditable } from '../read-only'
import styles from './SourceFoot.module.css'

interface SourceFootProps {
  /** From 0; null: at none. */
  at: number | null
  places: number
  onStep: (by: 1 | -1) => void
}

export function SourceFoot({ at, places, onStep }: SourceFootProps) {
  return (
    <footer className={styles.foot}>
      <span className={styles.hint}>
        <WhenEditable>Select words to make a claim</WhenEditable>
      </span>
      {places > 0 && (
        <>
          <IconButton icon="chevron-up" label="The place before" small onPress={() => onStep(-1)} />
          <span className={styles.count}>{at === null ? `– of ${places}` : `${at + 1} of ${places}`}</span>
          <IconButton icon="chevron-down" label="The next place" small onPress={() => onStep(1)} />
        </>
      )}
    </footer>
  )
}

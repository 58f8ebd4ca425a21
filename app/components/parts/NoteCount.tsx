/** How many notes there are on a thing. Nothing is shown for none. */
import { counted } from '@/graph/model/counted'
import { Icon } from './Icon'
import styles from './NoteCount.module.css'

export function NoteCount({ count, size = 12 }: { count: number; size?: number }) {
  if (count === 0) return null
  return (
    <span className={styles.count} role="img" aria-label={counted(count, 'note')}>
      <Icon name="note" size={size} />
      {count}
    </span>
  )
}

/** The claims that the step being typed may mean. The field holds the focus and the keys; this only shows and is pointed at. */
import type { Completion } from '@/lib/workspace/question/completion'
import { classNames } from '../../parts/class-names'
import { KindGlyph } from '../../parts/KindGlyph'
import styles from './CompletionList.module.css'

interface CompletionListProps {
  id: string
  items: readonly Completion[]
  active: number
  onPick: (index: number) => void
  onPoint: (index: number) => void
}

export function CompletionList({ id, items, active, onPick, onPoint }: CompletionListProps) {
  return (
    <div id={id} role="listbox" aria-label="Claims" className={styles.list}>
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the field, which keeps the focus
        <div
          key={item.claim.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={classNames(styles.item, index === active && styles.active)}
          onPointerDown={(event) => event.preventDefault()}
          onPointerMove={() => onPoint(index)}
          onClick={() => onPick(index)}
        >
          <KindGlyph kind={item.claim.kind} />
          <span className={styles.label}>{item.claim.label}</span>
          {item.alias && <span className={styles.alias}>{item.alias}</span>}
        </div>
      ))}
    </div>
  )
}

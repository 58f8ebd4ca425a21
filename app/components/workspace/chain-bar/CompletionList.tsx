/** The claims that the step being typed may mean. The field holds the focus and the keys; this only shows and is pointed at. */
import type { Completion } from '@/lib/workspace/question/completion'
import { ComboboxOption } from '../../parts/ComboboxOption'
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
        <ComboboxOption
          key={item.claim.id}
          listId={id}
          index={index}
          isActive={index === active}
          className={styles.item}
          onPoint={onPoint}
          onChoose={onPick}
        >
          <KindGlyph kind={item.claim.kind} />
          <span className={styles.label}>{item.claim.label}</span>
          {item.alias && <span className={styles.alias}>{item.alias}</span>}
        </ComboboxOption>
      ))}
    </div>
  )
}

/** What is chosen, one under the other: each leads to itself alone, and can be let go. Long lists show their beginning. */
import { type ReactNode, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { type Selected, selectedId } from '@/lib/workspace/state/workspace-state'
import { Button } from '../../parts/Button'
import { classNames } from '../../parts/class-names'
import { IconButton } from '../../parts/IconButton'
import { useSession } from '../session-context'
import styles from './ChosenList.module.css'
import row from './NamedRow.module.css'

export interface ChosenEntry {
  target: Selected
  words: string
  glyph: ReactNode
}

const few = 50

export function ChosenList({ entries }: { entries: readonly ChosenEntry[] }) {
  const session = useSession()
  const [limit, setLimit] = useState(few)
  const rest = entries.length - limit
  return (
    <>
      <ul>
        {entries.slice(0, limit).map(({ target, words, glyph }) => (
          <li key={selectedId(target)} className={classNames(row.row, styles.row)}>
            <AriaButton className={row.name} onPress={() => session.select(target)}>
              {glyph}
              <span className={row.words} dir="auto">
                {words}
              </span>
            </AriaButton>
            <IconButton
              icon="close"
              label={`No longer chosen: ${words}`}
              small
              onPress={() => session.toggleMark(target)}
            />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button look="link" small onPress={() => setLimit(limit + 10 * few)}>
          {rest} more
        </Button>
      )}
    </>
  )
}

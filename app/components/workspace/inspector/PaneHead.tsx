/** The head of the right pane: where one came from, what can be done with what is shown, and how to close it. */
import { memo, type ReactNode } from 'react'
import { visibleChain } from '@/lib/workspace/state/workspace-state'
import { Button } from '../../parts/Button'
import { IconButton } from '../../parts/IconButton'
import { useSession, useWorkspace } from '../session-context'
import styles from './PaneHead.module.css'

interface PaneHeadProps {
  /** What the pane is about, when there is nothing to go back to. */
  title: string
  actions?: ReactNode
  /** What closing does; nothing: it cannot be closed. */
  onClose?: (() => void) | undefined
}

/** Drawn again only when something of it is another: `actions` and `onClose` are to be kept. */
export const PaneHead = memo(function PaneHead({ title, actions, onClose }: PaneHeadProps) {
  const session = useSession()
  const hasChains = useWorkspace((state) => state.answer !== null || visibleChain(state) !== null)
  return (
    <header className={styles.head}>
      {hasChains && (
        <Button look="quiet" small icon="chevron-left" onPress={() => session.setPanel('chains')}>
          Chains
        </Button>
      )}
      <h2 className={hasChains ? styles.minor : styles.title}>{title}</h2>
      <span className={styles.actions}>
        {actions}
        {onClose && <IconButton icon="close" label="Close" small onPress={onClose} />}
      </span>
    </header>
  )
})

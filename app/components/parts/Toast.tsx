/**
 * Messages at the foot of the screen: what happened, what was kept, what to do. The region is there before any message
 * is, so that screen readers announce what comes into it. A message stays until it is dismissed or replaced.
 */
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { Icon } from './Icon'
import type { IconName } from './icon-shapes'
import styles from './Toast.module.css'

export function ToastRegion({ children }: { children: ReactNode }) {
  return (
    <section className={styles.region} aria-label="Messages" aria-live="polite">
      {children}
    </section>
  )
}

interface ToastProps {
  icon?: IconName
  /** What can be done about it. */
  action?: { label: ReactNode; run: () => void }
  onDismiss?: () => void
  children: ReactNode
}

export function Toast({ icon, action, onDismiss, children }: ToastProps) {
  return (
    <div className={styles.toast}>
      {icon && <Icon name={icon} size={16} />}
      <span className={styles.text}>{children}</span>
      {action && (
        <Button className={styles.action} onPress={action.run}>
          {action.label}
        </Button>
      )}
      {onDismiss && (
        <Button className={styles.dismiss} aria-label="Dismiss" onPress={onDismiss}>
          <Icon name="close" />
        </Button>
      )}
    </div>
  )
}

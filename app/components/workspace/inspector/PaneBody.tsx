/** What scrolls in the right pane, and what stays at its foot. */
import type { ReactNode } from 'react'
import styles from './PaneBody.module.css'

export function PaneBody({ children, foot }: { children: ReactNode; foot?: ReactNode }) {
  return (
    <>
      <div className={styles.body}>{children}</div>
      {foot !== undefined && <div className={styles.foot}>{foot}</div>}
    </>
  )
}

/** What scrolls in the right pane, and what stays at its foot: where something is written, if the map can be changed. */
import type { ReactNode } from 'react'
import { useReadOnly } from '../read-only'
import styles from './PaneBody.module.css'

export function PaneBody({ children, foot }: { children: ReactNode; foot?: ReactNode }) {
  const isReadOnly = useReadOnly()
  return (
    <>
      <div className={styles.body}>{children}</div>
      {foot !== undefined && !isReadOnly && <div className={styles.foot}>{foot}</div>}
    </>
  )
}

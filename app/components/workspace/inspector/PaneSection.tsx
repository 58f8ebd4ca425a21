/** A part of the right pane with a heading and, behind it, how much there is. */
import type { ReactNode } from 'react'
import styles from './PaneSection.module.css'

interface PaneSectionProps {
  title: string
  count?: number
  /** At the end of the heading's line. */
  after?: ReactNode
  children: ReactNode
}

export function PaneSection({ title, count, after, children }: PaneSectionProps) {
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          {title}
          {count !== undefined && <span className={styles.count}> {count}</span>}
        </h3>
        {after}
      </div>
      {children}
    </section>
  )
}

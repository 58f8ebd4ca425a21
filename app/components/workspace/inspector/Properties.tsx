/** Names and values of a thing, one under the other. */
import type { ReactNode } from 'react'
import styles from './Properties.module.css'
import { SavedMark } from './SavedMark'

export function Properties({ children }: { children: ReactNode }) {
  return <dl className={styles.list}>{children}</dl>
}

interface PropertyProps {
  name: string
  /** What the field holds: when it changes, it shows that it is saved. */
  value?: unknown
  children: ReactNode
}

export function Property({ name, value, children }: PropertyProps) {
  return (
    <>
      <dt className={styles.name}>
        {name}
        {value !== undefined && <SavedMark value={value} />}
      </dt>
      <dd className={styles.value}>{children}</dd>
    </>
  )
}

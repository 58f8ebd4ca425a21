/** Names and values of a thing, one under the other. */
import type { ReactNode } from 'react'
import styles from './Properties.module.css'

export function Properties({ children }: { children: ReactNode }) {
  return <dl className={styles.list}>{children}</dl>
}

export function Property({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  )
}

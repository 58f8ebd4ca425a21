/** Words that are only heard: they complete what the eye gets from the place and form of things. */
import type { ReactNode } from 'react'
import styles from './Spoken.module.css'

export function Spoken({ children }: { children: ReactNode }) {
  return <span className={styles.spoken}>{children}</span>
}

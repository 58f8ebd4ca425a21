/** Words that are only heard: they complete what the eye gets from the place and form of things. */
import type { HTMLAttributes } from 'react'
import styles from './Spoken.module.css'

interface SpokenProps extends HTMLAttributes<HTMLElement> {
  as?: 'span' | 'p' | 'ul'
}

export function Spoken({ as: Element = 'span', ...rest }: SpokenProps) {
  return <Element className={styles.spoken} {...rest} />
}

/** A key on the keyboard. */
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './Kbd.module.css'

/** `inPassing`: what it belongs to can be pressed as well, so that it is left out where there are only fingers. */
export function Kbd({ children, inPassing = false }: { children: ReactNode; inPassing?: boolean }) {
  return <kbd className={classNames(styles.key, inPassing && styles.inPassing)}>{children}</kbd>
}

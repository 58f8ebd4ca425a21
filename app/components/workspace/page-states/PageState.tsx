/** A page that has no map to show: what happened, in the middle of it. */
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Logo } from '../../parts/Logo'
import styles from './PageState.module.css'

export function PageState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Link href="/" className={styles.home}>
          <Logo />
          Maps
        </Link>
      </header>
      <main className={styles.main}>
        <h1 className={styles.title}>{title}</h1>
        {children}
      </main>
    </div>
  )
}

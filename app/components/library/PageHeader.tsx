/** The bar above a page of the library: the way home, what the page puts into the middle, and tools. */
import type { ReactNode } from 'react'
import { Logo } from '../parts/Logo'
import { ThemeToggle } from '../parts/ThemeToggle'
import styles from './PageHeader.module.css'

interface PageHeaderProps {
  /** What the way home is called, where the name alone does not say it. */
  homeLabel?: string
  middle?: ReactNode
  tools?: ReactNode
}

export function PageHeader({ homeLabel, middle, tools }: PageHeaderProps) {
  return (
    <header className={styles.top}>
      <a href="/" className={styles.home} aria-label={homeLabel}>
        <Logo />
        Throughline
      </a>
      {middle ?? <span />}
      <span className={styles.tools}>
        {tools}
        <ThemeToggle />
      </span>
    </header>
  )
}

'use client'
/** What the screen has above the paper: the way back, and the printer. It is not printed. */
import Link from 'next/link'
import { Button } from '../parts/Button'
import { Icon } from '../parts/Icon'
import styles from './PrintBar.module.css'

export function PrintBar({ id }: { id: string }) {
  return (
    <header className={styles.bar}>
      <Link href={`/maps/${id}`} className={styles.back}>
        <Icon name="chevron-left" />
        Back to the map
      </Link>
      <a href={`/api/v1/maps/${id}/export/markdown`} download={`${id}.md`} className={styles.back}>
        Download as Markdown
      </a>
      <Button look="primary" onPress={() => window.print()}>
        Print
      </Button>
    </header>
  )
}

/** The glyph of a claim's kind. Its shape carries the kind; the colour repeats it. */
import type { ReactNode } from 'react'
import type { ClaimKind } from '@/graph/model/vocabulary'
import { classNames } from './class-names'
import styles from './KindGlyph.module.css'
import { kindNames } from './kind-names'

const shapes: Record<ClaimKind, ReactNode> = {
  thesis: <rect className={styles.filled} x="1" y="3" width="14" height="10" rx="2.8" />,
  claim: <rect className={styles.line} x="1.5" y="3.75" width="13" height="8.5" rx="2.5" />,
  evidence: (
    <>
      <rect className={styles.line} x="1.75" y="2.25" width="12.5" height="11.5" />
      <path className={styles.thin} d="M4.5 6h7M4.5 10h4.5" />
    </>
  ),
  event: (
    <path
      className={styles.filled}
      d="M1.25 3.5c0-.7.55-1.25 1.25-1.25h7.5L15 8l-5 5.75H2.5c-.7 0-1.25-.55-1.25-1.25z"
    />
  ),
  condition: (
    <>
      <path className={styles.line} d="M5 2.25h6L14.25 5.5v5L11 13.75H5L1.75 10.5v-5z" />
      <circle className={styles.filled} cx="8" cy="8" r="1.9" />
    </>
  ),
  counterpoint: (
    <>
      <path className={styles.line} d="M5 2.75h9.75L11 13.25H1.25z" />
      <path className={styles.thin} d="m6.3 6.3 3.4 3.4M9.7 6.3 6.3 9.7" />
    </>
  ),
}

interface KindGlyphProps {
  kind: ClaimKind
  /** Pixels. */
  size?: number
  /** Beside the kind in words, the glyph says nothing of its own. */
  decorative?: boolean
  className?: string
}

export function KindGlyph({ kind, size = 13, decorative = false, className }: KindGlyphProps) {
  return (
    <svg
      role="img"
      aria-label={kindNames[kind]}
      aria-hidden={decorative || undefined}
      className={classNames(styles.glyph, styles[kind], className)}
      width={size}
      height={size}
      viewBox="0 0 16 16"
    >
      {shapes[kind]}
    </svg>
  )
}

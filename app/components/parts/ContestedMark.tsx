/** The mark of what is argued with: a cross in a ring. */
import styles from './ContestedMark.module.css'

interface ContestedMarkProps {
  size?: number
  /** Beside the word “contested”, the mark says nothing of its own. */
  decorative?: boolean
}

export function ContestedMark({ size = 12, decorative = false }: ContestedMarkProps) {
  return (
    <svg
      role="img"
      aria-label="contested"
      aria-hidden={decorative || undefined}
      className={styles.mark}
      width={size}
      height={size}
      viewBox="0 0 12 12"
    >
      <circle cx="6" cy="6" r="4.7" />
      <path d="m4.2 4.2 3.6 3.6M7.8 4.2 4.2 7.8" />
    </svg>
  )
}

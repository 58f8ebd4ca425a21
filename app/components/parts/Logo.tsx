/** The mark of Throughline: three beads on one thread. */
import styles from './Logo.module.css'

export function Logo({ size = 22 }: { size?: number }) {
  return (
    <svg className={styles.logo} width={size} height={size} viewBox="0 0 22 22" aria-hidden="true">
      <path className={styles.thread} d="M1.5 17C5 17 8 15 11 11s6-6 9.5-6" />
      <circle className={styles.bead} cx="4.5" cy="16.3" r="2.6" />
      <circle className={styles.bead} cx="11" cy="11" r="2.6" />
      <circle className={styles.bead} cx="17.5" cy="5.7" r="2.6" />
    </svg>
  )
}

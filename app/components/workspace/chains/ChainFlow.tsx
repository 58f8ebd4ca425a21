/** A chain in a few lines: step, link, step … It is read, not pressed. */
import type { ChainStep } from '@/graph/chains/reading/chain-reading'
import { LinkGlyph } from '../../parts/LinkGlyph'
import styles from './ChainFlow.module.css'

export function ChainFlow({ steps }: { steps: readonly ChainStep[] }) {
  return (
    <p className={styles.flow}>
      {steps.map(({ claim }, index) => {
        const into = steps[index - 1]?.hop
        return (
          <span key={claim.id} className={styles.part}>
            {into && <LinkGlyph type={into.link.type} length={22} />}
            <span className={styles.label}>{claim.label}</span>
          </span>
        )
      })}
    </p>
  )
}

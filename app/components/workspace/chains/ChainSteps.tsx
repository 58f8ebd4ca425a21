/** The steps of a chain, one below the other, with the link between each two. Steps and links can be pressed. */

import { type ChainStep, strengthWords } from '@/graph/chains/reading/chain-reading'
import { linkMeanings } from '@/graph/model/vocabulary'
import { Badge } from '../../parts/Badge'
import { classNames } from '../../parts/class-names'
import { Icon } from '../../parts/Icon'
import { KindGlyph } from '../../parts/KindGlyph'
import { LinkGlyph } from '../../parts/LinkGlyph'
import { useSession } from '../session-context'
import { AttackBadge } from './AttackBadge'
import styles from './ChainSteps.module.css'

export function ChainSteps({ steps }: { steps: readonly ChainStep[] }) {
  const session = useSession()
  return (
    <ol className={styles.steps}>
      {steps.map(({ number, claim, named, attack, hop }) => (
        <li key={claim.id}>
          <div className={styles.step}>
            <span className={classNames(styles.number, named ? styles.named : styles.found)}>{number}</span>
            <KindGlyph kind={claim.kind} />
            <button type="button" className={styles.name} onClick={() => session.select({ claim: claim.id })}>
              {claim.label}
            </button>
            <AttackBadge attack={attack} />
          </div>
          {hop && (
            <div className={styles.hop}>
              <LinkGlyph type={hop.link.type} down breadth={12} decorative />
              <button
                type="button"
                className={styles.link}
                onClick={() => session.select({ link: hop.link.id })}
              >
                {linkMeanings[hop.link.type].forward}
              </button>
              <span className={styles.strength}>{strengthWords(hop.link)}</span>
              <span className={styles.badges}>
                <AttackBadge attack={hop.attack} />
                {hop.weakest && steps.length > 2 && (
                  <Badge>
                    <Icon name="weakest" size={12} />
                    weakest
                  </Badge>
                )}
              </span>
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

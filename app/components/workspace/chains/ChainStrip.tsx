/** One chain of the list: how strong it is and which way it works; its steps; the sentence that reads it aloud. */
import type { Chain } from '@/graph/chains/answer'
import { attackOnChain, readChain, signWords } from '@/graph/chains/reading/chain-reading'
import { classNames } from '../../parts/class-names'
import { Icon } from '../../parts/Icon'
import { Spoken } from '../../parts/Spoken'
import { useSession, useWorkspace } from '../session-context'
import { AttackBadge } from './AttackBadge'
import { ChainDetails } from './ChainDetails'
import { ChainFlow } from './ChainFlow'
import { ChainSteps } from './ChainSteps'
import styles from './ChainStrip.module.css'

interface ChainStripProps {
  chain: Chain
  /** In the answer, from 0. */
  index: number
  /** Kept on the canvas: then it is told in full. */
  isShown: boolean
}

export function ChainStrip({ chain, index, isShown }: ChainStripProps) {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const steps = readChain(graph, chain)
  const sign = signWords(chain.sign)
  if (!steps) {
    return (
      <li className={styles.strip}>
        <p className={styles.gone}>The map no longer has one of the steps of chain {index + 1}.</p>
      </li>
    )
  }
  const ends = `${steps[0]?.claim.label} to ${steps.at(-1)?.claim.label}`
  return (
    <li
      className={classNames(styles.strip, isShown && styles.shown)}
      onPointerEnter={() => session.hoverChain(index)}
      onPointerLeave={() => session.hoverChain(null)}
    >
      <button
        type="button"
        className={styles.meter}
        aria-pressed={isShown}
        onClick={() => session.showChain(isShown ? null : index)}
      >
        <Spoken>Chain</Spoken>
        <span className={styles.rank}>{index + 1}</span>
        <span className={styles.bar}>
          <span className={styles.fill} style={{ width: `${chain.strength * 100}%` }} />
        </span>
        <Spoken>strength</Spoken>
        <span className={styles.strength}>{chain.strength.toFixed(2)}</span>
        <span className={styles.sign}>
          <b>{sign.mark}</b> {sign.word}
        </span>
        <Spoken>{`from ${ends}. ${isShown ? 'Shown on the map' : 'Show it on the map'}`}</Spoken>
        <span className={styles.end}>
          {isShown ? <Icon name="pin" /> : <AttackBadge attack={attackOnChain(chain)} />}
        </span>
      </button>
      {isShown ? <ChainSteps steps={steps} /> : <ChainFlow steps={steps} />}
      <p className={styles.sentence}>{chain.sentence}</p>
      {isShown && (
        <>
          <ChainDetails chain={chain} />
          <button type="button" className={styles.onMap} onClick={() => session.setTab('graph')}>
            <Icon name="graph" /> On the map
          </button>
        </>
      )}
    </li>
  )
}

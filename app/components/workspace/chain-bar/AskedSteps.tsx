/** The question once it is answered: each step as it was typed, below it what it was taken for, and each arrow in words. */
import { Fragment } from 'react'
import type { ChainAnswer } from '@/graph/chains/answer'
import { hopWords } from '@/lib/workspace/question/hop-words'
import { Icon } from '../../parts/Icon'
import { useSession, useWorkspace } from '../session-context'
import styles from './AskedSteps.module.css'
import { TakenFor } from './TakenFor'

interface AskedStepsProps {
  answer: ChainAnswer
  /** Edits the question, with the caret at this place. */
  onEdit: (caret: number) => void
}

export function AskedSteps({ answer, onEdit }: AskedStepsProps) {
  const session = useSession()
  const asked = useWorkspace((state) => state.asked)
  const end = answer.steps.at(-1)?.span[1] ?? 0
  const clauses = asked.slice(end).trim()

  /** Asks again with this claim in the place of the words. */
  function take([start, stop]: readonly [number, number], id: string) {
    void session.ask(`${asked.slice(0, start)}#${id}${asked.slice(stop)}`)
  }

  return (
    <div className={styles.steps}>
      {answer.steps.map((step, index) => {
        const before = answer.steps[index - 1]
        return (
          <Fragment key={step.span[0]}>
            {before && (
              <span className={styles.hop}>
                <HopArrow />
                <Icon name="arrow-right" size={16} className={styles.down} />
                <span>{hopWords(asked.slice(before.span[1], step.span[0]))}</span>
              </span>
            )}
            <span className={styles.step}>
              <button type="button" className={styles.typed} onClick={() => onEdit(step.span[1])}>
                {step.text}
              </button>
              <TakenFor step={step} onTake={(id) => take(step.span, id)} />
            </span>
          </Fragment>
        )
      })}
      {clauses !== '' && (
        <button type="button" className={styles.clauses} onClick={() => onEdit(asked.length)}>
          {clauses}
        </button>
      )}
    </div>
  )
}

function HopArrow() {
  return (
    <svg className={styles.arrow} width="46" height="10" viewBox="0 0 46 10" aria-hidden="true">
      <path className={styles.shaft} d="M1 5H38" />
      <path className={styles.head} d="M37 1.2 45 5l-8 3.8z" />
    </svg>
  )
}

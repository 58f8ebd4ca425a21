'use client'
/** The right pane when a question was asked: the chains found, strongest first, or why there are none. */
import { type KeyboardEvent, useRef } from 'react'
import { countWords } from '@/graph/chains/reading/chain-reading'
import { listedChains } from '@/lib/workspace/question/questions'
import { EmptyState } from '../../parts/EmptyState'
import { IconButton } from '../../parts/IconButton'
import { Kbd } from '../../parts/Kbd'
import { useSession, useWorkspace } from '../session-context'
import { ChainStrip } from './ChainStrip'
import styles from './ChainsPane.module.css'
import { CopyMenu } from './CopyMenu'
import { NothingFound } from './NothingFound'
import { Switch } from './Switch'

export function ChainsPane() {
  const session = useSession()
  const answer = useWorkspace((state) => state.answer)
  const asking = useWorkspace((state) => state.asking)
  const error = useWorkspace((state) => state.questionError)
  const onlyStanding = useWorkspace((state) => state.onlyStanding)
  const shownChain = useWorkspace((state) => state.shownChain)
  const version = useWorkspace((state) => state.version)
  const list = useRef<HTMLOListElement>(null)
  const listed = listedChains({ answer, onlyStanding })
  const outdated = answer !== null && answer.map.version < version

  function walk(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    session.stepChain(event.key === 'ArrowDown' ? 1 : -1)
    requestAnimationFrame(() => {
      const shown = list.current?.querySelector<HTMLElement>('button[aria-pressed="true"]')
      shown?.focus()
      shown?.scrollIntoView({ block: 'nearest' })
    })
  }

  return (
    <section className={styles.pane} aria-labelledby="chains-title">
      <header className={styles.head}>
        <h2 id="chains-title" className={styles.title}>
          Chains
        </h2>
        <span className={styles.count}>{asking ? 'searching …' : answer && countWords(answer)}</span>
        {answer !== null && answer.chains.length > 0 && <CopyMenu answer={answer} />}
        {(answer !== null || error !== null) && (
          <IconButton icon="close" label="Close" small onPress={session.clearQuestion} />
        )}
      </header>
      {outdated && (
        <p className={styles.note}>
          The map has changed since.{' '}
          <button type="button" className={styles.again} onClick={() => void session.ask(answer.question)}>
            Ask again
          </button>
        </p>
      )}
      {answer?.notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {error && (
        <div className={styles.empty}>
          <EmptyState title="That question could not be answered">{error.message}</EmptyState>
        </div>
      )}
      {answer === null && !error && !asking && (
        <div className={styles.empty}>
          <EmptyState title="Ask how one claim leads to another">
            Write two or more steps with an arrow between them, in your own words, as in{' '}
            <i>cause -&gt; effect</i>.
            <span className={styles.keys}>
              {' '}
              Press <Kbd>/</Kbd> to begin.
            </span>
          </EmptyState>
        </div>
      )}
      {answer?.nothing && <NothingFound nothing={answer.nothing} answer={answer} />}
      {answer !== null && answer.chains.length > 0 && (
        <>
          <div className={styles.switch}>
            <Switch isSelected={onlyStanding} onChange={session.setOnlyStanding}>
              Only chains that stand
            </Switch>
          </div>
          {listed.length === 0 ? (
            <div className={styles.empty}>
              <EmptyState title="None of them stands">
                Each of these chains has a step or a link that is argued with, and nothing answers that.
              </EmptyState>
            </div>
          ) : (
            <ol ref={list} className={styles.list} onKeyDown={walk}>
              {listed.map(({ chain, index }) => (
                <ChainStrip key={index} chain={chain} index={index} isShown={index === shownChain} />
              ))}
            </ol>
          )}
          <footer className={styles.foot}>
            <span className={styles.hint}>
              <Kbd>↑</Kbd>
              <Kbd>↓</Kbd> step
            </span>
          </footer>
        </>
      )}
    </section>
  )
}

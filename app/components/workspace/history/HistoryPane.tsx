/** Every change of the map, newest first, in words, with who and when; each leads to the map as it was. */
import { useEffect } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { HistoryLine } from '@/lib/workspace/state/workspace-state'
import { Button } from '../../parts/Button'
import { classNames } from '../../parts/class-names'
import { EmptyState } from '../../parts/EmptyState'
import { PaneBody } from '../inspector/PaneBody'
import { PaneHead } from '../inspector/PaneHead'
import { useSession, useWorkspace } from '../session-context'
import { Differences } from './Differences'
import styles from './HistoryPane.module.css'
import { dayWords, timeWords } from './moment-words'

export function HistoryPane() {
  const session = useSession()
  const version = useWorkspace((state) => state.version)
  const past = useWorkspace((state) => state.past)
  const { lines, status } = useWorkspace((state) => state.history)
  useEffect(() => {
    // Again with each version that is new.
    if (version > 0) void session.history.readNewest()
  }, [session, version])
  const oldest = lines.at(-1)?.version ?? 1
  return (
    <>
      <PaneHead title="History" onClose={() => session.setPanel('selection')} />
      <PaneBody>
        {past !== null && <Differences key={past} version={past} />}
        <Days lines={lines} />
        {status === 'failed' && (
          <p className={styles.failed} role="alert">
            The history cannot be read now.{' '}
            <Button small onPress={() => void session.history.readNewest()}>
              Try again
            </Button>
          </p>
        )}
        {lines.length > 0 && oldest > 1 && (
          <Button
            className={styles.more}
            isDisabled={status === 'reading'}
            onPress={() => void session.history.readOlder()}
          >
            {status === 'reading' ? 'Reading …' : 'Earlier changes'}
          </Button>
        )}
        {lines.length === 1 && oldest === 1 && (
          <div className={styles.empty}>
            <EmptyState title="No changes yet">
              Whatever you or others change from here on is kept, and can be looked at or brought back.
            </EmptyState>
          </div>
        )}
      </PaneBody>
    </>
  )
}

function Days({ lines }: { lines: readonly HistoryLine[] }) {
  const now = Date.now()
  const days: { words: string; lines: HistoryLine[] }[] = []
  for (const line of lines) {
    const words = dayWords(Date.parse(line.at), now)
    const day = days.at(-1)
    if (day?.words === words) day.lines.push(line)
    else days.push({ words, lines: [line] })
  }
  return days.map((day) => (
    <section key={day.lines[0]?.version} className={styles.day} aria-label={day.words}>
      <h3 className={styles.date}>{day.words}</h3>
      <ol className={styles.lines} reversed>
        {day.lines.map((line) => (
          <Line key={line.version} line={line} />
        ))}
      </ol>
    </section>
  ))
}

function Line({ line }: { line: HistoryLine }) {
  const session = useSession()
  const isNow = useWorkspace((state) => state.version === line.version)
  const isShown = useWorkspace((state) => (state.past ?? state.version) === line.version)
  const { version, summary, by, at } = line
  return (
    <li>
      <AriaButton
        className={classNames(styles.line, isShown && styles.shown)}
        aria-current={isShown ? 'true' : undefined}
        onPress={() => void session.history.lookAt(isNow ? null : version)}
      >
        <span className={styles.words} dir="auto">
          {summary}
        </span>
        <span className={styles.about}>
          <span>
            <bdi>{by}</bdi>, <time dateTime={at}>{timeWords(Date.parse(at))}</time>
          </span>
          <span className={styles.version}>{isNow ? 'now' : `version ${version}`}</span>
        </span>
      </AriaButton>
    </li>
  )
}

/** Says that an earlier state of the map is shown, and what can be done with it: bring it back, or go back to now. */
import { Button } from '../../parts/Button'
import { Icon } from '../../parts/Icon'
import { useSession, useWorkspace } from '../session-context'
import styles from './PastBanner.module.css'

export function PastBanner() {
  const session = useSession()
  const past = useWorkspace((state) => state.past)
  const isShown = useWorkspace((state) => state.past === null || state.graph !== state.live)
  const line = useWorkspace((state) => state.history.lines.find(({ version }) => version === state.past))
  if (past === null) return null
  return (
    <section className={styles.banner} aria-label="An earlier state of the map">
      <Icon name="history" />
      <p className={styles.words} role="status">
        {isShown ? (
          <>
            <b>Version {past}, as it was</b>
            {line && (
              <>
                {' '}
                on {new Date(line.at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })},
                after <bdi>{line.by}</bdi> did this: <bdi>{line.summary}</bdi>
              </>
            )}
            . To read, not to change.
          </>
        ) : (
          `Opening version ${past} …`
        )}
      </p>
      <Button small onPress={() => session.setPanel('history')}>
        What differs
      </Button>
      <Button small isDisabled={!isShown} onPress={() => session.history.restore()}>
        Restore this version
      </Button>
      <Button small look="primary" onPress={() => void session.history.lookAt(null)}>
        Back to now
      </Button>
    </section>
  )
}

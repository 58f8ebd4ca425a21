/** The list of keys. */
import { keyName, placeKeys, pointerWays, type Shortcut, shortcuts } from '@/lib/workspace/shortcuts'
import { Dialog } from '../../parts/Dialog'
import { Kbd } from '../../parts/Kbd'
import { useSession, useWorkspace } from '../session-context'
import styles from './KeysDialog.module.css'
import { useIsMac } from './use-key-names'

const groups = ['Asking', 'Editing', 'Looking'] as const

export function KeysDialog() {
  const session = useSession()
  const isOpen = useWorkspace((state) => state.task === 'keys')
  return (
    <Dialog title="Keys" size="widest" isOpen={isOpen} onClose={() => session.setTask(null)}>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group} className={styles.group}>
            <h3 className={styles.title}>{group}</h3>
            <dl className={styles.list}>
              {shortcuts
                .filter((shortcut) => shortcut.group === group)
                .map(({ id, keys, words }) => (
                  <Entry key={id} keys={keys} words={words} />
                ))}
            </dl>
          </section>
        ))}
        <section className={styles.group}>
          <h3 className={styles.title}>With the focus on outline or map</h3>
          <dl className={styles.list}>
            {placeKeys.map(({ keys, words }) => (
              <Entry key={words} keys={keys} words={words} />
            ))}
          </dl>
        </section>
        <section className={styles.group}>
          <h3 className={styles.title}>With the pointer on the map</h3>
          <dl className={styles.list}>
            {pointerWays.map(({ how, words }) => (
              <div key={how} className={styles.entry}>
                <dt className={styles.how}>{how}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <p className={styles.more}>In the chains, the arrow keys step through the list.</p>
    </Dialog>
  )
}

function Entry({ keys, words }: Pick<Shortcut, 'keys' | 'words'>) {
  const mac = useIsMac()
  return (
    <div className={styles.entry}>
      <dt className={styles.keys}>
        {keys.map((combination, index) => (
          <span key={combination.join(' ')}>
            {index > 0 && <span className={styles.or}> or </span>}
            {combination.map((key) => (
              <Kbd key={key}>{keyName(key, mac)}</Kbd>
            ))}
          </span>
        ))}
      </dt>
      <dd>{words}</dd>
    </div>
  )
}

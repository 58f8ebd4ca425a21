/** The list of keys. */
import { keyName, shortcuts } from '@/lib/workspace/shortcuts'
import { Dialog } from '../../parts/Dialog'
import { Kbd } from '../../parts/Kbd'
import { useSession, useWorkspace } from '../session-context'
import styles from './KeysDialog.module.css'
import { useIsMac } from './use-key-names'

const groups = ['Asking', 'Editing', 'Looking'] as const

export function KeysDialog() {
  const session = useSession()
  const isOpen = useWorkspace((state) => state.task === 'keys')
  const mac = useIsMac()
  return (
    <Dialog title="Keys" size="wide" isOpen={isOpen} onClose={() => session.setTask(null)}>
      {groups.map((group) => (
        <section key={group} className={styles.group}>
          <h3 className={styles.title}>{group}</h3>
          <dl className={styles.list}>
            {shortcuts
              .filter((shortcut) => shortcut.group === group)
              .map(({ id, keys, words }) => (
                <div key={id} className={styles.entry}>
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
              ))}
          </dl>
        </section>
      ))}
      <p className={styles.more}>
        In the outline, arrow keys move, open and close. On the map, arrow keys walk along links. In the
        chains, they step through the list.
      </p>
    </Dialog>
  )
}

/** The tabs of a narrow screen. Wide screens show all of it at once and have none. */
import type { Tab } from '@/lib/workspace/state/workspace-state'
import { classNames } from '../../parts/class-names'
import { Icon } from '../../parts/Icon'
import type { IconName } from '../../parts/icon-shapes'
import { useReadOnly } from '../read-only'
import { useSession, useWorkspace } from '../session-context'
import styles from './TabBar.module.css'

const tabs: readonly { tab: Tab; label: string; icon: IconName }[] = [
  { tab: 'outline', label: 'Outline', icon: 'outline' },
  { tab: 'graph', label: 'Graph', icon: 'graph' },
  { tab: 'chains', label: 'Chains', icon: 'arrow-right' },
  { tab: 'notes', label: 'Notes', icon: 'note' },
]

export function TabBar() {
  const session = useSession()
  const current = useWorkspace((state) => state.tab)
  const isReadOnly = useReadOnly()
  const isReading = useWorkspace((state) => state.selection !== null && state.panel === 'selection')
  // In the source, claims come from its words.
  const isSource = useWorkspace((state) => state.source !== null)
  return (
    <>
      {((current === 'outline' && !isSource) || current === 'graph') && !isReading && !isReadOnly && (
        <button
          type="button"
          className={classNames(styles.add, current === 'graph' && styles.inZoomRow)}
          onClick={() => session.setTask('add')}
        >
          <Icon name="plus" size={18} /> Add
        </button>
      )}
      <nav className={styles.tabs} aria-label="Views">
        {tabs.map(({ tab, label, icon }) => (
          <button
            key={tab}
            type="button"
            className={classNames(styles.tab, tab === current && styles.current)}
            aria-current={tab === current ? 'page' : undefined}
            onClick={() => {
              session.setTab(tab)
              session.setPanel(tab === 'chains' || tab === 'notes' ? tab : 'selection')
            }}
          >
            <Icon name={icon} size={20} />
            {label}
          </button>
        ))}
      </nav>
    </>
  )
}

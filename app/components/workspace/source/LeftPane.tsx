'use client'
/** The left pane: the outline, or in its place the source that is read. */
import { Outline } from '../Outline'
import { useWorkspace } from '../session-context'
import styles from './LeftPane.module.css'
import { PaneSwitch } from './PaneSwitch'
import { SourcePane } from './SourcePane'
import { SourceTextDialog } from './SourceTextDialog'

export function LeftPane() {
  const source = useWorkspace(({ source, graph }) =>
    source === null ? undefined : graph.sources.get(source),
  )
  const hasSources = useWorkspace(({ graph }) => graph.sources.size > 0)
  return (
    <>
      {source && <SourcePane key={source.id} source={source} />}
      {/* The outline keeps what is open in it. */}
      <div className={styles.outline} hidden={source !== undefined}>
        {hasSources && (
          <div className={styles.switch}>
            <PaneSwitch />
          </div>
        )}
        <Outline />
      </div>
      <SourceTextDialog />
    </>
  )
}

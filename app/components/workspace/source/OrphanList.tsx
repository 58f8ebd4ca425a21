/** What has lost its place in the text: what it was put on, why that is not found, and what can be done. Nothing is moved by itself. */
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { LostBy } from '@/graph/anchoring/find-anchor'
import type { Orphan } from '@/graph/anchoring/source-reading'
import { idOfTarget } from '@/graph/model/link'
import { paragraphAt, type SourceText } from '@/graph/model/source-text'
import { Button } from '../../parts/Button'
import { Icon } from '../../parts/Icon'
import { useSession, useWorkspace } from '../session-context'
import styles from './OrphanList.module.css'
import { RestingName } from './RestingName'
import { commandToMove, restsOnSame } from './words-commands'

interface OrphanListProps {
  orphans: readonly Orphan[]
  source: SourceText
  /** The one that is being given a new place. */
  moving: Orphan | null
  onMove: (orphan: Orphan | null) => void
}

const reasons: Readonly<Record<LostBy, string>> = {
  words: 'These words are not in the text any more.',
  elsewhere: 'These words stand only among others now; they may be another place.',
  several: 'These words stand in several places; which one is meant cannot be told.',
  paragraph: 'The section has no such paragraph.',
  section: 'The text has no such section.',
}

export function OrphanList({ orphans, source, moving, onMove }: OrphanListProps) {
  const [isOpen, setOpen] = useState(false)
  if (orphans.length === 0) return null
  const words = orphans.length === 1 ? '1 place is lost' : `${orphans.length} places are lost`
  return (
    <div className={styles.orphans}>
      {moving ? (
        <div className={styles.moving} role="status">
          <p>Select the words it rests on now:</p>
          <p className={styles.name}>
            <RestingName on={moving.on} />
          </p>
          <Button small onPress={() => onMove(null)}>
            Leave it
          </Button>
        </div>
      ) : (
        <>
          <AriaButton className={styles.head} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            <Icon name="warning" />
            {words}
            <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} size={12} />
          </AriaButton>
          {isOpen && (
            <ul className={styles.list} aria-label="Lost places">
              {orphans.map((orphan) => (
                <OrphanEntry
                  key={`${idOfTarget(orphan.on)} ${JSON.stringify(orphan.anchor)}`}
                  orphan={orphan}
                  source={source}
                  onMove={() => onMove(orphan)}
                />
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  )
}

function OrphanEntry({ orphan, source, onMove }: { orphan: Orphan; source: SourceText; onMove: () => void }) {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const { anchor, on, lost } = orphan
  const { section, paragraph } = anchor
  const still = anchor.quote && paragraph !== undefined ? paragraphAt(source, section, paragraph) : undefined
  const place = [section, paragraph === undefined ? undefined : `paragraph ${paragraph}`]
    .filter(Boolean)
    .join(', ')
  const run = (next: typeof anchor | null) => {
    const command = commandToMove(graph, orphan, next)
    if (command) session.run([command])
  }
  return (
    <li className={styles.entry}>
      <AriaButton className={styles.name} onPress={() => session.select(on)}>
        <RestingName on={on} />
      </AriaButton>
      {anchor.quote && (
        <p className={styles.quote} dir="auto">
          {anchor.quote.exact}
        </p>
      )}
      <p className={styles.reason}>
        {reasons[lost]} {place !== '' && `It was at ${place}.`}
      </p>
      <div className={styles.actions}>
        <Button small icon="bookmark" onPress={onMove}>
          Give it a new place
        </Button>
        {still && (
          <Button
            small
            onPress={() =>
              run({
                source: anchor.source,
                ...(section === undefined ? {} : { section }),
                ...(paragraph === undefined ? {} : { paragraph }),
              })
            }
          >
            Rest it on {place}
          </Button>
        )}
        <Button small look="danger" onPress={() => run(null)}>
          Remove
        </Button>
      </div>
    </li>
  )
}

/** The same orphan in a newer reading, if it is one still. */
export function sameOrphan(orphans: readonly Orphan[], orphan: Orphan | null): Orphan | null {
  return (orphan && orphans.find((other) => restsOnSame(other, orphan))) ?? null
}

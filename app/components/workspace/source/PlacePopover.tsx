/** What rests on a place, where that is several things or on words that have changed: each leads to itself. */
import type { RefObject } from 'react'
import { Button as AriaButton, Dialog, Popover } from 'react-aria-components'
import { describePlace } from '@/graph/anchoring/describe-place'
import type { SourcePlace } from '@/graph/anchoring/source-reading'
import { idOfTarget } from '@/graph/model/link'
import type { SourceText } from '@/graph/model/source-text'
import type { Selected } from '@/lib/workspace/state/workspace-state'
import { Button } from '../../parts/Button'
import { classNames } from '../../parts/class-names'
import floating from '../../parts/Floating.module.css'
import { useSession, useWorkspace } from '../session-context'
import styles from './PlacePopover.module.css'
import { RestingName } from './RestingName'
import { commandToMove } from './words-commands'

interface PlacePopoverProps {
  place: SourcePlace
  source: SourceText
  at: RefObject<HTMLElement | null>
  onChoose: (on: Selected) => void
  onClose: () => void
}

export function PlacePopover({ place, source, at, onChoose, onClose }: PlacePopoverProps) {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  return (
    <Popover
      className={classNames(floating.floating, styles.popover)}
      triggerRef={at}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      placement="bottom start"
    >
      <Dialog className={styles.dialog} aria-label="What rests on this place">
        <ul>
          {place.resting.map((resting) => (
            <li key={`${idOfTarget(resting.on)} ${resting.by}`}>
              <AriaButton className={styles.item} onPress={() => onChoose(resting.on)}>
                <RestingName on={resting.on} />
              </AriaButton>
              {resting.by === 'likeness' && (
                <div className={styles.changed}>
                  <p>It was put on these words, which have changed:</p>
                  <p className={styles.old} dir="auto">
                    {resting.anchor.quote?.exact}
                  </p>
                  <Button
                    small
                    icon="check"
                    onPress={() => {
                      const command = commandToMove(
                        graph,
                        resting,
                        describePlace(resting.anchor.source, source, place),
                      )
                      if (command) session.run([command])
                      onClose()
                    }}
                  >
                    Rest it on the words as they are now
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      </Dialog>
    </Popover>
  )
}

/** Whether a claim or link holds up, in a word; pressed, it says why. */
import { memo } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { Badge } from '../../parts/Badge'
import { classNames } from '../../parts/class-names'
import floating from '../../parts/Floating.module.css'
import { Icon } from '../../parts/Icon'
import { useWorkspace } from '../session-context'
import { type StandingWords, standingWords } from './argument-words'
import styles from './StandingBadge.module.css'

export function StandingBadge({ id }: { id: string }) {
  const graph = useWorkspace((state) => state.graph)
  const { label, tone, reason } = standingWords(graph, id)
  return <ReasonedBadge label={label} tone={tone} reason={reason} />
}

/** Drawn again only when what it says is another. */
const ReasonedBadge = memo(function ReasonedBadge({ label, tone, reason }: StandingWords) {
  return (
    <DialogTrigger>
      <Button className={styles.button} aria-label={`${label}: why`}>
        <Badge tone={tone}>
          {tone === 'ok' && <Icon name="check" size={12} />}
          {label}
        </Badge>
      </Button>
      <Popover className={classNames(floating.floating, styles.popover)} placement="bottom end">
        <Dialog className={styles.dialog} aria-label={`${label}: why`}>
          <p>{reason}</p>
          <p className={styles.term}>The grounded labelling over claims and links decides this.</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
})

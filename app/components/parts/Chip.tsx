/** A small word or name: a tag, an alias, a holder, a place in the source. It can be pressed, and it can be taken away. */
import type { ReactNode } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import styles from './Chip.module.css'
import { classNames } from './class-names'
import { Icon } from './Icon'

interface ChipProps {
  children: ReactNode
  /** `mark`: a place in the source; `ghost`: an offer, not there yet. */
  tone?: 'plain' | 'mark' | 'ghost'
  onPress?: () => void
  /** Given with `onPress`: the chip switches something, and this is whether it is on. */
  isOn?: boolean
  onRemove?: () => void
  /** What the remove button says: “Remove tag risk”. */
  removeLabel?: string
  label?: string
}

export function Chip({ children, tone = 'plain', onPress, isOn, onRemove, removeLabel, label }: ChipProps) {
  const classes = classNames(styles.chip, styles[tone])
  if (onPress && isOn !== undefined) {
    return (
      <ToggleButton
        aria-label={label}
        className={classNames(classes, styles.pressable)}
        isSelected={isOn}
        onChange={onPress}
      >
        {children}
      </ToggleButton>
    )
  }
  if (onPress && !onRemove) {
    return (
      <Button aria-label={label} className={classNames(classes, styles.pressable)} onPress={onPress}>
        {children}
      </Button>
    )
  }
  return (
    <span className={classNames(classes, onRemove && styles.removable)}>
      {onPress ? (
        <Button aria-label={label} className={styles.inner} onPress={onPress}>
          {children}
        </Button>
      ) : (
        children
      )}
      {onRemove && (
        <Button aria-label={removeLabel ?? 'Remove'} className={styles.remove} onPress={onRemove}>
          <Icon name="close" size={10} />
        </Button>
      )}
    </span>
  )
}

/** A choice of one among a few, all in sight. */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { classNames } from './class-names'
import { Icon } from './Icon'
import type { IconName } from './icon-shapes'
import styles from './Segmented.module.css'

interface SegmentedProps<T extends string> {
  label: string
  options: readonly { value: T; label: string; icon?: IconName }[]
  value: T
  onChange: (value: T) => void
  /** Fills the breadth it is given, in equal parts. */
  wide?: boolean
}

export function Segmented<T extends string>({ label, options, value, onChange, wide }: SegmentedProps<T>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={classNames(styles.group, wide && styles.wide)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.value))
        if (chosen) onChange(chosen.value)
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.value} id={option.value} className={styles.option}>
          {option.icon && <Icon name={option.icon} />}
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

/** A button that shows an icon and is named by `label`. With `isOn` it is a switch and says so. */
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  ToggleButton,
} from 'react-aria-components'
import { classNames } from './class-names'
import { Icon } from './Icon'
import styles from './IconButton.module.css'
import type { IconName } from './icon-shapes'
import { Tip } from './Tip'

interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  icon: IconName
  label: string
  shortcut?: string
  /** 24 instead of 28. */
  small?: boolean
  /** Given: the button switches something, and this is whether it is on. */
  isOn?: boolean
  className?: string
}

export function IconButton(props: IconButtonProps) {
  const { icon, label, shortcut, small, isOn, className, onPress, isDisabled, ...rest } = props
  const classes = classNames(styles.button, small && styles.small, className)
  const drawing = <Icon name={icon} size={small ? 14 : 16} />
  return (
    <Tip text={label} shortcut={shortcut}>
      {isOn === undefined ? (
        <AriaButton
          {...rest}
          aria-label={label}
          className={classes}
          onPress={onPress}
          isDisabled={isDisabled}
        >
          {drawing}
        </AriaButton>
      ) : (
        <ToggleButton
          aria-label={label}
          className={classes}
          isSelected={isOn}
          onPress={onPress}
          isDisabled={isDisabled}
        >
          {drawing}
        </ToggleButton>
      )}
    </Tip>
  )
}

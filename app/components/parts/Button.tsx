/** A button with words. One primary button a screen; quiet ones where a row of them would shout. */
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'
import { classNames } from './class-names'
import { Icon } from './Icon'
import type { IconName } from './icon-shapes'

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  look?: 'plain' | 'primary' | 'danger' | 'quiet' | 'link'
  icon?: IconName
  /** Fills the breadth it is given. */
  wide?: boolean
  /** 24 high instead of 28. */
  small?: boolean
  className?: string
  children: ReactNode
}

export function Button({ look = 'plain', icon, wide, small, className, children, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={classNames(
        styles.button,
        styles[look],
        wide && styles.wide,
        small && styles.small,
        className,
      )}
    >
      {icon && <Icon name={icon} />}
      {children}
    </AriaButton>
  )
}

/** A menu of commands behind a button. */
import type { ReactElement } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { classNames } from './class-names'
import floating from './Floating.module.css'
import { Icon } from './Icon'
import type { IconName } from './icon-shapes'
import { Kbd } from './Kbd'
import styles from './Menu.module.css'

export interface MenuCommand {
  id: string
  label: string
  icon?: IconName
  shortcut?: string
  /** It takes something away. */
  danger?: boolean
  isDisabled?: boolean
  /** A page to go to instead of something to do. */
  href?: string
  /** With `href`: a file to keep under this name. */
  download?: string
  run?: () => void
}

interface MenuProps {
  /** Of the list, for those who do not see it. */
  label: string
  commands: readonly MenuCommand[]
  /** The button. */
  children: ReactElement
}

export function Menu({ label, commands, children }: MenuProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={classNames(floating.floating, styles.popover)} offset={4} placement="bottom end">
        <AriaMenu
          aria-label={label}
          className={styles.menu}
          onAction={(key) => commands.find((command) => command.id === key)?.run?.()}
        >
          {commands.map((command) => (
            <MenuItem
              key={command.id}
              id={command.id}
              textValue={command.label}
              isDisabled={command.isDisabled}
              className={classNames(styles.item, command.danger && styles.danger)}
              {...(command.href === undefined ? {} : { href: command.href, download: command.download })}
            >
              {command.icon && <Icon name={command.icon} />}
              <span className={styles.label}>{command.label}</span>
              {command.shortcut && <Kbd>{command.shortcut}</Kbd>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

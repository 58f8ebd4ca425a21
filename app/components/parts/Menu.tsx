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

type Commands = readonly MenuCommand[] | (() => readonly MenuCommand[])

interface MenuProps {
  /** Of the list, for those who do not see it. */
  label: string
  /** A function is asked when the menu opens: what it tells of the map need not be followed while it is closed. */
  commands: Commands
  /** The button. */
  children: ReactElement
}

export function Menu({ label, commands, children }: MenuProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={classNames(floating.floating, styles.popover)} offset={4} placement="bottom end">
        <CommandList label={label} commands={commands} />
      </Popover>
    </MenuTrigger>
  )
}

/** Drawn while the menu is open. */
function CommandList({ label, commands }: Pick<MenuProps, 'label' | 'commands'>) {
  const all = typeof commands === 'function' ? commands() : commands
  return (
    <AriaMenu
      aria-label={label}
      className={styles.menu}
      onAction={(key) => all.find((command) => command.id === key)?.run?.()}
    >
      {all.map((command) => (
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
  )
}

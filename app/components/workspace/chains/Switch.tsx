/** Switches one thing on or off, with its words behind it. */
import type { ReactNode } from 'react'
import { Switch as AriaSwitch } from 'react-aria-components'
import styles from './Switch.module.css'

interface SwitchProps {
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  children: ReactNode
}

export function Switch({ isSelected, onChange, children }: SwitchProps) {
  return (
    <AriaSwitch className={styles.switch} isSelected={isSelected} onChange={onChange}>
      <span className={styles.track}>
        <span className={styles.knob} />
      </span>
      {children}
    </AriaSwitch>
  )
}

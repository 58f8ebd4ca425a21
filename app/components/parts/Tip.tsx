/** The name of a control without words, shown on hover and focus, with the key that does the same. */
import type { ReactElement } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components'
import { Kbd } from './Kbd'
import styles from './Tip.module.css'

interface TipProps {
  text: string
  /** The key that does the same. */
  shortcut?: string
  children: ReactElement
}

export function Tip({ text, shortcut, children }: TipProps) {
  return (
    <TooltipTrigger delay={600} closeDelay={0}>
      {children}
      <Tooltip className={styles.tip} offset={6}>
        {text}
        {shortcut && <Kbd>{shortcut}</Kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}

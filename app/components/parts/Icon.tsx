/** A named icon. It says nothing to a screen reader: the control it stands in has the name. */
import { memo } from 'react'
import { classNames } from './class-names'
import styles from './Icon.module.css'
import { type IconName, iconShapes } from './icon-shapes'

interface IconProps {
  name: IconName
  /** Pixels; 14 in text and small controls, 16 in bars. */
  size?: number
  className?: string
}

/** Drawn again only for another name: hundreds stand in rows that change. */
export const Icon = memo(function Icon({ name, size = 14, className }: IconProps) {
  return (
    <svg
      className={classNames(styles.icon, className)}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {iconShapes[name]}
    </svg>
  )
})

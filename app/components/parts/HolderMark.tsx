/** Who holds a claim: an initial in a disc. The name is its label and shows on hover. */
import { classNames } from './class-names'
import styles from './HolderMark.module.css'
import { type HolderLook, inkOn } from './holder-look'

interface HolderMarkProps {
  look: HolderLook
  /** Pixels. */
  size?: number
  /** Beside the name in words, the mark says nothing of its own. */
  decorative?: boolean
}

export function HolderMark({ look, size = 16, decorative = false }: HolderMarkProps) {
  const name = decorative
    ? { 'aria-hidden': true }
    : { role: 'img', 'aria-label': `held by ${look.name}`, title: look.name }
  const own = look.color ? { background: look.color } : {}
  const ink = look.color ? styles[inkOn(look.color)] : undefined
  return (
    <span
      {...name}
      data-initial={look.initial}
      className={classNames(styles.mark, styles[`tone${look.tone}`], ink)}
      style={{ width: size, height: size, fontSize: size * 0.6, ...own }}
    />
  )
}

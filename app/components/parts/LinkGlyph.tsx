/** A link's type as a short line with its head: solid, dashed or dotted; filled, open, bar, cross or diamond. */
import type { LinkType } from '@/graph/model/vocabulary'
import { classNames } from './class-names'
import styles from './LinkGlyph.module.css'

interface LinkGlyphProps {
  type: LinkType
  /** Pixels along the line, and across it. */
  length?: number
  breadth?: number
  /** Pointing down, between the steps of a list. */
  down?: boolean
  /** What it is called where it stands; left out: its type. */
  label?: string
  /** Beside the type in words, the glyph says nothing of its own. */
  decorative?: boolean
  className?: string
}

export function LinkGlyph(props: LinkGlyphProps) {
  const { type, label = type, length = 18, breadth = 10, down = false, decorative = false, className } = props
  const [width, height] = down ? [breadth, length] : [length, breadth]
  const { line, head, look } = drawing(type, length, breadth / 2)
  return (
    <svg
      role="img"
      aria-label={label}
      aria-hidden={decorative || undefined}
      className={classNames(styles.glyph, styles[type], className)}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <g transform={down ? `translate(${breadth} 0) rotate(90)` : undefined}>
        <path className={styles.line} d={line} />
        <path className={styles[look]} d={head} />
      </g>
    </svg>
  )
}

/** Line and head of a glyph `w` long whose axis lies at `m`. */
function drawing(type: LinkType, w: number, m: number): { line: string; head: string; look: string } {
  const line = (end: number) => `M1 ${m}H${end}`
  switch (type) {
    case 'enables':
      return {
        line: line(w - 10),
        head: `M${w - 10} ${m - 4}L${w - 1.8} ${m}L${w - 10} ${m + 4}Z`,
        look: 'open',
      }
    case 'prevents':
      return { line: line(w - 5), head: `M${w - 3} ${m - 5}V${m + 5}`, look: 'stroked' }
    case 'attacks':
      return {
        line: line(w - 10),
        head: `M${w - 9} ${m - 3.8}l7.6 7.6M${w - 9} ${m + 3.8}l7.6-7.6`,
        look: 'stroked',
      }
    case 'specifies':
      return {
        line: `M1.5 ${m}H${w - 12}`,
        head: `M${w - 11} ${m}L${w - 6} ${m - 3.6}L${w - 1} ${m}L${w - 6} ${m + 3.6}Z`,
        look: 'filled',
      }
    default:
      return {
        line: line(w - 9),
        head: `M${w - 10} ${m - 4.2}L${w - 1} ${m}L${w - 10} ${m + 4.2}Z`,
        look: 'filled',
      }
  }
}

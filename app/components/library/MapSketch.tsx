/** The small drawing of a map on its card. It repeats nothing that is not said beside it, so it is silent. */
import type { ClaimKind } from '@/graph/model/vocabulary'
import styles from './MapSketch.module.css'
import { type MapSketch, type SketchLine, sketchHeight, sketchWidth } from './map-sketch'

export function MapSketchView({ sketch }: { sketch: MapSketch }) {
  const { width, height } = sketch
  return (
    <svg
      className={styles.sketch}
      viewBox={`0 0 ${sketchWidth} ${sketchHeight}`}
      aria-hidden="true"
      preserveAspectRatio="xMidYMid meet"
    >
      {sketch.lines.map((line, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: two links may run the same way, and nothing in a sketch moves
          key={index}
          className={lineStyles[line.type]}
          d={curve(line, width / 2)}
        />
      ))}
      {sketch.cards.map(({ kind, x, y }) => (
        <path
          key={`${x} ${y}`}
          className={styles[kind]}
          transform={`translate(${x} ${y})`}
          d={outline(kind, width, height)}
        />
      ))}
    </svg>
  )
}

const lineStyles: Record<SketchLine['type'], string | undefined> = {
  causes: styles.plain,
  enables: styles.plain,
  prevents: styles.plain,
  specifies: styles.plain,
  supports: styles.supports,
  attacks: styles.attacks,
}

/** From the side of one card to the side of the other, bent as links on the map are. */
function curve({ from: [x1, y1], to: [x2, y2] }: SketchLine, half: number): string {
  const forward = x2 >= x1
  const start = x1 + (forward ? half : -half)
  const end = x2 + (forward ? -half : half)
  if (Math.abs(x2 - x1) < half) return `M${x1} ${y1}L${x2} ${y2}`
  const middle = (start + end) / 2
  return `M${start} ${y1}C${middle} ${y1} ${middle} ${y2} ${end} ${y2}`
}

function outline(kind: ClaimKind, w: number, h: number): string {
  const tip = h / 2
  const cut = h / 4
  const lean = h / 5
  switch (kind) {
    case 'event':
      return `M0 0H${w - tip}L${w} ${h / 2}L${w - tip} ${h}H0Z`
    case 'condition':
      return `M${cut} 0H${w - cut}L${w} ${cut}V${h - cut}L${w - cut} ${h}H${cut}L0 ${h - cut}V${cut}Z`
    case 'counterpoint':
      return `M${lean} 0H${w}L${w - lean} ${h}H0Z`
    case 'evidence':
      return `M0 0H${w}V${h}H0Z`
    default: {
      const r = Math.min(3, h / 4)
      return `M${r} 0H${w - r}Q${w} 0 ${w} ${r}V${h - r}Q${w} ${h} ${w - r} ${h}H${r}Q0 ${h} 0 ${h - r}V${r}Q0 0 ${r} 0Z`
    }
  }
}

/** A share from 0 to 1, set by dragging or by the arrow keys, in steps of 0.05, with its figure beside it. */
import { Slider as AriaSlider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import styles from './Slider.module.css'

interface SliderProps {
  label: string
  /** 0..1 */
  value: number
  /** While it moves. */
  onChange: (value: number) => void
  /** When it is let go. */
  onChangeEnd: (value: number) => void
}

export function Slider({ label, value, onChange, onChangeEnd }: SliderProps) {
  return (
    <AriaSlider
      aria-label={label}
      className={styles.slider}
      minValue={0}
      maxValue={1}
      step={0.05}
      value={value}
      onChange={(next) => onChange(rounded(next))}
      onChangeEnd={(next) => onChangeEnd(rounded(next))}
      formatOptions={{ minimumFractionDigits: 2, maximumFractionDigits: 2 }}
    >
      <SliderTrack className={styles.track}>
        <span className={styles.fill} style={{ width: `${value * 100}%` }} />
        <SliderThumb className={styles.thumb} />
      </SliderTrack>
      <SliderOutput className={styles.output} />
    </AriaSlider>
  )
}

function rounded(value: number | number[]): number {
  return Math.round((Array.isArray(value) ? (value[0] ?? 0) : value) * 100) / 100
}

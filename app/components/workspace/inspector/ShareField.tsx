/** A weight or strength: the slider follows the hand, and is saved when it is let go. It can be left unrated. */
import { useState } from 'react'
import { Button } from '../../parts/Button'
import { Slider } from '../../parts/Slider'
import { useReadOnly } from '../read-only'
import styles from './ShareField.module.css'

interface ShareFieldProps {
  label: string
  /** 0..1; undefined: not rated. */
  value: number | undefined
  onSave: (value: number) => void
  /** Takes the rating away; left out where there always is one. */
  onClear?: () => void
}

export function ShareField({ label, value, onSave, onClear }: ShareFieldProps) {
  const isReadOnly = useReadOnly()
  const [moving, setMoving] = useState<number | null>(null)
  if (isReadOnly) return <span className={styles.value}>{value?.toFixed(2) ?? 'not rated'}</span>
  if (value === undefined && moving === null) {
    return (
      <Button small onPress={() => onSave(0.5)} aria-label={`${label}. Not rated: rate it`}>
        Not rated: rate it
      </Button>
    )
  }
  return (
    <>
      <Slider
        label={label}
        value={moving ?? value ?? 0.5}
        onChange={setMoving}
        onChangeEnd={(next) => {
          setMoving(null)
          if (next !== value) onSave(next)
        }}
      />
      {onClear && (
        <Button look="link" small onPress={onClear} aria-label={`${label} not rated: take the rating away`}>
          not rated
        </Button>
      )}
    </>
  )
}

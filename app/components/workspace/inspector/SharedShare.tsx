/** The weight or strength of several at once: the slider where they agree, else their range, and a way to set one for all. */
import { useState } from 'react'
import { Button } from '../../parts/Button'
import { useReadOnly } from '../read-only'
import { ShareField } from './ShareField'

interface SharedShareProps {
  label: string
  /** One of each, 0..1; undefined: not rated. */
  values: readonly (number | undefined)[]
  onSave: (value: number) => void
  onClear?: () => void
}

export function SharedShare({ label, values, onSave, onClear }: SharedShareProps) {
  const isReadOnly = useReadOnly()
  const [setting, setSetting] = useState(false)
  const rated = values.filter((value) => value !== undefined)
  const [first] = values
  const agree = values.every((value) => value === first)
  if (!agree && isReadOnly) return rangeWords(values)
  if (!agree && !setting) {
    return (
      <Button
        small
        onPress={() => setSetting(true)}
        aria-label={`${label}. ${rangeWords(values)}: set for all`}
      >
        {rangeWords(values)}: set for all
      </Button>
    )
  }
  const mean = rated.reduce((sum, value) => sum + value, 0) / (rated.length || 1)
  return (
    <ShareField
      label={label}
      value={agree ? first : Math.round(mean * 20) / 20}
      onSave={(value) => {
        setSetting(false)
        onSave(value)
      }}
      {...(onClear && {
        onClear: () => {
          setSetting(false)
          onClear()
        },
      })}
    />
  )
}

/** `Mixed, 0.30 to 0.90`, and how many are not rated. */
function rangeWords(values: readonly (number | undefined)[]): string {
  const rated = values.filter((value) => value !== undefined).sort((a, b) => a - b)
  const unrated = values.length - rated.length
  const [low, high] = [rated[0]?.toFixed(2), rated.at(-1)?.toFixed(2)]
  const range = low === high ? low : `${low} to ${high}`
  return `Mixed, ${range}${unrated > 0 ? `, ${unrated} not rated` : ''}`
}

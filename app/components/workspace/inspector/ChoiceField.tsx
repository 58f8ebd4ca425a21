/** One of a few values, as a chip that opens. Of an earlier state of the map the value is shown, and nothing opens. */
import { Select, type SelectOption } from '../../parts/Select'
import { useReadOnly } from '../read-only'
import styles from './ChoiceField.module.css'

interface ChoiceFieldProps<T extends string> {
  label: string
  options: readonly SelectOption<T>[]
  /** null: not one for all; `placeholder` says so. */
  value: T | null
  placeholder?: string
  onChange: (value: T) => void
}

export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const isReadOnly = useReadOnly()
  if (!isReadOnly) return <Select {...props} hideLabel look="chip" />
  const chosen = props.options.find((option) => option.value === props.value)
  return (
    <span className={styles.value}>
      {chosen?.glyph}
      <span dir="auto">{chosen?.label ?? props.placeholder}</span>
    </span>
  )
}

/** Several lines of text with a label; it grows with what is written, up to a limit. */
import type { KeyboardEvent, Ref } from 'react'
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  FieldError,
  Group,
  Label,
  Text,
} from 'react-aria-components'
import { classNames } from './class-names'
import styles from './Field.module.css'

export interface TextAreaProps {
  label: string
  hideLabel?: boolean
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  onBlur?: () => void
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  placeholder?: string
  hint?: string
  error?: string | undefined
  rows?: number
  maxLength?: number
  autoFocus?: boolean
  inputRef?: Ref<HTMLTextAreaElement>
  className?: string
}

export function TextArea(props: TextAreaProps) {
  const { label, hideLabel, hint, error, rows = 3, placeholder, inputRef, className, ...rest } = props
  return (
    <AriaTextField
      {...rest}
      aria-label={hideLabel ? label : undefined}
      isInvalid={error !== undefined}
      className={classNames(styles.field, className)}
    >
      {!hideLabel && <Label className={styles.label}>{label}</Label>}
      <Group className={styles.box} isInvalid={error !== undefined}>
        <AriaTextArea
          ref={inputRef}
          className={classNames(styles.input, styles.area)}
          rows={rows}
          placeholder={placeholder}
        />
      </Group>
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </AriaTextField>
  )
}

/** What stands around a text field: its label, its box, a hint, and what is wrong with it in words. */
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { TextField as AriaTextField, FieldError, Group, Label, Text } from 'react-aria-components'
import { classNames } from './class-names'
import styles from './Field.module.css'

/** What every text field takes; `E` is the element that is typed in. */
export interface FieldProps<E extends HTMLElement> {
  label: string
  /** The label is read out but not shown: the place or an icon says it to the eye. */
  hideLabel?: boolean
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  onBlur?: () => void
  onKeyDown?: (event: KeyboardEvent<E>) => void
  placeholder?: string
  hint?: string
  /** What is wrong; undefined: nothing. */
  error?: string | undefined
  maxLength?: number
  autoFocus?: boolean
  inputRef?: Ref<E>
  className?: string
}

interface LabelledFieldProps<E extends HTMLElement> extends Omit<FieldProps<E>, 'placeholder' | 'inputRef'> {
  type?: 'text' | 'search' | 'url'
  isRequired?: boolean
  /** Without an edge, in a well. */
  calm?: boolean | undefined
  /** What stands in the box. */
  children: ReactNode
}

export function LabelledField<E extends HTMLElement>(props: LabelledFieldProps<E>) {
  const { label, hideLabel, hint, error, calm, className, children, ...rest } = props
  const isInvalid = error !== undefined
  return (
    <AriaTextField
      {...rest}
      aria-label={hideLabel ? label : undefined}
      isInvalid={isInvalid}
      className={classNames(styles.field, className)}
    >
      {!hideLabel && <Label className={styles.label}>{label}</Label>}
      <Group className={classNames(styles.box, calm && styles.calm)} isInvalid={isInvalid}>
        {children}
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

/** A line of text with its label, and what is wrong with it in words. */
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { TextField as AriaTextField, FieldError, Group, Input, Label, Text } from 'react-aria-components'
import { classNames } from './class-names'
import styles from './Field.module.css'
import { Icon } from './Icon'
import type { IconName } from './icon-shapes'

export interface TextFieldProps {
  label: string
  /** The label is read out but not shown: the place or an icon says it to the eye. */
  hideLabel?: boolean
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  onBlur?: () => void
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  placeholder?: string
  hint?: string
  /** What is wrong; undefined: nothing. */
  error?: string | undefined
  icon?: IconName
  /** Behind the text: a key, a button. */
  after?: ReactNode
  /** Without an edge, in a well: for finding, not for data. */
  calm?: boolean
  type?: 'text' | 'search' | 'url'
  maxLength?: number
  autoFocus?: boolean
  isRequired?: boolean
  inputRef?: Ref<HTMLInputElement>
  className?: string
}

export function TextField(props: TextFieldProps) {
  const { label, hideLabel, hint, error, icon, after, calm, placeholder, inputRef, className, ...rest } =
    props
  return (
    <AriaTextField
      {...rest}
      aria-label={hideLabel ? label : undefined}
      isInvalid={error !== undefined}
      className={classNames(styles.field, className)}
    >
      {!hideLabel && <Label className={styles.label}>{label}</Label>}
      <Group className={classNames(styles.box, calm && styles.calm)} isInvalid={error !== undefined}>
        {icon && <Icon name={icon} />}
        <Input ref={inputRef} className={styles.input} placeholder={placeholder} />
        {after}
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

/** A choice of one from a list that opens. Each option may carry a glyph. */
import type { ReactNode } from 'react'
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components'
import { classNames } from './class-names'
import fieldStyles from './Field.module.css'
import floating from './Floating.module.css'
import { Icon } from './Icon'
import styles from './Select.module.css'

export interface SelectOption<T extends string> {
  value: T
  label: string
  glyph?: ReactNode
  /** A few words on what it means. */
  hint?: string
}

interface SelectProps<T extends string> {
  label: string
  hideLabel?: boolean
  options: readonly SelectOption<T>[]
  /** null: none of them yet, or not one for all; `placeholder` says which. */
  value: T | null
  placeholder?: string
  onChange: (value: T) => void
  /** As a chip among others, or as a field. */
  look?: 'chip' | 'field'
  isDisabled?: boolean
  className?: string
}

export function Select<T extends string>(props: SelectProps<T>) {
  const {
    label,
    hideLabel,
    options,
    value,
    placeholder,
    onChange,
    look = 'field',
    isDisabled,
    className,
  } = props
  return (
    <AriaSelect
      aria-label={hideLabel ? label : undefined}
      className={classNames(fieldStyles.field, className)}
      isDisabled={isDisabled}
      value={value}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key)
        if (chosen && chosen.value !== value) onChange(chosen.value)
      }}
    >
      {!hideLabel && <Label className={fieldStyles.label}>{label}</Label>}
      <Button className={classNames(styles.button, styles[look])}>
        <SelectValue className={styles.value} />
        <Icon name="chevron-down" size={10} />
      </Button>
      <Popover className={classNames(floating.floating, styles.popover)} offset={4}>
        <ListBox className={styles.list}>
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className={styles.option}
            >
              {option.glyph}
              <span>{option.label}</span>
              {option.hint && <span className={styles.hint}>{option.hint}</span>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

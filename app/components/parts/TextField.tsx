/** A line of text with its label, and what is wrong with it in words. */
import type { ReactNode } from 'react'
import { Input } from 'react-aria-components'
import styles from './Field.module.css'
import { Icon } from './Icon'
import type { IconName } from './icon-shapes'
import { type FieldProps, LabelledField } from './LabelledField'

interface TextFieldProps extends FieldProps<HTMLInputElement> {
  icon?: IconName
  /** Behind the text: a key, a button. */
  after?: ReactNode
  /** Without an edge, in a well: for finding, not for data. */
  calm?: boolean
  type?: 'text' | 'search' | 'url'
  isRequired?: boolean
}

export function TextField({ icon, after, placeholder, inputRef, ...field }: TextFieldProps) {
  return (
    <LabelledField {...field}>
      {icon && <Icon name={icon} />}
      <Input ref={inputRef} className={styles.input} placeholder={placeholder} />
      {after}
    </LabelledField>
  )
}

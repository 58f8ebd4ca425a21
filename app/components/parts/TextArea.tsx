/** Several lines of text with a label; it grows with what is written, up to a limit. */
import { TextArea as AriaTextArea } from 'react-aria-components'
import { classNames } from './class-names'
import styles from './Field.module.css'
import { type FieldProps, LabelledField } from './LabelledField'

interface TextAreaProps extends FieldProps<HTMLTextAreaElement> {
  rows?: number
}

export function TextArea({ rows = 3, placeholder, inputRef, ...field }: TextAreaProps) {
  return (
    <LabelledField {...field}>
      <AriaTextArea
        ref={inputRef}
        className={classNames(styles.input, styles.area)}
        rows={rows}
        placeholder={placeholder}
      />
    </LabelledField>
  )
}

/** One choice for several at once: the one they share, else that they differ and in what. */
import { shared } from '@/lib/workspace/editing/bulk-edit'
import type { SelectOption } from '../../parts/Select'
import { ChoiceField } from './ChoiceField'

interface SharedChoiceProps<T extends string> {
  label: string
  options: readonly SelectOption<T>[]
  /** One of each; some may not be offered any more. */
  values: readonly T[]
  nameOf: (value: T) => string
  onChange: (value: T) => void
}

export function SharedChoice<T extends string>(props: SharedChoiceProps<T>) {
  const { label, options, values, nameOf, onChange } = props
  const common = shared(values, (value) => value)
  return (
    <ChoiceField
      label={label}
      options={options}
      value={'value' in common ? common.value : null}
      placeholder={'value' in common ? '' : mixedWords(common.mixed.map(nameOf))}
      onChange={onChange}
    />
  )
}

/** `Mixed: claim, event …` */
function mixedWords(names: readonly string[]): string {
  return `Mixed: ${names.slice(0, 2).join(', ')}${names.length > 2 ? ' …' : ''}`
}

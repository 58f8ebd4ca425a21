/** An entry of a list whose field keeps focus and keys: it can be pointed at and pressed, and the active one is in sight. */
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import styles from './ComboboxOption.module.css'
import { classNames } from './class-names'
import { optionId } from './combobox'

interface ComboboxOptionProps {
  listId: string
  /** Its place in the list, from 0. */
  index: number
  isActive: boolean
  /** Sizes, and what else is the list's own. */
  className?: string | undefined
  onPoint?: ((index: number) => void) | undefined
  onChoose: (index: number) => void
  children: ReactNode
}

export function ComboboxOption({ children, ...rest }: ComboboxOptionProps) {
  return <div {...useComboboxOption(rest)}>{children}</div>
}

/** What makes an element an entry, for lists that are drawn anew with each letter: there a component more for each is felt. */
export function useComboboxOption(props: Omit<ComboboxOptionProps, 'children'>) {
  const { listId, index, isActive, className, onPoint, onChoose } = props
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  // The keys are handled by the field, which keeps the focus.
  return {
    ref: row,
    id: optionId(listId, index),
    role: 'option',
    tabIndex: -1,
    'aria-selected': isActive,
    className: classNames(styles.option, className),
    // Where a press would take the focus from the field.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onPointerMove: onPoint && (() => onPoint(index)),
    onClick: () => onChoose(index),
  }
}

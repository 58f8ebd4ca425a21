/**
 * A field with a list below it, of which the field keeps focus and keys (WAI-ARIA Authoring Practices, “combobox”): what
 * tells the two of each other. The list is a `listbox` with the id `listId`; its entries are ComboboxOption.
 */

/** The id of the entry at `index`, counted from 0. */
export const optionId = (listId: string, index: number) => `${listId}-${index}`

/** What the field says of its list: how many entries there are, and which one is active (null: none). */
export function comboboxProps(listId: string, count: number, active: number | null) {
  return {
    role: 'combobox',
    'aria-expanded': count > 0,
    'aria-controls': listId,
    'aria-autocomplete': 'list',
    'aria-activedescendant': count > 0 && active !== null ? optionId(listId, active) : undefined,
    autoComplete: 'off',
  } as const
}

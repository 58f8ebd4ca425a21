/** How what is added hangs together with what is selected: a chip that opens a list. */
import { memo, useMemo } from 'react'
import { LinkGlyph } from '../../parts/LinkGlyph'
import { Select } from '../../parts/Select'
import styles from './QuickAddLine.module.css'
import type { Relation } from './relations'

interface RelationSelectProps {
  relations: readonly Relation[]
  value: string
  onChange: (relation: string) => void
}

/** A list costs more to draw than all else in the line: it is drawn again only when something of it is another. */
export const RelationSelect = memo(function RelationSelect(props: RelationSelectProps) {
  const { relations, value, onChange } = props
  const options = useMemo(
    () =>
      relations.map(({ id, words, type }) => ({
        value: id,
        label: words,
        glyph: type ? <LinkGlyph type={type} length={22} decorative /> : undefined,
      })),
    [relations],
  )
  return (
    <Select
      label="How it hangs together"
      hideLabel
      look="chip"
      className={styles.relation}
      options={options}
      value={value}
      onChange={onChange}
    />
  )
})

/** What to show: by kind (which is also the legend of the kinds), holder, tag, link type, standing, and what is open. */
import { memo, useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { type ClaimKind, claimKinds, type LinkType, linkTypes } from '@/graph/model/vocabulary'
import type { WorkspaceSession } from '@/lib/workspace/session-contract'
import {
  type Filter,
  type FilterTrait,
  noFilter,
  type StandingName,
} from '@/lib/workspace/state/workspace-state'
import { Button } from '../../parts/Button'
import { Chip } from '../../parts/Chip'
import { HolderMark } from '../../parts/HolderMark'
import { type HolderLook, holderLooks } from '../../parts/holder-look'
import { KindGlyph } from '../../parts/KindGlyph'
import { kindNames } from '../../parts/kind-names'
import { LinkGlyph } from '../../parts/LinkGlyph'
import { useSession, useWorkspace } from '../session-context'
import { useCarriedOn } from '../use-carried-on'
import { countedTraits } from './counted-traits'
import styles from './OutlineFilters.module.css'
import { isFiltering } from './passing-claims'

const standingNames: readonly { value: StandingName; label: string; title: string }[] = [
  { value: 'in', label: 'holds up', title: 'Claims that hold up against all that speaks against them' },
  { value: 'out', label: 'refuted', title: 'Claims that something standing speaks against' },
  { value: 'undecided', label: 'open', title: 'Claims that arguments leave undecided' },
]

const traitNames: readonly { value: FilterTrait; label: string }[] = [
  { value: 'contested', label: 'contested' },
  { value: 'open-notes', label: 'with open notes' },
]

/** How many holders and tags are in sight before “more”. */
const few = 3

export const OutlineFilters = memo(function OutlineFilters({ shown }: { shown: number }) {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const filter = useWorkspace((state) => state.filter)
  const { kinds, tags, holders, types } = useCarriedOn(graph, countedTraits)
  const looks = holderLooks(graph)
  return (
    <section className={styles.filters} aria-label="Show">
      <div className={styles.head}>
        <h2 className={styles.title}>Show</h2>
        {isFiltering(filter) ? (
          <Button look="link" small onPress={() => session.setFilter(noFilter)}>
            Clear filters
          </Button>
        ) : null}
        <span className={styles.count}>
          {shown === graph.claims.size ? `all ${shown} claims` : `${shown} of ${graph.claims.size} claims`}
        </span>
      </div>
      <div className={styles.kinds}>
        {claimKinds.map((kind) => (
          <KindToggle
            key={kind}
            kind={kind}
            count={kinds.get(kind) ?? 0}
            isOn={filter.kinds.includes(kind)}
          />
        ))}
      </div>
      <FilterRow
        label="Holder"
        list="holders"
        values={byCount(holders)}
        chosen={filter.holders}
        holderOf={(id) => looks.get(id)}
      />
      <FilterRow label="Tag" list="tags" values={byCount(tags)} chosen={filter.tags} />
      <FilterRow
        label="Link"
        list="links"
        values={linkTypes.filter((type) => types.has(type))}
        chosen={filter.links}
      />
      <div className={styles.row}>
        <span className={styles.rowLabel}>Only</span>
        <span className={styles.chips}>
          {traitNames.map(({ value, label }) => (
            <FilterChip
              key={value}
              list="traits"
              value={value}
              name={label}
              isOn={filter.traits.includes(value)}
            />
          ))}
        </span>
      </div>
      <div className={styles.row}>
        <span className={styles.rowLabel}>Standing</span>
        <span className={styles.chips}>
          {standingNames.map(({ value, label }) => (
            <FilterChip
              key={value}
              list="standings"
              value={value}
              name={label}
              isOn={filter.standings.includes(value)}
            />
          ))}
        </span>
      </div>
    </section>
  )
})

interface FilterRowProps {
  label: string
  list: keyof Filter
  /** Most used first. */
  values: readonly string[]
  chosen: readonly string[]
  /** Where the values are holders. Those that are not there any more are left out. */
  holderOf?: (id: string) => HolderLook | undefined
}

function FilterRow({ label, list, values, chosen, holderOf }: FilterRowProps) {
  const [all, setAll] = useState(false)
  if (values.length === 0) return null
  const inSight = values.filter((value, index) => all || index < few || chosen.includes(value))
  const rest = values.length - inSight.length
  return (
    <div className={styles.row}>
      <span className={styles.rowLabel}>{label}</span>
      <span className={styles.chips}>
        {inSight.map((value) => {
          const holder = holderOf?.(value)
          if (holderOf && !holder) return null
          const isOn = chosen.includes(value)
          const name = holder?.name ?? value
          return <FilterChip key={value} list={list} value={value} name={name} holder={holder} isOn={isOn} />
        })}
        {rest > 0 && (
          <Chip label={`${rest} more`} onPress={() => setAll(true)}>
            +{rest}
          </Chip>
        )}
      </span>
    </div>
  )
}

interface FilterChipProps {
  list: keyof Filter
  value: string
  name: string
  holder?: HolderLook | undefined
  isOn: boolean
}

/** Drawn again only when something of it changes, not with every change of the map. */
const FilterChip = memo(function FilterChip({ list, value, name, holder, isOn }: FilterChipProps) {
  const session = useSession()
  return (
    <Chip isOn={isOn} onPress={() => toggle(session, list, value)}>
      {holder && <HolderMark look={holder} decorative />}
      {list === 'links' && <LinkGlyph type={value as LinkType} length={20} decorative />}
      {list === 'traits' || list === 'standings' ? name : <span className={styles.name}>{name}</span>}
    </Chip>
  )
})

const KindToggle = memo(function KindToggle(props: { kind: ClaimKind; count: number; isOn: boolean }) {
  const { kind, count, isOn } = props
  const session = useSession()
  return (
    <ToggleButton className={styles.kind} isSelected={isOn} onChange={() => toggle(session, 'kinds', kind)}>
      <KindGlyph kind={kind} decorative />
      {kindNames[kind]}
      <span className={styles.number}>{count}</span>
    </ToggleButton>
  )
})

function toggle(session: WorkspaceSession, list: keyof Filter, value: string): void {
  session.setFilter({ [list]: toggled<string>(session.getSnapshot().filter[list], value) })
}

function toggled<T>(list: readonly T[], entry: T): T[] {
  return list.includes(entry) ? list.filter((other) => other !== entry) : [...list, entry]
}

function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts.entries()]
    .sort(([a, n], [b, m]) => m - n || a.localeCompare(b, 'en'))
    .map(([value]) => value)
}

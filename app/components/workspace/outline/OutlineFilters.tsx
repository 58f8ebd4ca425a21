/** What to show: by kind (which is also the legend of the kinds), holder, tag, link type, standing, and what is open. */
import { type ReactNode, useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { claimKinds, linkTypes } from '@/graph/model/vocabulary'
import { type FilterTrait, noFilter, type StandingName } from '@/lib/workspace/workspace-state'
import { Button } from '../../parts/Button'
import { Chip } from '../../parts/Chip'
import { HolderMark } from '../../parts/HolderMark'
import { holderLooks } from '../../parts/holder-look'
import { KindGlyph } from '../../parts/KindGlyph'
import { kindNames } from '../../parts/kind-names'
import { LinkGlyph } from '../../parts/LinkGlyph'
import { useSession, useWorkspace } from '../session-context'
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

export function OutlineFilters({ shown }: { shown: number }) {
  const session = useSession()
  const graph = useWorkspace((state) => state.graph)
  const filter = useWorkspace((state) => state.filter)
  const kinds = counted(graph, (claim) => [claim.kind])
  const tags = counted(graph, (claim) => claim.tags)
  const holders = counted(graph, (claim) => claim.holders)
  const looks = holderLooks(graph)
  const types = new Set([...graph.links.values()].map((link) => link.type))
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
          <ToggleButton
            key={kind}
            className={styles.kind}
            isSelected={filter.kinds.includes(kind)}
            onChange={() => session.setFilter({ kinds: toggled(filter.kinds, kind) })}
          >
            <KindGlyph kind={kind} decorative />
            {kindNames[kind]}
            <span className={styles.number}>{kinds.get(kind) ?? 0}</span>
          </ToggleButton>
        ))}
      </div>
      <FilterRow
        label="Holder"
        values={byCount(holders)}
        chosen={filter.holders}
        onToggle={(id) => session.setFilter({ holders: toggled(filter.holders, id) })}
        render={(id) => {
          const look = looks.get(id)
          return look && { name: look.name, mark: <HolderMark look={look} decorative /> }
        }}
      />
      <FilterRow
        label="Tag"
        values={byCount(tags)}
        chosen={filter.tags}
        onToggle={(tag) => session.setFilter({ tags: toggled(filter.tags, tag) })}
        render={(tag) => ({ name: tag })}
      />
      <FilterRow
        label="Link"
        values={linkTypes.filter((type) => types.has(type))}
        chosen={filter.links}
        onToggle={(type) => session.setFilter({ links: toggled(filter.links, type) })}
        render={(type) => ({
          name: type,
          mark: <LinkGlyph type={type} length={20} decorative />,
        })}
      />
      <div className={styles.row}>
        <span className={styles.rowLabel}>Only</span>
        <span className={styles.chips}>
          {traitNames.map(({ value, label }) => (
            <Chip
              key={value}
              isOn={filter.traits.includes(value)}
              onPress={() => session.setFilter({ traits: toggled(filter.traits, value) })}
            >
              {label}
            </Chip>
          ))}
        </span>
      </div>
      <div className={styles.row}>
        <span className={styles.rowLabel}>Standing</span>
        <span className={styles.chips}>
          {standingNames.map(({ value, label }) => (
            <Chip
              key={value}
              isOn={filter.standings.includes(value)}
              onPress={() => session.setFilter({ standings: toggled(filter.standings, value) })}
            >
              {label}
            </Chip>
          ))}
        </span>
      </div>
    </section>
  )
}

interface FilterRowProps<T extends string> {
  label: string
  /** Most used first. */
  values: readonly T[]
  chosen: readonly T[]
  onToggle: (value: T) => void
  render: (value: T) => { name: string; mark?: ReactNode } | undefined
}

function FilterRow<T extends string>({ label, values, chosen, onToggle, render }: FilterRowProps<T>) {
  const [all, setAll] = useState(false)
  if (values.length === 0) return null
  const inSight = values.filter((value, index) => all || index < few || chosen.includes(value))
  const rest = values.length - inSight.length
  return (
    <div className={styles.row}>
      <span className={styles.rowLabel}>{label}</span>
      <span className={styles.chips}>
        {inSight.map((value) => {
          const entry = render(value)
          return (
            entry && (
              <Chip key={value} isOn={chosen.includes(value)} onPress={() => onToggle(value)}>
                {entry.mark}
                <span className={styles.name}>{entry.name}</span>
              </Chip>
            )
          )
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

function toggled<T>(list: readonly T[], entry: T): T[] {
  return list.includes(entry) ? list.filter((other) => other !== entry) : [...list, entry]
}

function counted(
  graph: ArgumentGraph,
  values: (claim: { kind: string; tags: readonly string[]; holders: readonly string[] }) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const claim of graph.claims.values()) {
    for (const value of values(claim)) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts.entries()]
    .sort(([a, n], [b, m]) => m - n || a.localeCompare(b, 'en'))
    .map(([value]) => value)
}

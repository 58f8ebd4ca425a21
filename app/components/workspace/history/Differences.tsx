/** What differs between the state that is looked at and another: the map as it is, the state before it, or any other. */
import { useEffect, useMemo, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { type Difference, differences } from '@/lib/workspace/history/differences'
import { targetOf } from '@/lib/workspace/marking'
import type { WorkspaceSession } from '@/lib/workspace/session-contract'
import type { Selected } from '@/lib/workspace/state/workspace-state'
import { Button } from '../../parts/Button'
import { Select } from '../../parts/Select'
import { fieldName, valueWords } from '../frame/value-words'
import { PaneSection } from '../inspector/PaneSection'
import { useSession, useWorkspace } from '../session-context'
import styles from './Differences.module.css'

/** Lines shown before one asks for all. */
const firstLines = 30

/** `now`, or a version in digits. */
type Other = string

export function Differences({ version }: { version: number }) {
  const session = useSession()
  const [other, setOther] = useState<Other>('now')
  const [showsAll, setShowsAll] = useState(false)
  const graph = useWorkspace((state) => state.graph)
  const states = useStates(version, other)
  const list = useMemo(() => (states ? differences(states.earlier, states.later) : null), [states])
  const targets = useMemo(() => (list ?? []).flatMap(({ id }) => targetOf(graph, id) ?? []), [list, graph])
  return (
    <PaneSection
      title="What differs"
      {...(list === null ? {} : { count: list.length })}
      after={
        targets.length > 0 && (
          <Button look="quiet" small onPress={() => showOnMap(session, targets)}>
            Choose on the map
          </Button>
        )
      }
    >
      <Select
        label="Compared with"
        options={useOthers(version)}
        value={other}
        onChange={setOther}
        className={styles.other}
      />
      {list?.length === 0 && <p className={styles.none}>Nothing differs.</p>}
      <ul className={styles.list} aria-label="What differs">
        {list?.slice(0, showsAll ? undefined : firstLines).map((difference) => (
          <Line key={`${difference.what}/${difference.key}`} difference={difference} graph={graph} />
        ))}
      </ul>
      {list && list.length > firstLines && !showsAll && (
        <Button small onPress={() => setShowsAll(true)}>
          All {list.length}
        </Button>
      )}
    </PaneSection>
  )
}

function useOthers(version: number) {
  const lines = useWorkspace((state) => state.history.lines)
  const now = useWorkspace((state) => state.version)
  return useMemo(
    () => [
      { value: 'now', label: 'the map as it is now' },
      ...(version > 1
        ? [{ value: String(version - 1), label: `version ${version - 1}, just before it` }]
        : []),
      ...lines
        .filter((line) => line.version !== version && line.version !== version - 1 && line.version !== now)
        .map((line) => ({ value: String(line.version), label: `version ${line.version}: ${line.summary}` })),
    ],
    [lines, version, now],
  )
}

/** The two states in the order they were in; null until both are there. */
function useStates(version: number, other: Other): { earlier: ArgumentGraph; later: ArgumentGraph } | null {
  const session = useSession()
  const live = useWorkspace((state) => state.live)
  const [read, setRead] = useState<ReadonlyMap<number, ArgumentGraph>>(new Map())
  const against = other === 'now' ? null : Number(other)
  useEffect(() => {
    let isWanted = true
    const wanted = against === null ? [version] : [version, against]
    void Promise.all(wanted.map(async (one) => [one, await session.history.at(one)] as const))
      .then((graphs) => isWanted && setRead(new Map(graphs)))
      .catch(() => session.tell('The version to compare with cannot be read now.', 'error'))
    return () => {
      isWanted = false
    }
  }, [session, version, against])
  const one = read.get(version)
  const two = against === null ? live : read.get(against)
  return useMemo(() => {
    if (!one || !two) return null
    const isFirst = against === null || version < against
    return isFirst ? { earlier: one, later: two } : { earlier: two, later: one }
  }, [one, two, version, against])
}

/** Chooses them, and stays here. */
function showOnMap(session: WorkspaceSession, targets: readonly Selected[]): void {
  session.mark(targets)
  session.setPanel('history')
}

function Line({ difference, graph }: { difference: Difference; graph: ArgumentGraph }) {
  const session = useSession()
  const { what, id, words, fields } = difference
  const target = targetOf(graph, id)
  const text = (
    <span className={styles.words} dir="auto">
      {words}
    </span>
  )
  return (
    <li className={styles.item} data-what={what}>
      {target ? (
        <AriaButton className={styles.leads} onPress={() => showOnMap(session, [target])}>
          {text}
        </AriaButton>
      ) : (
        <span className={styles.plain}>{text}</span>
      )}
      {fields.map(({ field, before, after }) => (
        <p key={field} className={styles.field}>
          <span className={styles.name}>{fieldName(field)}</span>{' '}
          <del dir="auto">{valueWords(graph, before)}</del> <ins dir="auto">{valueWords(graph, after)}</ins>
        </p>
      ))}
    </li>
  )
}

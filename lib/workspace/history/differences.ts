/** What differs between two states of a map, in words: one line a record, with what its fields were and are. */
import { emptyChange, type Pair, sameValue } from '@/graph/change'
import { summarize } from '@/graph/edit/summarize'
import { type ArgumentGraph, type RecordKind, type Records, recordKinds } from '@/graph/model/argument-graph'
import { graphDifference } from '../state/graph-difference'

export interface FieldDifference {
  field: string
  /** As in the record; undefined where it has none. */
  before: unknown
  after: unknown
}

export interface Difference {
  /** Such as `claims/signals`; `map` for the map itself. */
  key: string
  what: 'added' | 'removed' | 'changed'
  kind: RecordKind | 'map'
  id: string
  /** Such as `edit label of claim “Signals are misread”`. */
  words: string
  /** Of a changed record: its fields that differ, without its place on the map. */
  fields: readonly FieldDifference[]
}

/** The differences, what was added first, then what was removed, then what was changed; linear in the records. */
export function differences(from: ArgumentGraph, to: ArgumentGraph): Difference[] {
  const change = graphDifference(from, to)
  const added = recordKinds.flatMap((kind) => change.added[kind].map((record) => one('added', kind, record)))
  const removed = recordKinds.flatMap((kind) =>
    change.removed[kind].map((record) => one('removed', kind, record)),
  )
  const changed = recordKinds.flatMap((kind) =>
    (change.updated[kind] as Pair<Records[RecordKind]>[]).map((pair) => changedRecord(kind, pair)),
  )
  return [...added, ...removed, ...changed, ...changedMap()]

  function one(what: 'added' | 'removed', kind: RecordKind, record: { id: string }): Difference {
    const alone = emptyChange()
    ;(alone[what][kind] as unknown[]).push(record)
    // What was added is named among what is there now.
    const words = summarize(what === 'added' ? to : from, alone)
    return { key: `${kind}/${record.id}`, what, kind, id: record.id, words, fields: [] }
  }

  function changedRecord(kind: RecordKind, pair: Pair<Records[RecordKind]>): Difference {
    const alone = emptyChange()
    ;(alone.updated[kind] as unknown[]).push(pair)
    const { id } = pair[0]
    return {
      key: `${kind}/${id}`,
      what: 'changed',
      kind,
      id,
      words: summarize(from, alone),
      fields: fieldsOf(pair),
    }
  }

  function changedMap(): Difference[] {
    const pair = change.updated.map
    if (!pair) return []
    const alone = emptyChange()
    alone.updated.map = pair
    return [
      {
        key: 'map',
        what: 'changed',
        kind: 'map',
        id: from.info.id,
        words: summarize(from, alone),
        fields: fieldsOf(pair),
      },
    ]
  }
}

function fieldsOf([before, after]: readonly [object, object]): FieldDifference[] {
  const [old, now] = [before, after] as [Record<string, unknown>, Record<string, unknown>]
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  return fields
    .filter((field) => field !== 'position' && !sameValue(old[field], now[field]))
    .map((field) => ({ field, before: old[field], after: now[field] }))
}

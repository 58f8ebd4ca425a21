/** A change in words, for the history and for undo: what a person would say they did. */
import type { GraphChange } from '../change'
import { type ArgumentGraph, type RecordKind, recordKinds, targetId } from '../model/argument-graph'
import { counted, recordNouns } from '../model/counted'
import type { Link } from '../model/link'
import { linkMeanings } from '../model/vocabulary'

/** Words for `change`, as made on `before`. At most a line: names where one thing changed, counts where several did. */
export function summarize(before: ArgumentGraph, change: GraphChange): string {
  const names = namesIn(before, change)
  const parts = [addition(change, names), removal(change, names), edits(change, names)].filter(
    (part) => part !== '',
  )
  if (change.updated.map) parts.push(`edit ${changedKeys(change.updated.map)} of the map`)
  return parts.join(', ') || 'change nothing'
}

function addition(change: GraphChange, names: Names): string {
  const kinds = recordKinds.filter((kind) => change.added[kind].length > 0)
  if (kinds.length === 0) return ''
  return `add ${kinds.map((kind) => named(kind, change.added[kind], names)).join(' and ')}`
}

/** What a removal was about comes first, what hung on it as a count. */
function removal(change: GraphChange, names: Names): string {
  const kinds = recordKinds.filter((kind) => change.removed[kind].length > 0)
  const [main, ...rest] = kinds
  if (!main) return ''
  const words = `remove ${named(main, change.removed[main], names)}`
  if (rest.length === 0) return words
  return `${words} with ${rest.map((kind) => tally(kind, change.removed[kind].length)).join(' and ')}`
}

function edits(change: GraphChange, names: Names): string {
  const all = recordKinds.flatMap((kind) => pairsOf(change, kind).map((pair) => ({ kind, pair })))
  const moves = all.filter(({ pair }) => changedKeys(pair) === 'position')
  const isMove = moves.length === all.length && recordKinds.every((kind) => isStill(change, kind))
  // Places saved along with something else need no words beside it.
  const pairs = isMove ? moves : all.filter(({ pair }) => changedKeys(pair) !== 'position')
  const [first] = pairs
  if (!first) return ''
  if (isMove) return `move ${named(first.kind, firsts(pairs), names)}`
  const keys = pairs.map(({ pair }) => changedKeys(pair))
  const text = pairs.find(
    ({ kind, pair }) => kind === 'sources' && changedKeys(pair).split(', ').includes('text'),
  )
  // The anchors in a text go along with it.
  if (text && pairs.every(({ pair }, i) => pair === text.pair || keys[i] === 'anchors'))
    return `edit ${changedKeys(text.pair)} of ${names.of(text.kind, text.pair[0])}`
  // What a removal or an addition drags along needs no words of its own.
  if (pairs.length > 1) return `edit ${groupedCounts(pairs.map(({ kind }) => kind))}`
  return `edit ${keys[0]} of ${names.of(first.kind, first.pair[0])}`
}

function isStill(change: GraphChange, kind: RecordKind): boolean {
  return change.added[kind].length === 0 && change.removed[kind].length === 0
}

function firsts(pairs: readonly { pair: readonly [{ id: string }, { id: string }] }[]): { id: string }[] {
  return pairs.map(({ pair }) => pair[0])
}

function pairsOf(change: GraphChange, kind: RecordKind): readonly [{ id: string }, { id: string }][] {
  return change.updated[kind]
}

function groupedCounts(kinds: readonly RecordKind[]): string {
  return recordKinds
    .map((kind) => ({ kind, count: kinds.filter((other) => other === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => tally(kind, count))
    .join(' and ')
}

function named(kind: RecordKind, records: readonly { id: string }[], names: Names): string {
  const [only] = records
  return records.length === 1 && only ? names.of(kind, only) : tally(kind, records.length)
}

function tally(kind: RecordKind, count: number): string {
  return counted(count, recordNouns[kind])
}

function changedKeys([from, to]: readonly [object, object]): string {
  const [before, after] = [from, to] as [Record<string, unknown>, Record<string, unknown>]
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key])).join(', ')
}

interface Names {
  of(kind: RecordKind, record: { id: string }): string
}

function namesIn(before: ArgumentGraph, change: GraphChange): Names {
  const added = new Map(change.added.claims.map((claim) => [claim.id as string, claim.label]))
  const label = (id: string) => before.claims.get(id)?.label ?? added.get(id) ?? id
  const linkName = (link: Link): string => {
    const target = 'claim' in link.to ? `“${label(link.to.claim)}”` : `a link (${targetId(link)})`
    return `link “${link.from.map(label).join('” and “')}” ${linkMeanings[link.type].forward} ${target}`
  }
  return {
    of(kind, record) {
      if (kind === 'claims') return `claim “${(record as { label?: string }).label ?? record.id}”`
      if (kind === 'links') return linkName(record as Link)
      const titled = record as { name?: string; title?: string }
      const name = titled.name ?? titled.title
      return name === undefined ? `a ${recordNouns[kind]}` : `${recordNouns[kind]} “${name}”`
    },
  }
}

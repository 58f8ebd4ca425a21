/** From one state of a map to another by commands: how an earlier state is brought back as a change like any other. */
import { sameValue } from '../change'
import { type ArgumentGraph, noteTargetId, type RecordKind, targetId } from '../model/argument-graph'
import type { Claim } from '../model/claim'
import type { Link } from '../model/link'
import type { Command } from './command'
import { families } from './families'
import { mapKeys } from './map-commands'
import { carriesAnchors } from './source-commands'

/**
 * Commands that make `to` of `from`, record for record; none where nothing differs. What has to go goes first, from
 * what hangs on others to what others hang on, then the rest comes in the opposite order, so that each command keeps
 * every rule. A link whose ends or type differ goes and comes back, with what argues with it and the notes on all of
 * it: set one after the other, two links could stand in each other's way. Linear in the records, but for the depth of
 * what hangs on one another.
 */
export function restoringCommands(from: ArgumentGraph, to: ArgumentGraph): Command[] {
  const gone = leaving(from, to)
  return [...removals(from, gone), ...arrivals(from, to, gone), ...mapEdit(from, to)]
}

type Gone = { readonly [K in RecordKind]: ReadonlySet<string> }

function leaving(from: ArgumentGraph, to: ArgumentGraph): Gone {
  const missing = (kind: RecordKind) =>
    new Set([...from.records[kind].keys()].filter((id) => !to.records[kind].has(id)))
  const claims = missing('claims')
  const links = missing('links')
  for (const link of from.links.values()) {
    const other = to.links.get(link.id)
    if (other && !sameEnds(link, other)) links.add(link.id)
  }
  spread(links, (id) => from.linksTo(id).map((link) => link.id))
  const notes = missing('annotations')
  for (const note of from.annotations.values()) {
    const other = to.annotations.get(note.id)
    const moved = other && !(sameValue(note.target, other.target) && note.replyTo === other.replyTo)
    const on = noteTargetId(note)
    if (moved || claims.has(on) || links.has(on)) notes.add(note.id)
  }
  const replies = new Map<string, string[]>()
  for (const { id, replyTo } of from.annotations.values()) {
    if (replyTo !== undefined) replies.set(replyTo, [...(replies.get(replyTo) ?? []), id])
  }
  spread(notes, (id) => replies.get(id) ?? [])
  return { claims, links, annotations: notes, holders: missing('holders'), sources: missing('sources') }
}

function sameEnds(a: Link, b: Link): boolean {
  return a.type === b.type && sameValue(a.from, b.from) && sameValue(a.to, b.to)
}

/** Adds what hangs on what is in the set, and so on. */
function spread(set: Set<string>, hanging: (id: string) => readonly string[]): void {
  const queue = [...set]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const next of hanging(id)) {
      if (set.has(next)) continue
      set.add(next)
      queue.push(next)
    }
  }
}

function removals(from: ArgumentGraph, gone: Gone): Command[] {
  const commands: Command[] = []
  for (const id of upward(gone.annotations, (id) => from.annotations.get(id)?.replyTo).toReversed()) {
    commands.push({ type: 'removeAnnotation', id } as Command)
  }
  for (const id of upward(gone.links, (id) => linkTarget(from, id)).toReversed()) {
    commands.push({ type: 'removeLink', id } as Command)
  }
  for (const id of gone.claims) commands.push({ type: 'removeClaim', id } as Command)
  for (const id of gone.holders) commands.push({ type: 'removeHolder', id } as Command)
  for (const id of gone.sources) commands.push({ type: 'removeSource', id } as Command)
  return commands
}

const kindsInOrder = ['holders', 'sources', 'claims', 'links', 'annotations'] as const satisfies RecordKind[]

function arrivals(from: ArgumentGraph, to: ArgumentGraph, gone: Gone): Command[] {
  const carrying = carryingSources(from, to)
  return kindsInOrder.flatMap((kind) => {
    const { field, keys } = families[kind]
    const name = field.charAt(0).toUpperCase() + field.slice(1)
    const add = (id: string) =>
      ({ type: `add${name}`, [field]: to.records[kind].get(id) }) as unknown as Command
    const added = [...to.records[kind].keys()].filter(
      (id) => !from.records[kind].has(id) || gone[kind].has(id),
    )
    const edits = [...to.records[kind].values()].flatMap((record) => {
      const before = from.records[kind].get(record.id)
      if (!before || gone[kind].has(record.id)) return []
      const set = differing(before, record, keys, restsOnAny(record, carrying) ? ['anchors'] : [])
      return set ? [{ type: `edit${name}`, id: record.id, set } as Command] : []
    })
    return [...upward(new Set(added), (id) => restsOn(to, kind, id)).map(add), ...edits]
  })
}

/** The sources whose edit carries along what rests on them: that has to be put back after it. */
function carryingSources(from: ArgumentGraph, to: ArgumentGraph): ReadonlySet<string> {
  const carrying = [...to.sources.values()].filter((source) => {
    const before = from.sources.get(source.id)
    return before !== undefined && carriesAnchors(before, source)
  })
  return new Set(carrying.map(({ id }) => id))
}

function restsOnAny(record: object, sources: ReadonlySet<string>): boolean {
  const { anchors = [] } = record as Partial<Pick<Claim, 'anchors'>>
  return anchors.some(({ source }) => sources.has(source))
}

function restsOn(graph: ArgumentGraph, kind: RecordKind, id: string): string | undefined {
  if (kind === 'links') return linkTarget(graph, id)
  return kind === 'annotations' ? graph.annotations.get(id)?.replyTo : undefined
}

function linkTarget(graph: ArgumentGraph, id: string): string | undefined {
  const link = graph.links.get(id)
  return link && 'link' in link.to ? targetId(link) : undefined
}

/** The ids, each after the one it rests on, where that is among them. */
function upward(ids: ReadonlySet<string>, below: (id: string) => string | undefined): string[] {
  const ordered = new Set<string>()
  for (const id of ids) {
    const trail: string[] = []
    for (
      let at: string | undefined = id;
      at !== undefined && ids.has(at) && !ordered.has(at);
      at = below(at)
    ) {
      trail.push(at)
    }
    for (const one of trail.toReversed()) ordered.add(one)
  }
  return [...ordered]
}

function mapEdit(from: ArgumentGraph, to: ArgumentGraph): Command[] {
  const set = differing(from.info, to.info, mapKeys)
  return set ? [{ type: 'editMap', set } as Command] : []
}

/** The fields of `to` that differ, and those of `also`, null for one that it lacks; undefined where there is none. */
function differing(
  from: object,
  to: object,
  keys: readonly string[],
  also: readonly string[] = [],
): object | undefined {
  const [before, after] = [from, to] as Record<string, unknown>[]
  const changed = keys.filter((key) => also.includes(key) || !sameValue(before?.[key], after?.[key]))
  if (changed.length === 0) return undefined
  return Object.fromEntries(changed.map((key) => [key, after?.[key] ?? null]))
}

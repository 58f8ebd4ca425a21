/**
 * A map in memory, immutable and indexed: what every analysis, page and store reads. `toDocument` gives the canonical
 * document back. Building is linear; look-ups are constant.
 */
import type { Annotation } from './annotation'
import type { Claim } from './claim'
import { GroupIndex } from './group-index'
import type { Holder } from './holder'
import { compareIds } from './ids'
import { idOfTarget, type Link } from './link'
import type { MapDocument, MapInfo } from './map-document'
import type { Source } from './source'

/** The kinds of record a map holds, by the name of their list in the document. */
export interface Records {
  claims: Claim
  links: Link
  holders: Holder
  sources: Source
  annotations: Annotation
}
export type RecordKind = keyof Records
export const recordKinds = [
  'claims',
  'links',
  'holders',
  'sources',
  'annotations',
] as const satisfies readonly RecordKind[]

/** By id; in the order of their ids, as documents have them, also after changes. */
export type RecordMaps = { readonly [K in RecordKind]: ReadonlyMap<string, Records[K]> }

/** Records that are not there any more as they were, and those that are there instead or besides. */
export interface Delta<T> {
  gone: readonly T[]
  come: readonly T[]
}

/** What differs of the kinds that a graph has indexes over. */
export interface IndexedDelta {
  links: Delta<Link>
  annotations: Delta<Annotation>
}

const premises = (link: Link): readonly string[] => link.from
const targets = (link: Link): readonly string[] => [targetId(link)]
const isAttack = (link: Link): boolean => link.type === 'attacks'
const hasAttack = ({ gone, come }: Delta<Link>): boolean => gone.some(isAttack) || come.some(isAttack)
const noteTargets = (note: Annotation): readonly string[] => [noteTargetId(note)]

export class ArgumentGraph {
  readonly info: MapInfo
  readonly records: RecordMaps
  #outgoing: GroupIndex<Link> | undefined
  #incoming: GroupIndex<Link> | undefined
  #notes: GroupIndex<Annotation> | undefined
  #attacks: readonly Link[] | undefined

  constructor(info: MapInfo, records: RecordMaps) {
    this.info = info
    this.records = records
  }

  /**
   * This graph with other records, in the order of their ids: `delta` says by which links and annotations they differ.
   * Indexes that were made for this one are carried on instead of made anew.
   */
  withRecords(info: MapInfo, records: RecordMaps, delta: IndexedDelta): ArgumentGraph {
    const next = new ArgumentGraph(info, records)
    next.#outgoing = this.#outgoing && regrouped(this.#outgoing, delta.links, premises)
    next.#incoming = this.#incoming && regrouped(this.#incoming, delta.links, targets)
    next.#notes = this.#notes && regrouped(this.#notes, delta.annotations, noteTargets)
    next.#attacks = hasAttack(delta.links) ? undefined : this.#attacks
    return next
  }

  static fromDocument(document: MapDocument): ArgumentGraph {
    return new ArgumentGraph(document.map, {
      claims: byId(document.claims),
      links: byId(document.links),
      holders: byId(document.holders),
      sources: byId(document.sources),
      annotations: byId(document.annotations),
    })
  }

  toDocument(): MapDocument {
    return {
      format: 'throughline/1',
      map: this.info,
      claims: sorted(this.records.claims),
      links: sorted(this.records.links),
      holders: sorted(this.records.holders),
      sources: sorted(this.records.sources),
      annotations: sorted(this.records.annotations),
    }
  }

  get claims(): ReadonlyMap<string, Claim> {
    return this.records.claims
  }
  get links(): ReadonlyMap<string, Link> {
    return this.records.links
  }
  get holders(): ReadonlyMap<string, Holder> {
    return this.records.holders
  }
  get sources(): ReadonlyMap<string, Source> {
    return this.records.sources
  }
  get annotations(): ReadonlyMap<string, Annotation> {
    return this.records.annotations
  }

  /** Which list the id belongs to; undefined when nothing has it. */
  kindOf(id: string): RecordKind | undefined {
    return recordKinds.find((kind) => this.records[kind].has(id))
  }

  /** The links that have this claim among their premises, by id. */
  linksFrom(claim: string): readonly Link[] {
    this.#outgoing ??= group(this.links.values(), premises)
    return this.#outgoing.get(claim)
  }

  /** The links that end on this claim or link, by id. */
  linksTo(target: string): readonly Link[] {
    this.#incoming ??= group(this.links.values(), targets)
    return this.#incoming.get(target)
  }

  /** The links that attack something: the same list from change to change, as long as none of them is concerned. */
  get attacks(): readonly Link[] {
    this.#attacks ??= [...this.links.values()].filter(isAttack)
    return this.#attacks
  }

  /** The annotations on a claim or link; `''` for those on the map itself. By id. */
  notesOn(target: string): readonly Annotation[] {
    this.#notes ??= group(this.annotations.values(), noteTargets)
    return this.#notes.get(target)
  }
}

/** The id of the claim or link that a link ends on. */
export function targetId(link: Link): string {
  return idOfTarget(link.to)
}

/** The id of the claim or link that a note is on, '' for the map. */
export function noteTargetId(note: Annotation): string {
  if ('claim' in note.target) return note.target.claim
  return 'link' in note.target ? note.target.link : ''
}

function byId<T extends { id: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((record) => [record.id, record]))
}

function sorted<T extends { id: string }>(records: ReadonlyMap<string, T>): T[] {
  return [...records.values()].sort((a, b) => compareIds(a.id, b.id))
}

function group<T extends { id: string }>(
  records: Iterable<T>,
  keys: (record: T) => readonly string[],
): GroupIndex<T> {
  const groups = new Map<string, T[]>()
  for (const record of records) {
    for (const key of keys(record)) {
      const members = groups.get(key)
      if (members) members.push(record)
      else groups.set(key, [record])
    }
  }
  for (const members of groups.values()) members.sort((a, b) => compareIds(a.id, b.id))
  return new GroupIndex(groups)
}

/** The groups as `group` would make them after the change; those that it does not touch are shared. */
function regrouped<T extends { id: string }>(
  groups: GroupIndex<T>,
  { gone, come }: Delta<T>,
  keys: (record: T) => readonly string[],
): GroupIndex<T> {
  if (gone.length + come.length === 0) return groups
  const without = new Map<string, Set<string>>()
  const added = new Map<string, T[]>()
  for (const record of gone) {
    for (const key of keys(record)) without.set(key, (without.get(key) ?? new Set()).add(record.id))
  }
  for (const record of come) {
    for (const key of keys(record)) {
      const members = added.get(key)
      if (members) members.push(record)
      else added.set(key, [record])
    }
  }
  const lists = new Map<string, readonly T[]>()
  for (const key of new Set([...without.keys(), ...added.keys()])) {
    const left = groups.get(key).filter((member) => !without.get(key)?.has(member.id))
    lists.set(
      key,
      [...left, ...(added.get(key) ?? [])].sort((a, b) => compareIds(a.id, b.id)),
    )
  }
  return groups.with(lists)
}

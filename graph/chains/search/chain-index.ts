/**
 * A map's hops as compressed sparse rows: for each claim the links that leave it and those that come to it. Built once
 * for a set of links and kept as long as they are; a change is laid over it instead of building anew.
 */
import type { ArgumentGraph } from '../../model/argument-graph'
import { effectiveStrength, type Link } from '../../model/link'
import {
  type Base,
  baseOf,
  emptyRow,
  isHop,
  longer,
  type Row,
  type Rows,
  readRow,
  typeNumber,
  without,
} from './chain-rows'
import { Marks } from './marks'

/** Links as they change; every GraphChange is one. */
export interface LinksChange {
  added: { links: readonly Link[] }
  updated: { links: readonly (readonly [from: Link, to: Link])[] }
  removed: { links: readonly Link[] }
}

/** What changes since have put in the place of the base's rows, and beside its lists. */
interface Overlay {
  claimIds: string[]
  numbers: Map<string, number>
  links: Link[]
  out: Map<number, Row>
  in: Map<number, Row>
}

/** An index whose overlay is larger than this is not patched further: building anew is the better deal. */
const mostOverlaid = 4096

export class ChainIndex {
  readonly #base: Base
  readonly #overlay: Overlay
  #spare: Marks[] = []

  private constructor(base: Base, overlay: Overlay) {
    this.#base = base
    this.#overlay = overlay
  }

  /** Linear in the links and their premises. Links onto links, and those of strength 0, are no hops and not in it. */
  static build(links: Iterable<Link>): ChainIndex {
    return new ChainIndex(baseOf(links), emptyOverlay())
  }

  /** Claims that some hop touches; their numbers are below this. */
  get claimCount(): number {
    return this.#base.claimIds.length + this.#overlay.claimIds.length
  }

  /** The number of a claim; -1 when no hop touches it. */
  claimNumber(id: string): number {
    return this.#base.numbers.get(id) ?? this.#overlay.numbers.get(id) ?? -1
  }

  claimId(claim: number): string {
    const { claimIds } = this.#base
    return (
      claim < claimIds.length ? claimIds[claim] : this.#overlay.claimIds[claim - claimIds.length]
    ) as string
  }

  link(link: number): Link {
    const { links } = this.#base
    return (link < links.length ? links[link] : this.#overlay.links[link - links.length]) as Link
  }

  strength(link: number): number {
    const { strengths } = this.#base
    return link < strengths.length ? (strengths[link] as number) : effectiveStrength(this.link(link))
  }

  /** Puts the hops that leave a claim into `row`, to be read until it is filled again; returns it. */
  readOut(claim: number, row: Row): Row {
    return read(this.#base.out, this.#overlay.out, claim, row)
  }

  /** The same with the hops that come to it. */
  readIn(claim: number, row: Row): Row {
    return read(this.#base.in, this.#overlay.in, claim, row)
  }

  /** Hands out a cleared set of marks, one a claim; give it back with `giveBack`, so that a search costs only what it touches. */
  borrowMarks(): Marks {
    return this.#spare.pop() ?? new Marks(this.claimCount)
  }

  giveBack(marks: Marks): void {
    marks.clear()
    this.#spare.push(marks)
  }

  /**
   * The index after a change; undefined when so much has changed that it should be built anew. Linear in the change,
   * the rows it touches and the overlay; this index stays as it is.
   */
  patched(change: LinksChange): ChainIndex | undefined {
    const { out, in: into, ...lists } = this.#overlay
    if (out.size + into.size + lists.links.length > mostOverlaid) return undefined
    const overlay: Overlay = {
      claimIds: [...lists.claimIds],
      numbers: new Map(lists.numbers),
      links: [...lists.links],
      out: new Map(out),
      in: new Map(into),
    }
    const next = new ChainIndex(this.#base, overlay)
    for (const link of change.removed.links) next.#remove(link)
    for (const [from, to] of change.updated.links) {
      next.#remove(from)
      next.#add(to)
    }
    for (const link of change.added.links) next.#add(link)
    return next
  }

  #remove(link: Link): void {
    if (!isHop(link)) return
    const target = this.claimNumber(link.to.claim)
    for (const premise of link.from) {
      const from = this.claimNumber(premise)
      this.#overlay.out.set(from, this.#without(this.readOut(from, emptyRow()), link.id))
    }
    this.#overlay.in.set(target, this.#without(this.readIn(target, emptyRow()), link.id))
  }

  #without(row: Row, id: string): Row {
    return without(row, (link) => this.link(link).id === id)
  }

  #add(link: Link): void {
    if (!isHop(link)) return
    const number = this.#base.links.length + this.#overlay.links.push(link) - 1
    const target = this.#numbered(link.to.claim)
    const type = typeNumber(link)
    for (const premise of link.from) {
      const from = this.#numbered(premise)
      this.#overlay.out.set(from, longer(this.readOut(from, emptyRow()), number, target, type))
      this.#overlay.in.set(target, longer(this.readIn(target, emptyRow()), number, from, type))
    }
  }

  #numbered(id: string): number {
    const known = this.claimNumber(id)
    if (known >= 0) return known
    const number = this.#base.claimIds.length + this.#overlay.claimIds.push(id) - 1
    this.#overlay.numbers.set(id, number)
    return number
  }
}

const indexes = new WeakMap<ReadonlyMap<string, Link>, ChainIndex>()

/** The index of the graph's links, built when they are first asked about. */
export function chainIndexOf(graph: ArgumentGraph): ChainIndex {
  let index = indexes.get(graph.links)
  if (!index) {
    index = ChainIndex.build(graph.links.values())
    indexes.set(graph.links, index)
  }
  return index
}

/**
 * Hands the index of `before` on to `after`, the graph that `change` made of it, so that the next question does not
 * build it anew. Without an index of `before` there is nothing to do. Whoever applies changes may call it; nothing
 * but speed depends on it.
 */
export function carryChainIndex(before: ArgumentGraph, change: LinksChange, after: ArgumentGraph): void {
  const index = indexes.get(before.links)
  if (!index || indexes.has(after.links)) return
  const patched = index.patched(change)
  if (patched) indexes.set(after.links, patched)
}

function read(base: Rows, overlay: ReadonlyMap<number, Row>, claim: number, row: Row): Row {
  const laidOver = overlay.size > 0 ? overlay.get(claim) : undefined
  if (laidOver) Object.assign(row, laidOver)
  else readRow(base, claim, row)
  return row
}

function emptyOverlay(): Overlay {
  return { claimIds: [], numbers: new Map(), links: [], out: new Map(), in: new Map() }
}

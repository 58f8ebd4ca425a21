/** Hops sorted by the claim they leave or come to: the arrays an index is made of, without what changes later. */
import { effectiveStrength, type Link } from '../../model/link'
import { type LinkType, linkTypes } from '../../model/vocabulary'

/** Hops side by side. */
interface Hops {
  /** Of each the claim at its other end and the type of its link, in one number: `endOf`, `typeOf`. */
  hops: Int32Array
  /** The numbers of their links. */
  links: Int32Array
}

/** Hops from or to one claim: the entries start..end. Whoever reads many has them put into one row, over and over. */
export interface Row extends Hops {
  start: number
  end: number
}

export interface Rows extends Hops {
  starts: Int32Array
}

/** Room for 16 types; claims stay below 2^27. */
const bitsOfType = 4

/** The claim at the other end of a hop. */
export const endOf = (hop: number) => hop >> bitsOfType
/** Which of `linkTypes` the link of a hop is. */
export const typeOf = (hop: number) => hop & ((1 << bitsOfType) - 1)
const hopTo = (end: number, type: number) => (end << bitsOfType) | type

/** The hops of a map as they were when its index was built. */
export interface Base {
  claimIds: readonly string[]
  numbers: ReadonlyMap<string, number>
  links: readonly Link[]
  strengths: Float64Array
  out: Rows
  in: Rows
}

const none = new Int32Array(0)

export function emptyRow(): Row {
  return { hops: none, links: none, start: 0, end: 0 }
}

const typeNumbers = new Map<LinkType, number>(linkTypes.map((type, n) => [type, n]))

/** Whether a link is a hop: it ends on a claim and carries something. */
export function isHop(link: Link): link is Link & { to: { claim: string } } {
  return 'claim' in link.to && effectiveStrength(link) > 0
}

/** Which of `linkTypes` the link is. */
export function typeNumber(link: Link): number {
  return typeNumbers.get(link.type) ?? 0
}

/** Linear in the links and their premises. */
export function baseOf(all: Iterable<Link>): Base {
  const claimIds: string[] = []
  const numbers = new Map<string, number>()
  const numbered = (id: string) => {
    const known = numbers.get(id)
    if (known !== undefined) return known
    numbers.set(id, claimIds.length)
    return claimIds.push(id) - 1
  }
  const links: Link[] = []
  const from: number[] = []
  const to: number[] = []
  const by: number[] = []
  for (const link of all) {
    if (!isHop(link)) continue
    const target = numbered(link.to.claim)
    for (const premise of link.from) {
      from.push(numbered(premise))
      to.push(target)
      by.push(links.length)
    }
    links.push(link)
  }
  const types = Uint8Array.from(links, typeNumber)
  return {
    claimIds,
    numbers,
    links,
    strengths: Float64Array.from(links, effectiveStrength),
    out: rowsBy(from, to, by, types, claimIds.length),
    in: rowsBy(to, from, by, types, claimIds.length),
  }
}

/** Counting sort of hops by `key`; `types` are those of the links. */
function rowsBy(
  key: readonly number[],
  end: readonly number[],
  by: readonly number[],
  types: Uint8Array,
  count: number,
): Rows {
  const starts = new Int32Array(count + 1)
  for (const claim of key) starts[claim + 1] = (starts[claim + 1] as number) + 1
  for (let n = 1; n <= count; n++) starts[n] = (starts[n] as number) + (starts[n - 1] as number)
  const next = starts.slice()
  const links = new Int32Array(key.length)
  const hops = new Int32Array(key.length)
  for (let n = 0; n < key.length; n++) {
    const claim = key[n] as number
    const at = next[claim] as number
    next[claim] = at + 1
    links[at] = by[n] as number
    hops[at] = hopTo(end[n] as number, types[by[n] as number] as number)
  }
  return { starts, hops, links }
}

/** Puts the hops from (or to) one claim into `row`; none for a claim that came later. */
export function readRow(rows: Rows, claim: number, row: Row): void {
  row.hops = rows.hops
  row.links = rows.links
  row.start = rows.starts[claim] ?? 0
  row.end = rows.starts[claim + 1] ?? row.start
}

/** The row with one more hop. */
export function longer(row: Row, link: number, end: number, type: number): Row {
  const size = row.end - row.start
  const links = new Int32Array(size + 1)
  const hops = new Int32Array(size + 1)
  links.set(row.links.subarray(row.start, row.end))
  hops.set(row.hops.subarray(row.start, row.end))
  links[size] = link
  hops[size] = hopTo(end, type)
  return { links, hops, start: 0, end: size + 1 }
}

/** The row without the hops of some links. */
export function without(row: Row, isGone: (link: number) => boolean): Row {
  const keep: number[] = []
  for (let n = row.start; n < row.end; n++) if (!isGone(row.links[n] as number)) keep.push(n)
  return {
    links: Int32Array.from(keep, (n) => row.links[n] as number),
    hops: Int32Array.from(keep, (n) => row.hops[n] as number),
    start: 0,
    end: keep.length,
  }
}

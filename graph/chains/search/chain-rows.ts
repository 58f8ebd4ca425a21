/** Hops sorted by the claim they leave or come to: the arrays an index is made of, without what changes later. */
import { effectiveStrength, type Link } from '../../model/link'
import { type LinkType, linkTypes } from '../../model/vocabulary'

/** Hops from or to one claim: entries start..end of `links` (numbers of links) and `ends` (the claims at the other end). */
export interface Row {
  links: Int32Array
  ends: Int32Array
  start: number
  end: number
}

export interface Rows {
  starts: Int32Array
  links: Int32Array
  ends: Int32Array
}

/** The hops of a map as they were when its index was built. */
export interface Base {
  claimIds: readonly string[]
  numbers: ReadonlyMap<string, number>
  links: readonly Link[]
  types: Uint8Array
  strengths: Float64Array
  out: Rows
  in: Rows
}

const noRow: Row = { links: new Int32Array(0), ends: new Int32Array(0), start: 0, end: 0 }
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
  return {
    claimIds,
    numbers,
    links,
    types: Uint8Array.from(links, typeNumber),
    strengths: Float64Array.from(links, effectiveStrength),
    out: rowsBy(from, to, by, claimIds.length),
    in: rowsBy(to, from, by, claimIds.length),
  }
}

/** Counting sort of hops by `key`. */
function rowsBy(key: readonly number[], end: readonly number[], by: readonly number[], count: number): Rows {
  const starts = new Int32Array(count + 1)
  for (const claim of key) starts[claim + 1] = (starts[claim + 1] as number) + 1
  for (let n = 1; n <= count; n++) starts[n] = (starts[n] as number) + (starts[n - 1] as number)
  const next = starts.slice()
  const links = new Int32Array(key.length)
  const ends = new Int32Array(key.length)
  for (let n = 0; n < key.length; n++) {
    const claim = key[n] as number
    const at = next[claim] as number
    next[claim] = at + 1
    links[at] = by[n] as number
    ends[at] = end[n] as number
  }
  return { starts, links, ends }
}

/** The hops from (or to) one claim; none for a claim that came later. */
export function rowOf(rows: Rows, claim: number): Row {
  const start = rows.starts[claim]
  const end = rows.starts[claim + 1]
  return start === undefined || end === undefined ? noRow : { links: rows.links, ends: rows.ends, start, end }
}

/** The row with one more hop. */
export function longer(row: Row, link: number, end: number): Row {
  const size = row.end - row.start
  const links = new Int32Array(size + 1)
  const ends = new Int32Array(size + 1)
  links.set(row.links.subarray(row.start, row.end))
  ends.set(row.ends.subarray(row.start, row.end))
  links[size] = link
  ends[size] = end
  return { links, ends, start: 0, end: size + 1 }
}

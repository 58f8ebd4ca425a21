/**
 * The claims and hops that a search takes place on, numbered from 0 so that everything else is a small array: a part of
 * the map for most questions, the whole of it (made once and kept) where any claim may matter.
 */
import type { ChainIndex } from './chain-index'
import { type Effort, perLink } from './effort'
import type { Terrain } from './terrain'

export interface Land {
  /** The index number of each claim. */
  claims: Int32Array
  /** Hops leaving claim c: entries starts[c] .. starts[c + 1] of the following. */
  starts: Int32Array
  ends: Int32Array
  strengths: Float64Array
  types: Uint8Array
  /** The index number of the link. */
  links: Int32Array
  /** The same hops by where they end; made when first asked for. */
  incoming(): Incoming
}

/** Hops coming to claim c: entries starts[c] .. starts[c + 1] of the following. */
export interface Incoming {
  starts: Int32Array
  /** The hop's place among those that leave. */
  hops: Int32Array
  from: Int32Array
  strengths: Float64Array
  types: Uint8Array
}

const wholes = new WeakMap<ChainIndex, Land>()

/** All claims and hops of the map, numbered as in the index. */
export function wholeLand(index: ChainIndex): Land {
  const before = wholes.get(index)
  if (before) return before
  const claims = Int32Array.from({ length: index.claimCount }, (_, n) => n)
  const land = landFrom(
    index,
    claims,
    (claim) => claim,
    () => true,
  )
  wholes.set(index, land)
  return land
}

/** These claims, and the hops between them of the types in `types` (bits) that the plan lets through. */
export function partOf(terrain: Terrain, claims: readonly number[], types: number, effort: Effort): Land {
  const { index } = terrain
  const local = index.borrowMarks()
  for (const [n, claim] of claims.entries()) local.set(claim, n)
  const usable = (link: number) => (types & (1 << index.typeNumber(link))) !== 0 && terrain.link(link)
  const land = landFrom(index, Int32Array.from(claims), (claim) => local.get(claim), usable)
  effort.spend((claims.length + land.links.length) * perLink)
  index.giveBack(local)
  return land
}

function landFrom(
  index: ChainIndex,
  claims: Int32Array,
  numberOf: (claim: number) => number,
  usable: (link: number) => boolean,
): Land {
  const starts = new Int32Array(claims.length + 1)
  const ends: number[] = []
  const links: number[] = []
  for (let n = 0; n < claims.length; n++) {
    const row = index.outRow(claims[n] as number)
    for (let at = row.start; at < row.end; at++) {
      const end = numberOf(row.ends[at] as number)
      const link = row.links[at] as number
      if (end < 0 || !usable(link)) continue
      ends.push(end)
      links.push(link)
    }
    starts[n + 1] = ends.length
  }
  const strengths = new Float64Array(links.length)
  const types = new Uint8Array(links.length)
  for (let n = 0; n < links.length; n++) {
    strengths[n] = index.strength(links[n] as number)
    types[n] = index.typeNumber(links[n] as number)
  }
  let turned: Incoming | undefined
  const land: Land = {
    claims,
    starts,
    ends: Int32Array.from(ends),
    strengths,
    types,
    links: Int32Array.from(links),
    incoming: () => {
      turned ??= incomingOf(land)
      return turned
    },
  }
  return land
}

/** Counting sort of the hops by their ends. */
function incomingOf({ claims, starts: leaving, ends, ...land }: Land): Incoming {
  const size = claims.length
  const starts = new Int32Array(size + 1)
  for (let hop = 0; hop < ends.length; hop++) {
    const end = ends[hop] as number
    starts[end + 1] = (starts[end + 1] as number) + 1
  }
  for (let n = 1; n <= size; n++) starts[n] = (starts[n] as number) + (starts[n - 1] as number)
  const next = starts.slice()
  const hops = new Int32Array(ends.length)
  const from = new Int32Array(ends.length)
  for (let claim = 0; claim < size; claim++) {
    for (let hop = leaving[claim] as number; hop < (leaving[claim + 1] as number); hop++) {
      const end = ends[hop] as number
      const at = next[end] as number
      next[end] = at + 1
      hops[at] = hop
      from[at] = claim
    }
  }
  return {
    starts,
    hops,
    from,
    strengths: Float64Array.from(hops, (hop) => land.strengths[hop] as number),
    types: Uint8Array.from(hops, (hop) => land.types[hop] as number),
  }
}

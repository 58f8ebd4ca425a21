/**
 * The claims and hops that a search takes place on, numbered from 0 so that everything else is a small array: a part of
 * the map for most questions, the whole of it (made once and kept) where any claim may matter.
 */
import type { ChainIndex } from './chain-index'
import { emptyRow, endOf, typeOf } from './chain-rows'
import { type Effort, perLink } from './effort'
import type { Marks } from './marks'
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
  const land = landFrom(index, claims, (claim) => claim, everyType, everyLink)
  wholes.set(index, land)
  return land
}

/**
 * The claims that are marked, numbered as they were met (their marks), and the hops between them of the types in `types`
 * (bits) that the plan lets through.
 */
export function partOf(terrain: Terrain, local: Marks, types: number, effort: Effort): Land {
  const claims = local.claims()
  const land = landFrom(terrain.index, claims, (claim) => local.get(claim), types, terrain.link)
  effort.spend((claims.length + land.links.length) * perLink)
  return land
}

const everyType = -1
const everyLink = () => true

function landFrom(
  index: ChainIndex,
  claims: Int32Array,
  numberOf: (claim: number) => number,
  types: number,
  usable: (link: number) => boolean,
): Land {
  const starts = new Int32Array(claims.length + 1)
  const ends: number[] = []
  const links: number[] = []
  const kinds: number[] = []
  const row = emptyRow()
  for (let n = 0; n < claims.length; n++) {
    index.readOut(claims[n] as number, row)
    for (let at = row.start; at < row.end; at++) {
      const hop = row.hops[at] as number
      const type = typeOf(hop)
      if (!(types & (1 << type))) continue
      const end = numberOf(endOf(hop))
      const link = row.links[at] as number
      if (end < 0 || !usable(link)) continue
      ends.push(end)
      links.push(link)
      kinds.push(type)
    }
    starts[n + 1] = ends.length
  }
  const strengths = new Float64Array(links.length)
  for (let n = 0; n < links.length; n++) strengths[n] = index.strength(links[n] as number)
  let turned: Incoming | undefined
  const land: Land = {
    claims,
    starts,
    ends: new Int32Array(ends),
    strengths,
    types: new Uint8Array(kinds),
    links: new Int32Array(links),
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

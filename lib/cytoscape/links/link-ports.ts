/** Where links end on cards: which side, and how far from its middle, spread so that links side by side do not cross there. */
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { compareIds } from '@/graph/model/ids'
import type { Link } from '@/graph/model/link'
import { cardWidth, type Side } from '../cards/card-geometry'
import type { CardGrid } from '../cards/card-grid'
import { boundsOf, type CardPlace, outOf, pointBounds, portOf, sideTowards } from '../cards/card-place'
import type { Bounds, Point } from '../geometry/curve'

const portSpacing = 16
const cornerRoom = 14
/** Half of what a joint takes up. */
const jointRoom = 12
/** From the card to the junction of linked premises before it. */
export const junctionRoom = 38

export interface Port {
  side: Side
  offset: number
}

/** Leaving the card as a premise, or arriving at it. */
export type Role = 'from' | 'to'

interface End {
  link: string
  role: Role
  side: Side
  /** Where the other end lies along the side. */
  order: number
}

/** Where an argument with a link will meet it; null where that is not known. */
export type JointOf = (striker: Link) => Point | null

/** Works ports out on demand, card by card, and remembers them. */
export class PortBook {
  readonly #graph: ArgumentGraph
  readonly #places: ReadonlyMap<string, CardPlace>
  readonly #grid: CardGrid
  readonly #jointOf: JointOf
  readonly #ports = new Map<string, Map<string, Port>>()
  readonly #middles = new Map<string, Point | null>()

  /** `jointOf`: without it, an argument with a link makes for the middle between the cards of that link. */
  constructor(
    graph: ArgumentGraph,
    places: ReadonlyMap<string, CardPlace>,
    grid: CardGrid,
    jointOf: JointOf = () => null,
  ) {
    this.#graph = graph
    this.#places = places
    this.#grid = grid
    this.#jointOf = jointOf
  }

  port(claim: string, link: string, role: Role): Port | undefined {
    let ports = this.#ports.get(claim)
    if (!ports) {
      ports = this.#portsOf(claim)
      this.#ports.set(claim, ports)
    }
    return ports.get(`${role} ${link}`)
  }

  /** The middle of a link's premises. */
  origin(link: Link): Point | null {
    const places = link.from.flatMap((claim) => this.#places.get(claim) ?? [])
    if (places.length !== link.from.length) return null
    return {
      x: places.reduce((sum, place) => sum + place.x, 0) / places.length,
      y: places.reduce((sum, place) => sum + place.y, 0) / places.length,
    }
  }

  #portsOf(claim: string): Map<string, Port> {
    const place = this.#places.get(claim)
    if (!place) return new Map()
    const ends: End[] = []
    for (const link of this.#graph.linksFrom(claim)) {
      const other = this.#targetBounds(link)
      if (other) ends.push(this.#end(claim, place, link, 'from', other))
    }
    for (const link of this.#graph.linksTo(claim)) {
      const other = this.#sourceBounds(link)
      if (other) ends.push(this.#end(claim, place, link, 'to', other))
    }
    return spread(ends, place.height)
  }

  #end(claim: string, place: CardPlace, link: Link, role: Role, other: Bounds): End {
    const several = link.from.length > 1 && 'claim' in link.to
    const side =
      several && role === 'to' ? this.#junctionSide(place, link) : this.#sideOf(claim, place, link, other)
    const level = side === 'left' || side === 'right'
    const order = level ? (other.top + other.bottom) / 2 : (other.left + other.right) / 2
    return { link: link.id, role, side, order }
  }

  #sideOf(claim: string, place: CardPlace, link: Link, other: Bounds): Side {
    const side = sideTowards(place, other)
    if (side === 'left' || side === 'right' || link.from.length > 1) return side
    return this.#isBlocked(claim, place, link, other) ? 'right' : side
  }

  /** Linked premises join on the left of their target, unless all of them are at its right. */
  #junctionSide(target: CardPlace, link: Link): Side {
    const atRight = link.from.every((claim) => {
      const place = this.#places.get(claim)
      return place !== undefined && sideTowards(target, boundsOf(place)) === 'right'
    })
    return atRight ? 'right' : 'left'
  }

  /** Whether a card lies between two that are above one another: then the link goes round at their right. */
  #isBlocked(claim: string, place: CardPlace, link: Link, other: Bounds): boolean {
    const own = boundsOf(place)
    const left = Math.max(own.left, other.left - jointRoom)
    const right = Math.min(own.right, other.right + jointRoom)
    const top = Math.min(own.bottom, other.bottom)
    const bottom = Math.max(own.top, other.top)
    if (bottom <= top || right <= left) return false
    const ends = new Set<string>('claim' in link.to ? [...link.from, link.to.claim] : link.from)
    ends.add(claim)
    const between = { left, right, top: top + 1, bottom: bottom - 1 }
    return this.#grid.within(between).some(({ id }) => !ends.has(id))
  }

  /** Around what the link leads to: the card, or where the joint will be. */
  #targetBounds(link: Link): Bounds | null {
    if ('claim' in link.to) {
      const place = this.#places.get(link.to.claim)
      if (!place) return null
      return link.from.length === 1 ? boundsOf(place) : this.#junctionBounds(place, link)
    }
    const joint = this.#jointOf(link) ?? this.#middle(link.to.link)
    return joint ? pointBounds(joint) : null
  }

  /** About where linked premises join: what their branches make for. */
  #junctionBounds(target: CardPlace, link: Link): Bounds {
    const side = this.#junctionSide(target, link)
    const edge = portOf(target, side, 0)
    return pointBounds({
      x: edge.x + outOf[side].x * junctionRoom,
      y: edge.y + outOf[side].y * junctionRoom,
    })
  }

  /** Around where the link comes from: its premise, or the middle of several. */
  #sourceBounds(link: Link): Bounds | null {
    const [only] = link.from
    if (link.from.length === 1 && only !== undefined) {
      const place = this.#places.get(only)
      return place ? boundsOf(place) : null
    }
    const origin = this.origin(link)
    if (!origin) return null
    const half = cardWidth / 2
    return { left: origin.x - half, right: origin.x + half, top: origin.y - 30, bottom: origin.y + 30 }
  }

  /** About the middle of a link, before ports are known. */
  #middle(id: string): Point | null {
    const known = this.#middles.get(id)
    if (known !== undefined) return known
    this.#middles.set(id, null)
    const link = this.#graph.links.get(id)
    const origin = link ? this.origin(link) : null
    const end = link ? this.#targetBounds(link) : null
    const middle =
      origin && end
        ? { x: (origin.x + (end.left + end.right) / 2) / 2, y: (origin.y + (end.top + end.bottom) / 2) / 2 }
        : null
    this.#middles.set(id, middle)
    return middle
  }
}

function spread(ends: readonly End[], height: number): Map<string, Port> {
  const ports = new Map<string, Port>()
  for (const side of ['left', 'right', 'top', 'bottom'] as const) {
    const along = ends
      .filter((end) => end.side === side)
      .sort((a, b) => a.order - b.order || compareIds(a.link, b.link))
    const length = (side === 'left' || side === 'right' ? height : cardWidth) - 2 * cornerRoom
    const spacing = Math.min(portSpacing, along.length > 1 ? length / (along.length - 1) : 0)
    along.forEach((end, index) => {
      ports.set(`${end.role} ${end.link}`, { side, offset: (index - (along.length - 1) / 2) * spacing })
    })
  }
  return ports
}

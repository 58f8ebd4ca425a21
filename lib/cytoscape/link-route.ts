/**
 * Where links run: out of spread ports at right angles, linked premises into a junction, an argument with a link onto
 * the middle of the link it strikes. Pure: places in, curves out; drawing is elsewhere.
 */
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import { compareIds } from '@/graph/model/ids'
import type { Link } from '@/graph/model/link'
import type { Side } from './card-geometry'
import { boundsOf, type CardPlace, outOf, pointBounds, portOf, sideTowards } from './card-place'
import {
  type Bounds,
  type Curve,
  curveBetween,
  curveBounds,
  type Direction,
  directionAt,
  joinBounds,
  type Point,
  pathOf,
  pointAt,
} from './curve'
import { type PlacedHead, placeHead } from './link-head'
import { linkLooks, linkWidth } from './link-style'
import type { PathData } from './pen'

export interface Route {
  readonly link: Link
  readonly width: number
  /** From each premise to the junction, without heads; none where there is one premise. */
  readonly branches: readonly { from: string; curve: Curve; path: PathData }[]
  /** From the premise or junction to what is struck, up to its very edge: what hits and halos follow. */
  readonly trunk: Curve
  /** The trunk as it is drawn: it ends where the head begins. */
  readonly line: Curve
  readonly linePath: PathData
  readonly trunkPath: PathData
  readonly junction: Point | null
  /** Where it sits on the link that it argues with. */
  readonly joint: Point | null
  readonly head: PlacedHead | null
  readonly bounds: Bounds
}

export const jointRadius = 8
const portSpacing = 16
const cornerRoom = 14
/** From the junction to the card it leads to; more where a joint has to sit between them. */
const junctionRoom = 38
const junctionRoomWithJoint = 72

export type Places = ReadonlyMap<string, CardPlace>

/**
 * The routes of `links`, which must be drawable (their claims are all in `places`). Linear in the links around the
 * claims they touch.
 */
export function routeLinks(
  graph: ArgumentGraph,
  places: Places,
  links: Iterable<Link> = graph.links.values(),
): Map<string, Route> {
  const router = new Router(graph, places)
  const routes = new Map<string, Route>()
  for (const link of links) {
    const route = router.route(link)
    if (route) routes.set(link.id, route)
  }
  return routes
}

/** The links whose routes can change when these claims move: theirs, those beside them at the same cards, and what argues with them. */
export function linksAround(graph: ArgumentGraph, claims: Iterable<string>): Set<Link> {
  const found = new Set<Link>()
  const cards = new Set<string>()
  for (const claim of claims) {
    cards.add(claim)
    for (const link of [...graph.linksFrom(claim), ...graph.linksTo(claim)]) {
      for (const premise of link.from) cards.add(premise)
      if ('claim' in link.to) cards.add(link.to.claim)
    }
  }
  const take = (link: Link) => {
    if (found.has(link)) return
    found.add(link)
    for (const striker of graph.linksTo(link.id)) {
      for (const premise of striker.from) for (const beside of graph.linksFrom(premise)) take(beside)
      take(striker)
    }
  }
  for (const card of cards) {
    for (const link of graph.linksFrom(card)) take(link)
    for (const link of graph.linksTo(card)) take(link)
  }
  return found
}

interface End {
  link: string
  /** Which end of the link: leaving the card as a premise, or arriving. */
  role: 'from' | 'to'
  side: Side
  /** Where the other end lies along the side, to keep links from crossing at the card. */
  order: number
}

/** Works out ports and curves on demand and remembers them. */
class Router {
  readonly #graph: ArgumentGraph
  readonly #places: Places
  readonly #routes = new Map<string, Route | null>()
  readonly #ports = new Map<string, Map<string, { side: Side; offset: number }>>()
  readonly #middles = new Map<string, Point | null>()

  constructor(graph: ArgumentGraph, places: Places) {
    this.#graph = graph
    this.#places = places
  }

  route(link: Link): Route | null {
    const known = this.#routes.get(link.id)
    if (known !== undefined) return known
    this.#routes.set(link.id, null)
    const made = this.#make(link)
    this.#routes.set(link.id, made)
    return made
  }

  #make(link: Link): Route | null {
    if (link.from.some((claim) => !this.#places.has(claim))) return null
    const struck = 'link' in link.to ? this.#graph.links.get(link.to.link) : undefined
    if ('link' in link.to) return struck ? this.#onLink(link, struck) : null
    return this.#onClaim(link, link.to.claim)
  }

  #onClaim(link: Link, claim: string): Route | null {
    const target = this.#places.get(claim)
    const port = this.#port(claim, link.id, 'to')
    if (!target || !port) return null
    const edge = portOf(target, port.side, port.offset)
    const direction = outOf[port.side]
    const head = placeHead(linkLooks[link.type].head, edge, direction, linkWidth(link))
    const start = this.#start(link, edge, direction)
    if (!start) return null
    const off = head.measure.line
    const lineEnd = { x: edge.x + direction.x * off, y: edge.y + direction.y * off }
    const trunk = curveBetween(start.point, start.leaving, edge, direction)
    const line = curveBetween(start.point, start.leaving, lineEnd, direction)
    return finished(link, start, trunk, line, null, head)
  }

  #onLink(link: Link, struck: Link): Route | null {
    const under = this.route(struck)
    if (!under) return null
    const { point: joint, direction } = jointOn(this.#graph, link, under)
    const origin = this.#origin(link)
    if (!origin) return null
    const flat = Math.abs(direction.x) >= Math.abs(direction.y)
    const entry: Direction = flat
      ? { x: 0, y: origin.y < joint.y ? -1 : 1 }
      : { x: origin.x < joint.x ? -1 : 1, y: 0 }
    const ring = { x: joint.x + entry.x * jointRadius, y: joint.y + entry.y * jointRadius }
    const start = this.#start(link, ring, entry)
    if (!start) return null
    const trunk = curveBetween(start.point, start.leaving, ring, entry)
    return finished(link, start, trunk, trunk, joint, null)
  }

  /** Where the trunk begins: at the premise's port, or at the junction of several. */
  #start(link: Link, end: Point, direction: Direction): Start | null {
    const [only] = link.from
    if (link.from.length === 1 && only !== undefined) {
      const place = this.#places.get(only)
      const port = this.#port(only, link.id, 'from')
      if (!place || !port) return null
      return {
        point: portOf(place, port.side, port.offset),
        leaving: outOf[port.side],
        branches: [],
        junction: null,
      }
    }
    const room = this.#graph.linksTo(link.id).length > 0 ? junctionRoomWithJoint : junctionRoom
    const junction = { x: end.x + direction.x * room, y: end.y + direction.y * room }
    const branches = link.from.flatMap((from) => {
      const place = this.#places.get(from)
      const port = this.#port(from, link.id, 'from')
      if (!place || !port) return []
      const point = portOf(place, port.side, port.offset)
      const curve = curveBetween(point, outOf[port.side], junction, direction)
      return [{ from, curve, path: pathOf(curve) }]
    })
    return { point: junction, leaving: { x: -direction.x, y: -direction.y }, branches, junction }
  }

  /** The port of one end of a link on a card. */
  #port(claim: string, link: string, role: End['role']): { side: Side; offset: number } | undefined {
    let ports = this.#ports.get(claim)
    if (!ports) {
      ports = this.#portsOf(claim)
      this.#ports.set(claim, ports)
    }
    return ports.get(`${role} ${link}`)
  }

  #portsOf(claim: string): Map<string, { side: Side; offset: number }> {
    const place = this.#places.get(claim)
    const ports = new Map<string, { side: Side; offset: number }>()
    if (!place) return ports
    const ends: End[] = []
    for (const link of this.#graph.linksFrom(claim)) {
      const bounds = this.#targetBounds(link)
      if (bounds) ends.push(endOf(place, link.id, 'from', bounds))
    }
    for (const link of this.#graph.linksTo(claim)) {
      const bounds = this.#sourceBounds(link)
      if (bounds) ends.push(endOf(place, link.id, 'to', bounds))
    }
    for (const side of ['left', 'right', 'top', 'bottom'] as const) {
      const along = ends
        .filter((end) => end.side === side)
        .sort((a, b) => a.order - b.order || compareIds(a.link, b.link))
      const length = (side === 'left' || side === 'right' ? place.height : 176) - 2 * cornerRoom
      const spacing = Math.min(portSpacing, along.length > 1 ? length / (along.length - 1) : 0)
      along.forEach((end, index) => {
        const offset = (index - (along.length - 1) / 2) * spacing
        ports.set(`${end.role} ${end.link}`, { side, offset })
      })
    }
    return ports
  }

  /** Around what the link leads to: the card, or about where the joint will be. */
  #targetBounds(link: Link): Bounds | null {
    if ('claim' in link.to) {
      const place = this.#places.get(link.to.claim)
      return place ? boundsOf(place) : null
    }
    const middle = this.#middle(link.to.link)
    return middle ? pointBounds(middle) : null
  }

  /** Around where the link comes from: its premise, or the middle of several. */
  #sourceBounds(link: Link): Bounds | null {
    const [only] = link.from
    if (link.from.length === 1 && only !== undefined) {
      const place = this.#places.get(only)
      return place ? boundsOf(place) : null
    }
    const origin = this.#origin(link)
    if (!origin) return null
    return { left: origin.x - 88, right: origin.x + 88, top: origin.y - 30, bottom: origin.y + 30 }
  }

  #origin(link: Link): Point | null {
    const places = link.from.flatMap((claim) => this.#places.get(claim) ?? [])
    if (places.length !== link.from.length) return null
    return {
      x: places.reduce((sum, place) => sum + place.x, 0) / places.length,
      y: places.reduce((sum, place) => sum + place.y, 0) / places.length,
    }
  }

  /** About the middle of a link, before ports are known. */
  #middle(id: string): Point | null {
    const known = this.#middles.get(id)
    if (known !== undefined) return known
    this.#middles.set(id, null)
    const link = this.#graph.links.get(id)
    const origin = link ? this.#origin(link) : null
    const end = link ? this.#targetBounds(link) : null
    const middle =
      origin && end
        ? { x: (origin.x + (end.left + end.right) / 2) / 2, y: (origin.y + (end.top + end.bottom) / 2) / 2 }
        : null
    this.#middles.set(id, middle)
    return middle
  }
}

interface Start {
  point: Point
  leaving: Direction
  branches: Route['branches']
  junction: Point | null
}

function endOf(place: CardPlace, link: string, role: End['role'], other: Bounds): End {
  const side = sideTowards(place, other)
  const sideways = side === 'left' || side === 'right'
  const order = sideways ? (other.top + other.bottom) / 2 : (other.left + other.right) / 2
  return { link, role, side, order }
}

/** Several arguments with one link share its middle out among them. */
function jointOn(graph: ArgumentGraph, link: Link, under: Route): { point: Point; direction: Direction } {
  const strikers = graph.linksTo(under.link.id)
  const index = Math.max(
    0,
    strikers.findIndex((striker) => striker.id === link.id),
  )
  const t = (index + 1) / (strikers.length + 1)
  return { point: pointAt(under.line, t), direction: directionAt(under.line, t) }
}

function finished(
  link: Link,
  start: Start,
  trunk: Curve,
  line: Curve,
  joint: Point | null,
  head: Route['head'],
): Route {
  const bounds = joinBounds([
    curveBounds(trunk),
    ...start.branches.map((branch) => curveBounds(branch.curve)),
  ])
  return {
    link,
    width: linkWidth(link),
    branches: start.branches,
    trunk,
    line,
    linePath: pathOf(line),
    trunkPath: pathOf(trunk),
    junction: start.junction,
    joint,
    head,
    bounds: {
      left: bounds.left - 10,
      top: bounds.top - 10,
      right: bounds.right + 10,
      bottom: bounds.bottom + 10,
    },
  }
}

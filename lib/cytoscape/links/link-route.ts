/**
 * Where links run: out of spread ports at right angles, linked premises into a junction, an argument with a link onto
 * the middle of the link it strikes. Pure: places in, curves out; drawing is elsewhere.
 */
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Link } from '@/graph/model/link'
import { CardGrid } from '../cards/card-grid'
import { type CardPlace, outOf, portOf } from '../cards/card-place'
import { type Bounds, curveBetween, type Direction, joinBounds, type Point } from '../geometry/curve'
import type { PathData } from '../pens/pen'
import { trackAround, trackToJunction } from './detour'
import { type PlacedHead, placeHead } from './link-head'
import { type JointOf, junctionRoom, PortBook } from './link-ports'
import { linkLooks, linkWidth } from './link-style'
import { alongTrack, type Track, trackBounds, trackPath, trackPieces } from './track'

export interface Route {
  readonly link: Link
  readonly width: number
  /** From each premise to the junction, without heads; none where there is one premise. */
  readonly branches: readonly { from: string; track: Track; path: PathData }[]
  /** From the premise or junction to what is struck, up to its very edge: what hits and halos follow. */
  readonly trunk: Track
  /** The trunk as it is drawn: it ends where the head begins. */
  readonly line: Track
  readonly linePath: PathData
  readonly trunkPath: PathData
  readonly junction: Point | null
  /** Where it sits on the link that it argues with. */
  readonly joint: Point | null
  readonly head: PlacedHead | null
  readonly bounds: Bounds
}

/** Whether both are drawn alike, and stand for the same record: head and width are the link's. */
export function isSameRoute(a: Route, b: Route): boolean {
  return (
    a.link === b.link &&
    a.trunkPath.d === b.trunkPath.d &&
    a.linePath.d === b.linePath.d &&
    a.branches.length === b.branches.length &&
    a.branches.every(({ from, path }, index) => {
      const other = b.branches[index]
      return from === other?.from && path.d === other.path.d
    })
  )
}

/** Boxes that hold all of the route as it is drawn, but for what reaches beyond a line: small ones for a slanting link. */
export function routePieces({ trunk, line, branches }: Route): Bounds[] {
  return [trunk, line, ...branches.map((branch) => branch.track)].flatMap(trackPieces)
}

export const jointRadius = 8
/** With more links than this they run straight, also behind cards: ways round all of them would hold up the page. */
const detourLimit = 2_500
/** Where a joint has to sit between a junction and the card it leads to. */
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
  const grid = new CardGrid(graph.links.size > detourLimit ? new Map() : places)
  // An argument with a link leaves its card on the side where it will meet that link: the links that are argued with
  // are routed once before.
  const before = new Router(graph, places, grid)
  const router = new Router(graph, places, grid, (striker) => before.jointOf(striker))
  const routes = new Map<string, Route>()
  for (const link of links) {
    const route = router.route(link)
    if (route) routes.set(link.id, route)
  }
  return routes
}

/**
 * The links whose routes can change when claims move, and when links come, go or become others at what is in `changed`
 * (claims, and links that are argued with): those there, those beside them at the same cards, and what argues with them.
 */
export function linksAround(
  graph: ArgumentGraph,
  moved: Iterable<string>,
  changed: Iterable<string> = [],
): Set<Link> {
  const found = new Set<Link>()
  const cards = new Set<string>(changed)
  for (const claim of moved) {
    cards.add(claim)
    // Where a link leaves or meets another card depends on where its other end lies.
    for (const link of [...graph.linksFrom(claim), ...graph.linksTo(claim)]) {
      for (const premise of link.from) cards.add(premise)
      if ('claim' in link.to) cards.add(link.to.claim)
    }
  }
  const take = (link: Link) => {
    if (found.has(link)) return
    found.add(link)
    for (const striker of graph.linksTo(link.id)) {
      for (const premise of striker.from) {
        for (const beside of graph.linksFrom(premise)) take(beside)
        for (const beside of graph.linksTo(premise)) take(beside)
      }
      take(striker)
    }
  }
  for (const id of cards) {
    // One that is argued with makes room for that, and its arguments share its middle out among them.
    const struck = graph.links.get(id)
    if (struck) take(struck)
    for (const link of graph.linksFrom(id)) take(link)
    for (const link of graph.linksTo(id)) take(link)
  }
  return found
}

/** Makes routes on demand and remembers them: an argument with a link needs that link's route first. */
class Router {
  readonly #graph: ArgumentGraph
  readonly #places: Places
  readonly #grid: CardGrid
  readonly #ports: PortBook
  readonly #routes = new Map<string, Route | null>()

  constructor(graph: ArgumentGraph, places: Places, grid: CardGrid, jointOf?: JointOf) {
    this.#graph = graph
    this.#places = places
    this.#grid = grid
    this.#ports = new PortBook(graph, places, grid, jointOf)
  }

  route(link: Link): Route | null {
    const known = this.#routes.get(link.id)
    if (known !== undefined) return known
    this.#routes.set(link.id, null)
    const made = this.#make(link)
    this.#routes.set(link.id, made)
    return made
  }

  /** Where an argument with a link meets it. */
  jointOf(striker: Link): Point | null {
    const struck = 'link' in striker.to ? this.#graph.links.get(striker.to.link) : undefined
    const under = struck && this.route(struck)
    return under ? jointOn(this.#graph, striker, under).point : null
  }

  #make(link: Link): Route | null {
    if (link.from.some((claim) => !this.#places.has(claim))) return null
    if ('claim' in link.to) return this.#onClaim(link, link.to.claim)
    const struck = this.#graph.links.get(link.to.link)
    return struck ? this.#onLink(link, struck) : null
  }

  #onClaim(link: Link, claim: string): Route | null {
    const target = this.#places.get(claim)
    const port = this.#ports.port(claim, link.id, 'to')
    if (!target || !port) return null
    const edge = portOf(target, port.side, port.offset)
    const direction = outOf[port.side]
    const start = this.#start(link, edge, direction)
    if (!start) return null
    const head = placeHead(linkLooks[link.type].head, edge, direction, linkWidth(link))
    const off = head.measure.line
    const lineEnd = { x: edge.x + direction.x * off, y: edge.y + direction.y * off }
    const trunk = this.#track(link, start, edge, direction)
    return finished(link, start, trunk, withEnd(trunk, lineEnd, direction), null, head)
  }

  #onLink(link: Link, struck: Link): Route | null {
    const under = this.route(struck)
    const origin = this.#ports.origin(link)
    if (!under || !origin) return null
    const { point: joint, direction } = jointOn(this.#graph, link, under)
    const entry = entryAt(joint, direction, origin)
    const ring = { x: joint.x + entry.x * jointRadius, y: joint.y + entry.y * jointRadius }
    const start = this.#start(link, ring, entry)
    if (!start) return null
    const trunk = this.#track(link, start, ring, entry)
    return finished(link, start, trunk, trunk, joint, null)
  }

  #track(link: Link, start: Start, end: Point, direction: Direction): Track {
    if (start.junction) return [curveBetween(start.point, start.leaving, end, direction)]
    const own = new Set<string>('claim' in link.to ? [...link.from, link.to.claim] : link.from)
    const from = { point: start.point, direction: start.leaving }
    return trackAround(from, { point: end, direction }, this.#grid, own, laneOf(link.id))
  }

  /** Where the trunk begins: at the premise's port, or at the junction of several. */
  #start(link: Link, end: Point, direction: Direction): Start | null {
    const [only] = link.from
    if (link.from.length === 1 && only !== undefined) {
      const place = this.#places.get(only)
      const port = this.#ports.port(only, link.id, 'from')
      if (!place || !port) return null
      const point = portOf(place, port.side, port.offset)
      return { point, leaving: outOf[port.side], branches: [], junction: null }
    }
    const room = this.#graph.linksTo(link.id).length > 0 ? junctionRoomWithJoint : junctionRoom
    const junction = { x: end.x + direction.x * room, y: end.y + direction.y * room }
    const branches = link.from.flatMap((from) => {
      const place = this.#places.get(from)
      const port = this.#ports.port(from, link.id, 'from')
      if (!place || !port) return []
      const start = { point: portOf(place, port.side, port.offset), direction: outOf[port.side] }
      const track = trackToJunction(
        start,
        { point: junction, direction },
        this.#grid,
        new Set([from]),
        laneOf(link.id),
      )
      return [{ from, track, path: trackPath(track) }]
    })
    return { point: junction, leaving: { x: -direction.x, y: -direction.y }, branches, junction }
  }
}

interface Start {
  point: Point
  leaving: Direction
  branches: Route['branches']
  junction: Point | null
}

/** An argument with a link meets it across, from the side it comes from. */
function entryAt(joint: Point, direction: Direction, origin: Point): Direction {
  const level = Math.abs(direction.x) >= Math.abs(direction.y)
  if (level) return { x: 0, y: origin.y < joint.y ? -1 : 1 }
  return { x: origin.x < joint.x ? -1 : 1, y: 0 }
}

/** Several arguments with one link share its middle out among them. */
function jointOn(graph: ArgumentGraph, link: Link, under: Route): { point: Point; direction: Direction } {
  const strikers = graph.linksTo(under.link.id)
  const index = Math.max(
    0,
    strikers.findIndex((striker) => striker.id === link.id),
  )
  return alongTrack(under.line, (index + 1) / (strikers.length + 1))
}

/** The track with its last curve ending short, where the head begins. */
function withEnd(track: Track, end: Point, direction: Direction): Track {
  const last = track.at(-1)
  if (!last) return track
  const leaving = unit(last.from, last.control1)
  return [...track.slice(0, -1), curveBetween(last.from, leaving, end, direction)]
}

function unit(from: Point, to: Point): Direction {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { x: Math.round((to.x - from.x) / length), y: Math.round((to.y - from.y) / length) }
}

/** Which of the lanes beside a card a link takes: by its id, so that it is always the same. */
function laneOf(id: string): number {
  let sum = 0
  for (let index = 0; index < id.length; index++) sum = (sum * 31 + id.charCodeAt(index)) % 997
  return sum
}

function finished(
  link: Link,
  start: Start,
  trunk: Track,
  line: Track,
  joint: Point | null,
  head: PlacedHead | null,
): Route {
  const around = joinBounds([
    trackBounds(trunk),
    ...start.branches.map((branch) => trackBounds(branch.track)),
  ])
  return {
    link,
    width: linkWidth(link),
    branches: start.branches,
    trunk,
    line,
    linePath: trackPath(line),
    trunkPath: trackPath(trunk),
    junction: start.junction,
    joint,
    head,
    bounds: {
      left: around.left - 10,
      top: around.top - 10,
      right: around.right + 10,
      bottom: around.bottom + 10,
    },
  }
}

/**
 * The map as it lies on the canvas: its cards, where they lie, and the routes of its links. Knows nothing of screens
 * and colours; a change patches only what it touches.
 */
import type { GraphChange } from '@/graph/change'
import { ArgumentGraph, noteTargetId, targetId } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import type { Link } from '@/graph/model/link'
import { type Card, cardOf } from '../cards/card'
import { cardWidth } from '../cards/card-geometry'
import { boundsOf, type CardPlace } from '../cards/card-place'
import { type Area, areaOf, grown } from '../geometry/area'
import { BoxMap } from '../geometry/box-map'
import { type Bounds, boxBetween, joinBounds, type Point } from '../geometry/curve'
import type { Lane } from '../layout/lanes'
import {
  isSameRoute,
  jointRadius,
  linksAround,
  type Route,
  routeLinks,
  routePieces,
} from '../links/link-route'
import { distanceToTrack } from '../links/track'
import type { MeasureText } from '../pens/pen'
import { Damage } from './damage'

/** What of a claim its card shows. Records share what did not change, so that identity will do. */
const cardFields = ['label', 'kind', 'holders'] as const

/** With more links than this, only those of a moved card are routed again. */
const afreshLimit = 1_500

export class Scene {
  #graph: ArgumentGraph
  readonly #measure: MeasureText
  readonly cards = new Map<string, Card>()
  readonly #places = new BoxMap<CardPlace>()
  /** Around all cards; null where that is not known. */
  #around: Bounds | null = null
  /** The bands the cards lie in; none in the graph view. */
  lanes: readonly Lane[] = []
  /** Words that stand on a link at all times. */
  linkNotes: ReadonlyMap<string, string> = new Map()
  readonly #routes = new BoxMap<Route>()
  /** Claims that moved since routes were last asked for; 'all': everything is to be routed. */
  #moved: Set<string> | 'all' = 'all'
  /** Claims and links at which links came, went or became others since then. */
  readonly #changed = new Set<string>()
  /** What changed of cards and routes since it was last painted. */
  readonly damage = new Damage()

  constructor(graph: ArgumentGraph, measure: MeasureText) {
    this.#graph = graph
    this.#measure = measure
    for (const claim of graph.claims.values()) this.cards.set(claim.id, cardOf(graph, claim, measure))
  }

  /** The same, as if it had just been opened: what it draws does not depend on the changes that led to it. */
  afresh(): Scene {
    const copy = new Scene(ArgumentGraph.fromDocument(this.#graph.toDocument()), this.#measure)
    copy.lanes = this.lanes
    copy.linkNotes = this.linkNotes
    copy.move(
      [...copy.cards.keys()].flatMap((id) => {
        const place = this.places.get(id)
        return place ? [{ id, x: place.x, y: place.y }] : []
      }),
    )
    return copy
  }

  get graph(): ArgumentGraph {
    return this.#graph
  }

  get places(): ReadonlyMap<string, CardPlace> {
    return this.#places
  }

  /** The card of a claim of `graph`, which may be one that is not on the scene yet. */
  cardFor(graph: ArgumentGraph, id: string): Card | undefined {
    const claim = graph.claims.get(id)
    return this.cards.get(id) ?? (claim && cardOf(graph, claim, this.#measure))
  }

  /** Puts cards where they are to lie (centres). Linear in the cards given. */
  move(positions: Iterable<{ id: string } & Point>): void {
    for (const { id, x, y } of positions) {
      const card = this.cards.get(id)
      if (!card) continue
      this.#damageCard(id)
      this.#put(id, { kind: card.kind, height: card.height, x, y })
      this.#damageCard(id)
      this.#noteMoved(id)
    }
  }

  /** Takes a change in. New cards have no place yet: `move` gives them one. */
  patch(change: GraphChange, graph: ArgumentGraph): void {
    this.#graph = graph
    const stale = staleClaims(change, graph)
    for (const claim of change.removed.claims) {
      this.#damageCard(claim.id)
      this.#takeFromEdge(claim.id)
      this.cards.delete(claim.id)
      this.#places.delete(claim.id)
    }
    for (const id of stale) this.#renew(id)
    for (const link of change.removed.links) {
      this.#damageRoute(this.#routes.get(link.id))
      this.#routes.delete(link.id)
    }
    for (const link of changedLinks(change)) for (const id of endsOf(link)) this.#changed.add(id)
    for (const claim of change.added.claims) this.#noteMoved(claim.id)
  }

  /** The routes as cards lie now. Routes again only what moved. */
  routes(): ReadonlyMap<string, Route> {
    if (this.#moved === 'all') {
      this.damage.addAll()
      this.#routes.clear()
      for (const [id, route] of routeLinks(this.#graph, this.places))
        this.#routes.set(id, route, route.bounds)
      this.#moved = new Set()
    } else if (this.#moved.size > 0 || this.#changed.size > 0) {
      const links = linksAround(this.#graph, this.#moved, this.#changed)
      for (const [id, route] of routeLinks(this.#graph, this.places, links)) {
        const before = this.#routes.get(id)
        // Of the links around a card most run as they ran.
        if (before && isSameRoute(before, route)) continue
        this.#damageRoute(before)
        this.#damageRoute(route)
        this.#routes.set(id, route, route.bounds)
      }
      this.#moved.clear()
    }
    this.#changed.clear()
    return this.#routes
  }

  /** Calls `visit` for each card that the area touches, those drawn last last: by id, whichever came last. */
  cardsIn(area: Area, visit: (id: string, place: CardPlace, bounds: Bounds) => void): void {
    this.#places.forEachIn(area, visit)
  }

  /** Calls `visit` for each link whose bounds the area touches, those drawn last last. */
  routesIn(area: Area, visit: (id: string, route: Route) => void): void {
    this.routes()
    this.#routes.forEachIn(area, visit)
  }

  /** Lets every link look for its way again, such as when a card was put down on one. */
  routeAfresh(): void {
    if (this.#graph.links.size <= afreshLimit) this.#moved = 'all'
  }

  /** The claim whose card is at the point; those drawn last are on top. */
  claimAt(point: Point): string | undefined {
    let found: string | undefined
    // Its very edge is the card's as well: links are drawn out of it.
    this.places.forEach((place, id) => {
      if (Math.abs(point.x - place.x) <= cardWidth / 2 && Math.abs(point.y - place.y) <= place.height / 2) {
        found = id
      }
    })
    return found
  }

  /** The claims whose cards the box touches. */
  claimsIn(box: Bounds, shown: (id: string) => boolean): string[] {
    const found: string[] = []
    this.cardsIn(areaOf([box]), (id) => {
      if (shown(id)) found.push(id)
    })
    return found
  }

  /** The link nearest to the point, no farther than `reach`; an argument with a link is also hit at its joint. */
  linkAt(point: Point, reach: number, shown: (id: string) => boolean): string | undefined {
    let best: string | undefined
    let nearest = reach
    this.routesIn(grown(areaOf([boxBetween(point, point)]), reach), (id, route) => {
      if (!shown(id)) return
      const joint =
        route.joint && Math.hypot(point.x - route.joint.x, point.y - route.joint.y) <= jointRadius + 2
      const tracks = [route.trunk, ...route.branches.map((branch) => branch.track)]
      const distance = joint ? -1 : Math.min(...tracks.map((track) => distanceToTrack(track, point)))
      if (best === undefined ? distance > nearest : distance >= nearest) return
      best = id
      nearest = distance
    })
    return best
  }

  /** Around all cards and lanes; null when there is none. Linear in the cards after one at the edge has moved. */
  bounds(): Bounds | null {
    if (this.places.size === 0) return null
    this.#around ??= this.#aroundCards()
    return joinBounds([this.#around, ...this.lanes])
  }

  #renew(id: string): void {
    const claim = this.#graph.claims.get(id)
    if (!claim) return
    const card = cardOf(this.#graph, claim, this.#measure)
    const before = this.cards.get(id)
    this.cards.set(id, card)
    this.#damageCard(id)
    const place = this.#places.get(id)
    if (!place || (before?.height === card.height && before.kind === card.kind)) return
    this.#put(id, { ...place, kind: card.kind, height: card.height })
    this.#damageCard(id)
    this.#noteMoved(id)
  }

  #put(id: string, place: CardPlace): void {
    this.#takeFromEdge(id)
    const bounds = boundsOf(place)
    this.#places.set(id, place, bounds)
    if (this.#around) this.#around = joinBounds([this.#around, bounds])
  }

  /** The card will not be where it is: what is around all of them is known on only where it touches no side of it. */
  #takeFromEdge(id: string): void {
    const place = this.#places.get(id)
    if (!place || !this.#around) return
    const { left, top, right, bottom } = boundsOf(place)
    const around = this.#around
    const isInside = around.left < left && around.top < top && right < around.right && bottom < around.bottom
    if (!isInside) this.#around = null
  }

  #aroundCards(): Bounds {
    let { left, top, right, bottom } = joinBounds([])
    this.places.forEach(({ x, y, height }) => {
      if (x - cardWidth / 2 < left) left = x - cardWidth / 2
      if (x + cardWidth / 2 > right) right = x + cardWidth / 2
      if (y - height / 2 < top) top = y - height / 2
      if (y + height / 2 > bottom) bottom = y + height / 2
    })
    return { left, top, right, bottom }
  }

  #damageRoute(route: Route | undefined): void {
    if (route) this.damage.add(...routePieces(route))
  }

  #damageCard(id: string): void {
    const place = this.#places.get(id)
    if (place) this.damage.add(boundsOf(place))
  }

  #noteMoved(claim: string): void {
    if (this.#moved !== 'all') this.#moved.add(claim)
  }
}

/** The links that come, go or are others, as they were and as they are. */
function changedLinks({ added, updated, removed }: GraphChange): Link[] {
  return [...added.links, ...removed.links, ...updated.links.flat()]
}

function endsOf(link: Link): string[] {
  return [...link.from, targetId(link)]
}

function onlyMoved(from: Claim, to: Claim): boolean {
  return cardFields.every((field) => from[field] === to[field])
}

/** The claims whose card may show something else after the change. */
function staleClaims(change: GraphChange, graph: ArgumentGraph): Set<string> {
  const stale = new Set<string>()
  for (const claim of change.added.claims) stale.add(claim.id)
  for (const [from, claim] of change.updated.claims) if (!onlyMoved(from, claim)) stale.add(claim.id)
  for (const link of changedLinks(change)) if ('claim' in link.to) stale.add(link.to.claim)
  const notes = [
    ...change.added.annotations,
    ...change.removed.annotations,
    ...change.updated.annotations.flat(),
  ]
  for (const note of notes) stale.add(noteTargetId(note))
  const holders = change.added.holders.length + change.updated.holders.length + change.removed.holders.length
  if (holders > 0 || change.updated.map) {
    for (const claim of graph.claims.values()) if (claim.holders.length > 0) stale.add(claim.id)
  }
  return stale
}

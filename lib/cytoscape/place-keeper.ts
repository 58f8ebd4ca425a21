/**
 * Decides where cards lie over the life of a map: saved positions first, a draft where there are none, its refinement
 * when that is ready, a spot near its links for what is new. Moves nothing that a change does not ask to move.
 */
import type { GraphChange } from '@/graph/change'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { Claim } from '@/graph/model/claim'
import { copyOfMap } from '@/graph/model/copy-of-map'
import type { Card } from './cards/card'
import type { CardPlace } from './cards/card-place'
import type { Point } from './geometry/curve'
import { openingArrangement, placeNew, roundedNode } from './layout/arrangement'
import { hardship } from './layout/column-layout'
import { type PlacedNode, readingAspect } from './layout/column-measures'
import { draftLayout } from './layout/draft-layout'
import { type LaneOrder, laneLayout } from './layout/lanes'
import { refinedLayout } from './layout/layered-layout'
import { type LayoutGraph, layoutGraphOf } from './layout/layout-graph'
import { tangleOf, untangleLimit } from './layout/untangle'
import type { Scene } from './scene/scene'
import { cardElement } from './stage/card-elements'
import type { CardMotion } from './stage/card-motion'
import type { CardStage } from './stage/stage'

/** A finer layout that is not better by at least this share is not worth the movement. */
const worthMoving = 0.97

export class PlaceKeeper {
  readonly #stage: CardStage
  readonly #motion: CardMotion
  readonly #scene: () => Scene
  /** Where the layout put the cards that have no saved position; kept of removed ones, which undo may bring back. */
  readonly #laidOut = new Map<string, Point>()
  #lanes: LaneOrder | null = null
  #aspect = readingAspect
  #work: AbortController | undefined

  constructor(stage: CardStage, motion: CardMotion, scene: () => Scene) {
    this.#stage = stage
    this.#motion = motion
    this.#scene = scene
  }

  /**
   * Places every card of a scene that was just made, on a screen of `aspect` (width by height), which lanes are fitted
   * to; a draft is the same on every screen. True when nothing was saved, so that the draft may be refined.
   */
  open(aspect: number): boolean {
    this.stop()
    this.#aspect = aspect
    const scene = this.#scene()
    const { positions, drafted } = openingArrangement(scene.graph, scene.cards)
    this.#laidOut.clear()
    for (const { id, x, y } of positions) this.#laidOut.set(id, { x, y })
    const shown = this.#inLanes() ?? positions
    scene.move(shown)
    const { cy } = this.#stage
    cy.batch(() => {
      cy.elements().remove()
      cy.add(shown.flatMap((position) => this.#element(position)))
    })
    return drafted
  }

  /** Shows the cards in lanes, or (null) where they lie in the graph. They travel for so many milliseconds. */
  setLanes(order: LaneOrder | null, aspect: number, travel: number): void {
    if (order === this.#lanes) return
    this.#lanes = order
    this.#aspect = aspect
    const scene = this.#scene()
    const homes = [...scene.places.keys()].flatMap((id) => this.#homeOf(scene.graph, id) ?? [])
    this.#motion.travel(this.#inLanes() ?? homes, travel)
  }

  /** Takes in a change that the scene has taken in. `travel`: milliseconds for cards that were moved elsewhere. */
  patch(change: GraphChange, graph: ArgumentGraph, travel: number): void {
    const scene = this.#scene()
    const { cy } = this.#stage
    const fresh = change.added.claims.filter((claim) => !scene.places.has(claim.id))
    const placed = this.#placeNear(change, graph, fresh)
    for (const { id, x, y } of placed) this.#laidOut.set(id, { x, y })
    const lanes = this.#inLanes()
    const inLane = new Map(lanes?.map((node) => [node.id, node]))
    const arrived = fresh.flatMap(({ id }) => inLane.get(id) ?? this.#homeOf(graph, id) ?? [])
    scene.move(arrived)
    cy.batch(() => {
      for (const claim of change.removed.claims) cy.getElementById(claim.id).remove()
      cy.add(arrived.flatMap((position) => this.#element(position)))
      for (const [, claim] of change.updated.claims) {
        const card = scene.cards.get(claim.id)
        if (card) cy.getElementById(claim.id).data('height', card.height)
      }
    })
    const goals = lanes ?? this.#movedHomes(change)
    const moved = goals.filter(({ id, x, y }) => {
      const now = this.#motion.goalOf(id)
      return now && (now.x !== x || now.y !== y)
    })
    if (moved.length > 0) this.#motion.travel(moved, travel)
  }

  #movedHomes(change: GraphChange): PlacedNode[] {
    return change.updated.claims.flatMap(([from, to]) => {
      if (from.position?.x === to.position?.x && from.position?.y === to.position?.y) return []
      return this.#homeOf(this.#scene().graph, to.id) ?? []
    })
  }

  /** Where a card lies in the graph view: where it was put, else where the layout put it. */
  #homeOf(graph: ArgumentGraph, id: string): PlacedNode | undefined {
    const home = graph.claims.get(id)?.position ?? this.#laidOut.get(id)
    return home && { id, x: home.x, y: home.y }
  }

  /** Where cards lie in lanes, and the scene told of the bands; undefined in the graph view. */
  #inLanes(): readonly PlacedNode[] | undefined {
    const scene = this.#scene()
    scene.lanes = []
    if (this.#lanes === null) return undefined
    const { lanes, positions } = laneLayout(
      scene.graph,
      this.#lanes,
      (claim) => scene.cards.get(claim)?.height ?? 0,
      this.#aspect,
    )
    scene.lanes = lanes
    return positions
  }

  /** Where these cards lie now, to be saved. */
  positionsOf(ids: readonly string[]): PlacedNode[] {
    return this.positions().filter(({ id }) => ids.includes(id))
  }

  /** Where the layout put cards, as it would be saved; what has a saved position since is among them too. */
  laidOut(): PlacedNode[] {
    return [...this.#laidOut].map(([id, { x, y }]) => ({ id, x, y }))
  }

  /** Where the claims that `change` adds would be put; `graph` is the map after it. Moves nothing. */
  placesFor(change: GraphChange, graph: ArgumentGraph): PlacedNode[] {
    return this.#placeNear(change, graph, change.added.claims)
  }

  /** Spots in the graph view for those that have none, near what they are linked to. */
  #placeNear(change: GraphChange, graph: ArgumentGraph, claims: readonly Claim[]): PlacedNode[] {
    const open = claims.filter(({ id }) => !this.#homeOf(graph, id)).map(({ id }) => id)
    if (open.length === 0) return []
    const scene = this.#scene()
    const cardOf = (id: string) => scene.cardFor(graph, id)
    const places = this.#homes(change, graph, cardOf)
    return placeNew(graph, open, cardOf, places).map(roundedNode)
  }

  /** Where the cards of the graph lie in the graph view; `change` is what leads to it from the scene, or has led. */
  #homes(change: GraphChange, graph: ArgumentGraph, cardOf: (id: string) => Card | undefined) {
    const scene = this.#scene()
    // Where nothing travels, and nothing lies in lanes, cards lie at home: all but those that the change places.
    const isAtHome = this.#lanes === null && !this.#motion.travels
    const away = isAtHome
      ? [...change.added.claims, ...change.updated.claims.map(([, claim]) => claim)]
      : graph.claims.values()
    const moved: [string, CardPlace][] = []
    for (const { id } of away) {
      const home = this.#homeOf(graph, id)
      const card = home && cardOf(id)
      if (card) moved.push([id, { kind: card.kind, height: card.height, x: home.x, y: home.y }])
    }
    const gone = change.removed.claims
    if (isAtHome && moved.length === 0 && gone.length === 0) return scene.places
    const places = isAtHome ? copyOfMap(scene.places) : new Map<string, CardPlace>()
    for (const { id } of gone) places.delete(id)
    for (const [id, place] of moved) places.set(id, place)
    return places
  }

  positions(): PlacedNode[] {
    return [...this.#scene().places].map(([id, { x, y }]) => roundedNode({ id, x, y }))
  }

  /**
   * A better layout of everything, worked out in a worker; undefined where it is hardly better than `draft`. `stopped`:
   * it was given up, or the map changed meanwhile. `anchor` stays where it is.
   */
  async refined(
    aspect: number,
    anchor: string | undefined,
    whole: ArgumentGraph,
    draft: () => readonly PlacedNode[],
  ): Promise<PlacedNode[] | undefined | 'stopped'> {
    this.stop()
    const work = new AbortController()
    this.#work = work
    const { graph } = this.#scene()
    const nodes = this.#layoutGraph(whole)
    const layout = await refinedLayout(nodes, work.signal, aspect).catch(() => null)
    if (work.signal.aborted || this.#scene().graph !== graph) return 'stopped'
    if (!layout) return undefined
    // Where the draft reads about as well, nothing moves.
    const isLarge = nodes.nodes.length > untangleLimit
    const hard = (places: readonly PlacedNode[]) => (isLarge ? hardship : tangleOf)(nodes, places, aspect)
    if (hard(layout) > worthMoving * hard(draft())) return undefined
    return anchoredAt(layout, anchor, (id) => this.#motion.goalOf(id))
  }

  /** Takes the finer layout as the one that unsaved cards lie in. */
  takeLayout(layout: readonly PlacedNode[]): void {
    for (const { id, x, y } of layout) this.#laidOut.set(id, { x, y })
  }

  /** The draft of everything, at once. */
  drafted(aspect: number, whole: ArgumentGraph): PlacedNode[] {
    return draftLayout(this.#layoutGraph(whole), aspect).map(roundedNode)
  }

  /** Gives up a layout that is being worked out. */
  stop(): void {
    this.#work?.abort()
    this.#work = undefined
  }

  #layoutGraph(graph: ArgumentGraph): LayoutGraph {
    const scene = this.#scene()
    return layoutGraphOf(graph, (claim) => scene.cardFor(graph, claim)?.height ?? 0)
  }

  #element({ id, x, y }: PlacedNode) {
    const card = this.#scene().cards.get(id)
    return card ? [cardElement(card, { x, y })] : []
  }
}

/** The layout moved as a whole so that the anchor lies where it lay. */
export function anchoredAt(
  layout: readonly PlacedNode[],
  anchor: string | undefined,
  placeOf: (id: string) => Point | undefined,
): PlacedNode[] {
  const to = layout.find(({ id }) => id === anchor)
  const from = anchor === undefined ? undefined : placeOf(anchor)
  const dx = to && from ? from.x - to.x : 0
  const dy = to && from ? from.y - to.y : 0
  return layout.map(({ id, x, y }) => roundedNode({ id, x: x + dx, y: y + dy }))
}

/**
 * The canvas of a map, without React: `createCanvas` draws a map into an element and tells what is done on it. It keeps
 * no truth of its own: the map comes in by `show` and `patch`, what stands out by `setView`, and every gesture goes out
 * as an event for the session to act on.
 */
import type { GraphChange } from '@/graph/change'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { ClaimId, MapId } from '@/graph/model/ids'
import { emptyDocument } from '@/graph/model/map-document'
import type { CanvasEvents, MapCanvas } from './canvas-contract'
import { CanvasPicture, type Shown } from './canvas-picture'
import { boundsOf } from './cards/card-place'
import { faceMeasure } from './cards/face-measure'
import { type Bounds, joinBounds } from './geometry/curve'
import { gestureEffects } from './gesture-effects'
import type { PlacedNode } from './layout/column-measures'
import type { LaneOrder } from './layout/lanes'
import { canvasMeasure } from './pens/canvas-pen'
import { readThemeColours } from './pens/theme-colours'
import { PlaceKeeper } from './place-keeper'
import { Scene } from './scene/scene'
import { CardMotion } from './stage/card-motion'
import { watchGestures } from './stage/gestures'
import { fontsCameLate } from './stage/label-fonts'
import { createStage, type Stage, type StageSize } from './stage/stage'
import { durationOf } from './stage/theme-durations'
import { watchTheme } from './stage/theme-watch'
import { createViewport, type Viewport, zoomStep } from './stage/viewport'
import { describeTarget } from './views/describe'
import { firstLook, readableRoom } from './views/first-look'
import { focusBox } from './views/focus-box'
import { startOf, walk, wayOf } from './views/keyboard-walk'
import { type CanvasView, emphasesOf, isSameView, plainView, type Target } from './views/views'

export function createCanvas(container: HTMLElement, events: CanvasEvents = {}): MapCanvas {
  return new CytoscapeCanvas(container, events)
}

/** From so many claims on, laying out takes long enough to be told of. */
const slowLayout = 300

class CytoscapeCanvas implements MapCanvas {
  readonly #container: HTMLElement
  readonly #events: CanvasEvents
  readonly #stage: Stage
  readonly #viewport: Viewport
  readonly #motion: CardMotion
  readonly #places: PlaceKeeper
  readonly #picture: CanvasPicture
  readonly #undoWatching: (() => void)[]
  readonly #shown: Shown
  /** Nobody has panned or zoomed since the map was shown: the fit may follow the layout. */
  #untouched = true
  #destroyed = false
  #inLanes = false
  #movable = true

  constructor(container: HTMLElement, events: CanvasEvents) {
    const { ownerDocument: document } = container
    this.#container = container
    this.#events = events
    const nothing = ArgumentGraph.fromDocument(emptyDocument({ id: 'none' as MapId, title: '', summary: '' }))
    const measure = faceMeasure(canvasMeasure(document))
    this.#shown = {
      scene: new Scene(nothing, measure),
      view: plainView,
      emphases: emphasesOf(nothing, plainView),
      hovered: null,
      keyboardHere: false,
      edge: null,
      frame: null,
      lifted: new Set(),
      measure,
      colours: readThemeColours(container),
    }
    this.#stage = createStage(
      container,
      () => {
        if (!this.#destroyed) this.#picture.paint()
      },
      (before) => {
        this.#picture.forget()
        if (this.#untouched) this.#firstLook(false)
        else if (this.#wasSeen(before)) this.reveal(this.#shown.view.selection)
      },
    )
    this.#viewport = createViewport(this.#stage, () => durationOf(this.#container, '--move-pan'))
    this.#picture = new CanvasPicture(container, this.#stage, this.#viewport, this.#shown, events)
    this.#motion = new CardMotion(this.#stage, () => this.#shown.scene)
    this.#places = new PlaceKeeper(this.#stage, this.#motion, () => this.#shown.scene)
    const gestures = {
      container,
      stage: this.#stage,
      viewport: this.#viewport,
      scene: () => this.#shown.scene,
      isLinkShown: (id: string) => this.#shown.emphases.link(id) !== 'hidden',
      events: gestureEffects({
        shown: this.#shown,
        stage: this.#stage,
        places: this.#places,
        motion: this.#motion,
        events,
        touched: () => {
          this.#untouched = false
        },
      }),
    }
    this.#undoWatching = [watchTheme(document, () => this.#restyle()), watchGestures(gestures)]
    this.#stage.cy.on('dragpan pinchzoom scrollzoom', () => {
      this.#untouched = false
    })
    void fontsCameLate(document).then((late) => {
      if (!late || this.#destroyed) return
      this.#picture.forget()
      this.#stage.redraw()
    })
  }

  show(graph: ArgumentGraph): void {
    this.#motion.stop()
    this.#shown.scene = new Scene(graph, this.#shown.measure)
    this.#shown.emphases = emphasesOf(graph, this.#shown.view)
    this.#untouched = true
    const drafted = this.#places.open(this.#aspect())
    this.#firstLook(false)
    if (drafted) void this.#refine()
  }

  patch(change: GraphChange, graph: ArgumentGraph): void {
    const isFirst = this.#shown.scene.places.size === 0
    this.#shown.scene.patch(change, graph)
    this.#places.patch(change, graph, durationOf(this.#container, '--move-tidy'))
    this.#shown.emphases = emphasesOf(graph, this.#shown.view)
    if (isFirst) this.#firstLook(false)
    this.#stage.redraw()
  }

  setLanes(order: LaneOrder | null): void {
    this.#inLanes = order !== null
    this.#stage.cy.autoungrabify(this.#inLanes || !this.#movable)
    this.#places.setLanes(order, this.#aspect(), durationOf(this.#container, '--move-tidy'))
    this.#shown.scene.routeAfresh()
    this.#untouched = true
    this.#firstLook(true)
  }

  setMovable(movable: boolean): void {
    this.#movable = movable
    this.#stage.cy.autoungrabify(this.#inLanes || !movable)
  }

  setLinkNotes(notes: ReadonlyMap<string, string>): void {
    this.#shown.scene.linkNotes = notes
    this.#stage.redraw()
  }

  setView(view: CanvasView): void {
    if (isSameView(this.#shown.view, view)) return
    this.#shown.view = view
    this.#shown.emphases = emphasesOf(this.#shown.scene.graph, view)
    this.#stage.redraw()
  }

  fitMap(): void {
    const bounds = this.#shown.scene.bounds()
    if (bounds) this.#viewport.hold(bounds, true)
    this.#untouched = false
  }

  zoomIn(): void {
    this.#untouched = false
    this.#viewport.zoomBy(zoomStep)
  }

  zoomOut(): void {
    this.#untouched = false
    this.#viewport.zoomBy(1 / zoomStep)
  }

  zoomToChosen(): void {
    const { selection, marked } = this.#shown.view
    const chosen = [...marked].flatMap((id) => this.#boundsOfId(id) ?? [])
    const bounds = chosen.length > 0 ? joinBounds(chosen) : this.#boundsOf(selection)
    if (!bounds) return
    this.#untouched = false
    this.#viewport.zoomTo(bounds)
  }

  panBy(x: number, y: number): void {
    this.#untouched = false
    this.#stage.cy.panBy({ x, y })
  }

  reveal(target: Target): void {
    const bounds = this.#boundsOf(target)
    if (!bounds) return
    const end =
      target && 'link' in target ? this.#shown.scene.routes().get(target.link)?.trunk.at(-1)?.to : undefined
    this.#viewport.reveal(bounds, end)
  }

  revealAll(claims: readonly ClaimId[]): void {
    const cards = claims.flatMap((id) => this.#boundsOfId(id) ?? [])
    if (cards.length > 0) this.#viewport.revealWhole(joinBounds(cards))
  }

  async tidy(whole: ArgumentGraph): Promise<void> {
    const aspect = this.#aspect()
    const draft = () => this.#places.drafted(aspect, whole)
    const found = await this.#refined(whole, draft)
    if (this.#destroyed || found === 'stopped') return
    this.#events.move?.(found ?? draft())
  }

  stopLayout(): void {
    this.#places.stop()
  }

  positions(): PlacedNode[] {
    return this.#places.positions()
  }

  laidOut(): PlacedNode[] {
    return this.#places.laidOut()
  }

  placesFor(change: GraphChange, graph: ArgumentGraph): PlacedNode[] {
    return this.#places.placesFor(change, graph)
  }

  key(event: KeyboardEvent): boolean {
    if (event.altKey || event.ctrlKey || event.metaKey) return false
    const way = wayOf(event.key)
    const here = this.#shown.view.selection
    if (way) {
      const next = walk(this.#shown.scene.graph, here, way, event.shiftKey, (id) =>
        this.#shown.scene.places.get(id),
      )
      if (next !== null) {
        this.#events.select?.(next)
        this.reveal(next)
      }
      return true
    }
    if (event.key === 'Enter' && here !== null) {
      this.#events.open?.(here)
      return true
    }
    return false
  }

  setFocused(focused: boolean): void {
    this.#shown.keyboardHere = focused
    this.#stage.redraw()
  }

  describe(target: Target): string {
    return describeTarget(this.#shown.scene.graph, target)
  }

  boxOf(target: Target): DOMRect | null {
    const bounds = this.#boundsOf(target)
    if (!bounds) return null
    const from = this.#viewport.toScreen({ x: bounds.left, y: bounds.top })
    const zoom = this.#viewport.zoom()
    return new DOMRect(
      from.x,
      from.y,
      (bounds.right - bounds.left) * zoom,
      (bounds.bottom - bounds.top) * zoom,
    )
  }

  overflows(): boolean {
    const map = this.#shown.scene.bounds()
    const seen = this.#viewport.visible()
    if (!map) return false
    return map.left < seen.left || map.top < seen.top || map.right > seen.right || map.bottom > seen.bottom
  }

  drawMinimap(canvas: HTMLCanvasElement): void {
    this.#picture.drawMinimap(canvas)
  }

  goToMinimap(canvas: HTMLCanvasElement, x: number, y: number): void {
    const point = this.#picture.pointOnMinimap(canvas, x, y)
    if (!point) return
    this.#untouched = false
    this.#viewport.centre(point)
  }

  toSvg(): string {
    return this.#picture.toSvg()
  }

  toPng(): Promise<Blob | null> {
    return this.#picture.toPng()
  }

  destroy(): void {
    this.#destroyed = true
    this.#places.stop()
    this.#motion.stop()
    for (const undo of this.#undoWatching) undo()
    this.#stage.destroy()
  }

  /** The finer layout of a map that was only drafted; saved with the first change that is made on it. */
  async #refine(): Promise<void> {
    const layout = await this.#refined(this.#shown.scene.graph, () => this.#places.laidOut())
    if (!layout || layout === 'stopped' || this.#destroyed) return
    this.#places.takeLayout(layout)
    if (this.#shown.scene.lanes.length > 0) return
    this.#motion.travel(layout, durationOf(this.#container, '--move-tidy'))
    if (this.#untouched) this.#firstLook(true)
  }

  async #refined(
    whole: ArgumentGraph,
    draft: () => readonly PlacedNode[],
  ): Promise<PlacedNode[] | undefined | 'stopped'> {
    this.#events.layout?.(whole.claims.size >= slowLayout)
    try {
      return await this.#places.refined(this.#aspect(), this.#anchor(), whole, draft)
    } finally {
      if (!this.#destroyed) this.#events.layout?.(false)
    }
  }

  /** Shows the map as it will lie once all cards have arrived: a shown chain, around what is selected, else from its thesis. */
  #firstLook(animate: boolean): void {
    const { scene, view } = this.#shown
    if (scene.places.size === 0) return
    const cards = new Map(
      [...scene.places].map(([id, place]) => [id, boundsOf({ ...place, ...this.#motion.goalOf(id) })]),
    )
    const chain = (view.chain?.claims ?? []).flatMap((id) => cards.get(id) ?? [])
    if (chain.length > 0) {
      this.#viewport.look(this.#viewport.whole(joinBounds(chain)), animate)
      return
    }
    const bounds = joinBounds([...cards.values(), ...scene.lanes])
    const chosen = view.selection ?? (scene.lanes.length > 0 ? null : startOf(scene.graph))
    const focus = focusBox(scene.graph, chosen, cards, readableRoom(this.#stage.size()))
    const whole = this.#viewport.whole(bounds)
    const rows = scene.lanes.map(({ top }) => top)
    const look = firstLook([...cards.values()], bounds, focus, this.#stage.size(), whole, focus ? [] : rows)
    this.#viewport.look(look, animate)
  }

  /** Whether what is selected was on the screen of that size: it stays there, as when a pane opens over half of it. */
  #wasSeen({ width, height }: StageSize): boolean {
    const box = this.boxOf(this.#shown.view.selection)
    return box !== null && box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height
  }

  /** What one looks at: the selected claim (or one that the selected link begins with), else the one nearest to the middle of the screen. */
  #anchor(): string | undefined {
    const { selection } = this.#shown.view
    if (selection && 'claim' in selection) return selection.claim
    const link = selection && this.#shown.scene.graph.links.get(selection.link)
    if (link) return link.from[0]
    const { left, right, top, bottom } = this.#viewport.visible()
    const distance = (place: { x: number; y: number }) =>
      Math.hypot(place.x - (left + right) / 2, place.y - (top + bottom) / 2)
    return [...this.#shown.scene.places].sort((a, b) => distance(a[1]) - distance(b[1]))[0]?.[0]
  }

  #aspect(): number {
    const { width, height } = this.#stage.size()
    if (width === 0 || height === 0) return 1.25
    // In steps, so that a window a little wider does not lay the map out otherwise.
    return Math.min(2, Math.max(0.75, Math.round((width / height) * 4) / 4))
  }

  #boundsOf(target: Target): Bounds | undefined {
    if (target === null) return undefined
    return this.#boundsOfId('link' in target ? target.link : target.claim)
  }

  #boundsOfId(id: string): Bounds | undefined {
    const place = this.#shown.scene.places.get(id)
    return place ? boundsOf(place) : this.#shown.scene.routes().get(id)?.bounds
  }

  #restyle(): void {
    this.#shown.colours = readThemeColours(this.#container)
    this.#stage.redraw()
  }
}

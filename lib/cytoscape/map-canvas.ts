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
import { faceMeasure } from './cards/face-measure'
import { gestureEffects } from './gesture-effects'
import type { PlacedNode } from './layout/column-measures'
import type { LaneOrder } from './layout/lanes'
import { Outlook } from './outlook'
import { canvasMeasure } from './pens/canvas-pen'
import { readThemeColours } from './pens/theme-colours'
import { PlaceKeeper } from './place-keeper'
import { Scene } from './scene/scene'
import { CardMotion } from './stage/card-motion'
import { watchGestures } from './stage/gestures'
import { fontsCameLate } from './stage/label-fonts'
import { createStage, type Stage } from './stage/stage'
import { durationOf } from './stage/theme-durations'
import { watchTheme } from './stage/theme-watch'
import { createViewport } from './stage/viewport'
import { describeTarget } from './views/describe'
import { walk, wayOf } from './views/keyboard-walk'
import { type CanvasView, emphasesOf, isSameView, plainView, type Target } from './views/views'

export function createCanvas(container: HTMLElement, events: CanvasEvents = {}): MapCanvas {
  return new CytoscapeCanvas(container, events)
}

/** From so many claims on, laying out takes long enough to be told of. */
const slowLayout = 50

class CytoscapeCanvas implements MapCanvas {
  readonly #container: HTMLElement
  readonly #events: CanvasEvents
  readonly #stage: Stage
  readonly #motion: CardMotion
  readonly #places: PlaceKeeper
  readonly #picture: CanvasPicture
  readonly #outlook: Outlook
  readonly #undoWatching: (() => void)[]
  readonly #shown: Shown
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
        this.#outlook.resized(before)
      },
    )
    const viewport = createViewport(this.#stage, () => durationOf(this.#container, '--move-pan'))
    this.#picture = new CanvasPicture(container, this.#stage, viewport, this.#shown, events)
    this.#motion = new CardMotion(this.#stage, () => this.#shown.scene)
    this.#outlook = new Outlook(this.#stage, viewport, this.#motion, this.#shown)
    this.#places = new PlaceKeeper(this.#stage, this.#motion, () => this.#shown.scene)
    const gestures = {
      container,
      stage: this.#stage,
      viewport,
      scene: () => this.#shown.scene,
      isLinkShown: (id: string) => this.#shown.emphases.link(id) !== 'hidden',
      events: gestureEffects({
        shown: this.#shown,
        stage: this.#stage,
        places: this.#places,
        motion: this.#motion,
        events,
        touched: () => this.#outlook.touch(),
      }),
    }
    this.#undoWatching = [watchTheme(document, () => this.#restyle()), watchGestures(gestures)]
    this.#stage.cy.on('dragpan pinchzoom scrollzoom', () => this.#outlook.touch())
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
    const drafted = this.#places.open(this.#outlook.aspect())
    this.#outlook.begin(false)
    if (drafted) void this.#refine()
  }

  patch(change: GraphChange, graph: ArgumentGraph): void {
    const isFirst = this.#shown.scene.places.size === 0
    this.#shown.scene.patch(change, graph)
    this.#places.patch(change, graph, durationOf(this.#container, '--move-tidy'))
    this.#shown.emphases = emphasesOf(graph, this.#shown.view)
    if (isFirst) this.#outlook.first(false)
    this.#stage.redraw()
  }

  setLanes(order: LaneOrder | null): void {
    this.#inLanes = order !== null
    this.#stage.cy.autoungrabify(this.#inLanes || !this.#movable)
    this.#places.setLanes(order, this.#outlook.aspect(), durationOf(this.#container, '--move-tidy'))
    this.#shown.scene.routeAfresh()
    this.#outlook.begin(true)
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
    this.#outlook.showWhole()
  }

  zoomIn(): void {
    this.#outlook.zoom(1)
  }

  zoomOut(): void {
    this.#outlook.zoom(-1)
  }

  zoomToChosen(): void {
    this.#outlook.toChosen()
  }

  panBy(x: number, y: number): void {
    this.#outlook.panBy({ x, y })
  }

  reveal(target: Target): void {
    this.#outlook.reveal(target)
  }

  revealAll(claims: readonly ClaimId[]): void {
    this.#outlook.revealAll(claims)
  }

  async tidy(whole: ArgumentGraph): Promise<void> {
    const aspect = this.#outlook.aspect()
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
    return this.#outlook.boxOf(target)
  }

  overflows(): boolean {
    return this.#outlook.overflows()
  }

  drawMinimap(canvas: HTMLCanvasElement): void {
    this.#picture.drawMinimap(canvas)
  }

  goToMinimap(canvas: HTMLCanvasElement, x: number, y: number): void {
    const point = this.#picture.pointOnMinimap(canvas, x, y)
    if (point) this.#outlook.centre(point)
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
    if (this.#outlook.untouched) this.#outlook.first(true)
  }

  async #refined(
    whole: ArgumentGraph,
    draft: () => readonly PlacedNode[],
  ): Promise<PlacedNode[] | undefined | 'stopped'> {
    this.#events.layout?.(whole.claims.size >= slowLayout)
    try {
      return await this.#places.refined(this.#outlook.aspect(), this.#outlook.anchor(), whole, draft)
    } finally {
      if (!this.#destroyed) this.#events.layout?.(false)
    }
  }

  #restyle(): void {
    this.#shown.colours = readThemeColours(this.#container)
    this.#stage.redraw()
  }
}

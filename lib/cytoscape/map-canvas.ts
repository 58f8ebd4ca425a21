/**
 * The canvas of a map, without React: `createCanvas` draws a map into an element and tells what is done on it. It keeps
 * no truth of its own: the map comes in by `show` and `patch`, what stands out by `setView`, and every gesture goes out
 * as an event for the session to act on.
 */
import type { GraphChange } from '@/graph/change'
import { ArgumentGraph } from '@/graph/model/argument-graph'
import type { MapId } from '@/graph/model/ids'
import { emptyDocument } from '@/graph/model/map-document'
import type { CanvasEvents, MapCanvas } from './canvas-contract'
import { CanvasPen, canvasMeasure, penFor } from './canvas-pen'
import { CardMotion } from './card-motion'
import { boundsOf } from './card-place'
import type { PlacedNode } from './column-measures'
import { type Bounds, joinBounds } from './curve'
import { describeTarget } from './describe'
import { drawEdgeDrag, drawHandles, type EdgeDrag } from './edge-drag'
import { type GestureEvents, sameTarget, watchGestures } from './gestures'
import { walk, wayOf } from './keyboard-walk'
import { fontsCameLate } from './label-fonts'
import { drawMinimap, type MinimapFrame, minimapFrame } from './minimap-picture'
import { type Look, paintMap } from './painting'
import type { MeasureText } from './pen'
import { mapAsPng, mapAsSvg } from './picture-export'
import { PlaceKeeper } from './place-keeper'
import { Scene } from './scene'
import { detailAt } from './semantic-zoom'
import { createStage, type Stage } from './stage'
import { readThemeColours, type ThemeColours } from './theme-colours'
import { durationOf } from './theme-durations'
import { watchTheme } from './theme-watch'
import { createViewport, type Viewport, zoomStep } from './viewport'
import { type CanvasView, type Emphases, emphasesOf, plainView, type Target } from './views'

export function createCanvas(container: HTMLElement, events: CanvasEvents = {}): MapCanvas {
  return new CytoscapeCanvas(container, events)
}

class CytoscapeCanvas implements MapCanvas {
  readonly #container: HTMLElement
  readonly #events: CanvasEvents
  readonly #stage: Stage
  readonly #viewport: Viewport
  readonly #motion: CardMotion
  readonly #places: PlaceKeeper
  readonly #pen: CanvasPen
  readonly #undoWatching: (() => void)[]
  #measure: MeasureText
  #colours: ThemeColours
  #scene: Scene
  #view: CanvasView = plainView
  #emphases: Emphases
  #hovered: Target = null
  #keyboardHere = false
  #edge: EdgeDrag | null = null
  readonly #lifted = new Set<string>()
  /** Nobody has panned or zoomed since the map was shown: the fit may follow the layout. */
  #untouched = true
  #lastZoom = Number.NaN
  #destroyed = false

  constructor(container: HTMLElement, events: CanvasEvents) {
    const { ownerDocument: document } = container
    this.#container = container
    this.#events = events
    this.#measure = canvasMeasure(document)
    this.#colours = readThemeColours(container)
    const nothing = ArgumentGraph.fromDocument(emptyDocument({ id: 'none' as MapId, title: '', summary: '' }))
    this.#scene = new Scene(nothing, this.#measure)
    this.#emphases = emphasesOf(nothing, plainView)
    this.#stage = createStage(
      container,
      () => this.#paint(),
      () => {
        if (this.#untouched) this.fitMap()
      },
    )
    this.#pen = new CanvasPen(this.#stage.context)
    this.#viewport = createViewport(this.#stage, () => durationOf(this.#container, '--move-pan'))
    this.#motion = new CardMotion(this.#stage, () => this.#scene)
    this.#places = new PlaceKeeper(this.#stage, this.#motion, () => this.#scene)
    const gestures = {
      container,
      stage: this.#stage,
      viewport: this.#viewport,
      scene: () => this.#scene,
      isLinkShown: (id: string) => this.#emphases.link(id) !== 'hidden',
      events: this.#gestureEvents(),
    }
    this.#undoWatching = [watchTheme(document, () => this.#restyle()), watchGestures(gestures)]
    this.#stage.cy.on('dragpan pinchzoom scrollzoom', () => {
      this.#untouched = false
    })
    void fontsCameLate(document).then((late) => {
      if (late && !this.#destroyed) this.#remeasure()
    })
  }

  show(graph: ArgumentGraph): void {
    this.#motion.stop()
    this.#scene = new Scene(graph, this.#measure)
    this.#emphases = emphasesOf(graph, this.#view)
    this.#untouched = true
    const drafted = this.#places.open(this.#aspect())
    this.fitMap()
    if (drafted) void this.#refine()
  }

  patch(change: GraphChange, graph: ArgumentGraph): void {
    this.#scene.patch(change, graph)
    this.#places.patch(change, graph, durationOf(this.#container, '--move-tidy'))
    this.#emphases = emphasesOf(graph, this.#view)
    this.#stage.redraw()
  }

  setView(view: CanvasView): void {
    this.#view = view
    this.#emphases = emphasesOf(this.#scene.graph, view)
    this.#stage.redraw()
  }

  fitMap(): void {
    const bounds = this.#scene.bounds()
    if (bounds) this.#viewport.hold(bounds, !this.#untouched)
  }

  zoomIn(): void {
    this.#untouched = false
    this.#viewport.zoomBy(zoomStep)
  }

  zoomOut(): void {
    this.#untouched = false
    this.#viewport.zoomBy(1 / zoomStep)
  }

  zoomTo(target: Target): void {
    const bounds = this.#boundsOf(target)
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
      target && 'link' in target ? this.#scene.routes().get(target.link)?.trunk.at(-1)?.to : undefined
    this.#viewport.reveal(bounds, end)
  }

  async tidy(): Promise<void> {
    const aspect = this.#aspect()
    const layout = (await this.#places.refined(aspect, this.#anchor())) ?? this.#places.drafted(aspect)
    if (!this.#destroyed) this.#events.move?.(layout)
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
    const here = this.#view.selection
    if (way) {
      const next = walk(this.#scene.graph, here, way, event.shiftKey, (id) => this.#scene.places.get(id))
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
    this.#keyboardHere = focused
    this.#stage.redraw()
  }

  describe(target: Target): string {
    return describeTarget(this.#scene.graph, target)
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
    const map = this.#scene.bounds()
    const seen = this.#viewport.visible()
    if (!map) return false
    return map.left < seen.left || map.top < seen.top || map.right > seen.right || map.bottom > seen.bottom
  }

  drawMinimap(canvas: HTMLCanvasElement): void {
    const frame = this.#minimapFrame(canvas)
    if (!frame) return
    const pen = penFor(canvas, this.#stage.pixelRatio())
    if (pen) drawMinimap(pen, this.#scene, this.#emphases, this.#viewport.visible(), frame, this.#colours)
  }

  goToMinimap(canvas: HTMLCanvasElement, x: number, y: number): void {
    const frame = this.#minimapFrame(canvas)
    if (!frame) return
    this.#untouched = false
    const { scale, origin } = frame
    this.#viewport.centre({ x: (x - origin.x) / scale, y: (y - origin.y) / scale })
  }

  toSvg(): string {
    return mapAsSvg(this.#scene, this.#lookOf({ selection: null, hovered: null, focused: null }))
  }

  toPng(scale: number): Promise<Blob | null> {
    const canvas = this.#container.ownerDocument.createElement('canvas')
    return mapAsPng(
      this.#scene,
      this.#lookOf({ selection: null, hovered: null, focused: null }),
      canvas,
      scale,
    )
  }

  destroy(): void {
    this.#destroyed = true
    this.#places.stop()
    this.#motion.stop()
    for (const undo of this.#undoWatching) undo()
    this.#stage.destroy()
  }

  #gestureEvents(): GestureEvents {
    return {
      hover: (target) => {
        this.#hovered = target
        this.#events.hover?.(target)
        this.#stage.redraw()
      },
      select: (target) => {
        if (!sameTarget(target, this.#view.selection)) this.#events.select?.(target)
      },
      open: (target) => {
        if (target !== null) this.#events.open?.(target)
      },
      drag: (id, to) => {
        this.#lifted.add(id)
        this.#untouched = false
        this.#scene.move([{ id, ...to }])
      },
      drop: (ids) => {
        this.#lifted.clear()
        this.#places.stop()
        this.#scene.routeAfresh()
        this.#events.move?.(this.#places.positionsOf(ids))
      },
      edgeDrag: (drag) => {
        this.#edge = drag
        this.#stage.redraw()
      },
      link: (from, to) => this.#events.link?.(from, to),
    }
  }

  /** The finer layout of a map that was only drafted; saved with the first change that is made on it. */
  async #refine(): Promise<void> {
    const layout = await this.#places.refined(this.#aspect(), this.#anchor())
    if (!layout || this.#destroyed) return
    this.#places.takeLayout(layout)
    this.#motion.travel(layout, durationOf(this.#container, '--move-tidy'))
    if (!this.#untouched) return
    const bounds = joinBounds(
      layout.flatMap(({ id, x, y }) => {
        const place = this.#scene.places.get(id)
        return place ? [boundsOf({ ...place, x, y })] : []
      }),
    )
    this.#viewport.hold(bounds, true)
  }

  #minimapFrame(canvas: HTMLCanvasElement): MinimapFrame | null {
    const map = this.#scene.bounds()
    const { width, height } = canvas.getBoundingClientRect()
    return map && width > 0 ? minimapFrame(map, this.#viewport.visible(), width, height) : null
  }

  /** What one looks at: the selected claim, else the one nearest to the middle of the screen. */
  #anchor(): string | undefined {
    const { selection } = this.#view
    if (selection && 'claim' in selection) return selection.claim
    const { left, right, top, bottom } = this.#viewport.visible()
    const distance = (place: { x: number; y: number }) =>
      Math.hypot(place.x - (left + right) / 2, place.y - (top + bottom) / 2)
    return [...this.#scene.places].sort((a, b) => distance(a[1]) - distance(b[1]))[0]?.[0]
  }

  #aspect(): number {
    const { width, height } = this.#stage.size()
    if (width === 0 || height === 0) return 1.25
    // In steps, so that a window a little wider does not lay the map out otherwise.
    return Math.min(2, Math.max(0.75, Math.round((width / height) * 4) / 4))
  }

  #boundsOf(target: Target): Bounds | undefined {
    if (target === null) return undefined
    if ('link' in target) return this.#scene.routes().get(target.link)?.bounds
    const place = this.#scene.places.get(target.claim)
    return place && boundsOf(place)
  }

  #restyle(): void {
    this.#colours = readThemeColours(this.#container)
    this.#stage.redraw()
  }

  /** The face of the labels has come: their lines may break elsewhere, and cards be of other heights. */
  #remeasure(): void {
    this.#measure = canvasMeasure(this.#container.ownerDocument)
    const { graph } = this.#scene
    if (this.#untouched) {
      this.show(graph)
      return
    }
    const positions = this.positions()
    this.#scene = new Scene(graph, this.#measure)
    this.#motion.place(positions)
  }

  #lookOf(where: Pick<Look, 'selection' | 'hovered' | 'focused'>): Look {
    const zoom = this.#viewport.zoom()
    return {
      colours: this.#colours,
      measure: this.#measure,
      emphases: this.#emphases,
      ...where,
      zoom,
      detail: detailAt(zoom),
      visible: this.#viewport.visible(),
      lifted: this.#lifted,
    }
  }

  #paint(): void {
    if (this.#destroyed) return
    const { context } = this.#stage
    const ratio = this.#stage.pixelRatio()
    const { width, height } = this.#stage.size()
    const zoom = this.#viewport.zoom()
    const pan = this.#stage.cy.pan()
    const { selection } = this.#view
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.fillStyle = this.#colours.token.canvas
    context.fillRect(0, 0, width * ratio + 1, height * ratio + 1)
    context.setTransform(zoom * ratio, 0, 0, zoom * ratio, pan.x * ratio, pan.y * ratio)
    this.#pen.begin()
    const focused = this.#keyboardHere ? selection : null
    paintMap(this.#pen, this.#scene, this.#lookOf({ selection, hovered: this.#hovered, focused }))
    this.#paintEdgeDrag(zoom)
    if (zoom !== this.#lastZoom) {
      this.#lastZoom = zoom
      this.#events.zoom?.(zoom)
    }
    this.#events.painted?.()
  }

  #paintEdgeDrag(zoom: number): void {
    const places = this.#scene.places
    if (this.#edge) {
      const place = places.get(this.#edge.from)
      const { over } = this.#edge
      const end = over && 'claim' in over ? places.get(over.claim) : undefined
      if (place) drawEdgeDrag(this.#pen, place, this.#edge, end, zoom, this.#colours)
      return
    }
    if (!this.#events.link || this.#hovered === null || !('claim' in this.#hovered)) return
    const place = places.get(this.#hovered.claim)
    if (place && detailAt(zoom) === 'cards' && this.#lifted.size === 0) {
      drawHandles(this.#pen, place, zoom, this.#colours)
    }
  }
}

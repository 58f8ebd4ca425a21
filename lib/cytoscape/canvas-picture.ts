/** Draws what is shown: on the screen, in the small map, and as a picture to take along. Decides nothing about what is shown. */
import type { CanvasEvents } from './canvas-contract'
import { drawMinimap, type MinimapFrame, minimapFrame } from './drawing/minimap-picture'
import { type Look, paintMap } from './drawing/painting'
import { mapAsPng, mapAsSvg, type PictureLook } from './drawing/picture-export'
import { type FrameState, partToRepaint, withReach } from './drawing/repaint'
import { detailAt } from './drawing/semantic-zoom'
import { type Area, areaOf, touches } from './geometry/area'
import type { Bounds, Point } from './geometry/curve'
import { CanvasPen, penFor } from './pens/canvas-pen'
import type { MeasureText } from './pens/pen'
import { readLightColours, type ThemeColours } from './pens/theme-colours'
import type { Scene } from './scene/scene'
import { drawEdgeDrag, drawFrame, drawHandles, type EdgeDrag } from './stage/edge-drag'
import type { Stage } from './stage/stage'
import type { Viewport } from './stage/viewport'
import { laneChoice } from './views/first-look'
import type { CanvasView, Emphases, Target } from './views/views'

/** All that a picture of the map depends on, but for where the screen is. */
export interface Shown {
  scene: Scene
  view: CanvasView
  emphases: Emphases
  hovered: Target
  keyboardHere: boolean
  /** A link that is being dragged out of a card. */
  edge: EdgeDrag | null
  /** Drawn to choose what it touches. */
  frame: Bounds | null
  /** Cards in the hand of the person. */
  readonly lifted: Set<string>
  measure: MeasureText
  colours: ThemeColours
}

export class CanvasPicture {
  readonly #container: HTMLElement
  readonly #stage: Stage
  readonly #viewport: Viewport
  readonly #shown: Shown
  readonly #events: CanvasEvents
  readonly #pen: CanvasPen
  #lastZoom = Number.NaN
  /** What is on the screen; null: nothing that holds. */
  #before: FrameState | null = null

  constructor(
    container: HTMLElement,
    stage: Stage,
    viewport: Viewport,
    shown: Shown,
    events: Pick<CanvasEvents, 'link' | 'zoom' | 'painted'>,
  ) {
    this.#container = container
    this.#stage = stage
    this.#viewport = viewport
    this.#shown = shown
    this.#events = events
    this.#pen = new CanvasPen(stage.context)
  }

  /** To be called when what was painted is gone: all is painted again then. */
  forget(): void {
    this.#before = null
  }

  /** One frame of the screen. Only what changed is painted where that is all that can differ. */
  paint(): void {
    const zoom = this.#viewport.zoom()
    const now = this.#frameState(zoom)
    const part = partToRepaint(this.#before, now)
    this.#before = now
    const visible = this.#viewport.visible()
    if (part === 'all') this.#paintPart(areaOf([visible]), areaOf([visible]))
    else if (part !== null && touches(part, visible)) this.#paintPart(part, withReach(part, zoom))
    if (zoom !== this.#lastZoom) {
      this.#lastZoom = zoom
      this.#events.zoom?.(zoom)
    }
    this.#events.painted?.()
  }

  #frameState(zoom: number): FrameState {
    const { scene, view, emphases, hovered, keyboardHere, edge, frame, lifted, colours } = this.#shown
    const { width, height } = this.#stage.size()
    const words = [scene.lanes.length, scene.linkNotes.size, scene.graph.sources.size]
    const screen = [width, height, this.#stage.pixelRatio()]
    return {
      scene,
      view,
      emphases,
      hovered,
      zoom,
      pan: { ...this.#stage.cy.pan() },
      rest: [keyboardHere, edge, frame, lifted.size, colours, ...words, ...screen],
    }
  }

  /** Paints the area, over whatever is there; `within`: what lies here may reach into it. */
  #paintPart(area: Area, within: Area): void {
    const { context } = this.#stage
    const { view, hovered, keyboardHere, colours, frame } = this.#shown
    const ratio = this.#stage.pixelRatio()
    const zoom = this.#viewport.zoom()
    const pan = this.#stage.cy.pan()
    const visible = this.#viewport.visible()
    context.save()
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.beginPath()
    for (const box of area.boxes) {
      // Whole pixels, so that no edge of the part is blended with what is beside it.
      const left = Math.floor((box.left * zoom + pan.x) * ratio)
      const top = Math.floor((box.top * zoom + pan.y) * ratio)
      const right = Math.ceil((box.right * zoom + pan.x) * ratio) + 1
      const bottom = Math.ceil((box.bottom * zoom + pan.y) * ratio) + 1
      context.rect(left, top, right - left, bottom - top)
    }
    context.clip()
    context.fillStyle = colours.token.canvas
    context.fill()
    context.setTransform(zoom * ratio, 0, 0, zoom * ratio, pan.x * ratio, pan.y * ratio)
    this.#pen.begin()
    const { selection, marked } = view
    paintMap(this.#pen, this.#shown.scene, {
      ...this.#look(),
      selection,
      marked,
      hovered,
      focused: keyboardHere ? selection : null,
      zoom,
      detail: detailAt(zoom),
      visible: within,
      clear: { ...visible, top: visible.top + laneChoice / zoom },
    })
    this.#paintEdgeDrag(zoom)
    if (frame) drawFrame(this.#pen, frame, zoom, colours)
    context.restore()
  }

  drawMinimap(canvas: HTMLCanvasElement): void {
    const frame = this.#minimapFrame(canvas)
    if (!frame) return
    const pen = penFor(canvas, this.#stage.pixelRatio())
    const { scene, emphases, colours } = this.#shown
    if (pen) drawMinimap(pen, scene, emphases, this.#viewport.visible(), frame, colours)
  }

  /** The point of the map at (x, y) of the small one, in its CSS pixels; null while there is none. */
  pointOnMinimap(canvas: HTMLCanvasElement, x: number, y: number): Point | null {
    const frame = this.#minimapFrame(canvas)
    return frame && { x: (x - frame.origin.x) / frame.scale, y: (y - frame.origin.y) / frame.scale }
  }

  toSvg(): string {
    return mapAsSvg(this.#shown.scene.afresh(), this.#pictureLook())
  }

  toPng(): Promise<Blob | null> {
    const canvas = this.#container.ownerDocument.createElement('canvas')
    return mapAsPng(this.#shown.scene, this.#pictureLook(), canvas)
  }

  /** For taking along: what stands out stays so, but nothing that is only about this screen. Always light: it may be printed. */
  #pictureLook(): PictureLook {
    return {
      ...this.#look(),
      colours: readLightColours(this.#container),
      selection: null,
      marked: new Set(),
      hovered: null,
      focused: null,
      lifted: new Set(),
    }
  }

  #look(): Pick<Look, 'colours' | 'measure' | 'emphases' | 'lifted'> {
    const { colours, measure, emphases, lifted } = this.#shown
    return { colours, measure, emphases, lifted }
  }

  #minimapFrame(canvas: HTMLCanvasElement): MinimapFrame | null {
    const map = this.#shown.scene.bounds()
    const { width, height } = canvas.getBoundingClientRect()
    return map && width > 0 ? minimapFrame(map, this.#viewport.visible(), width, height) : null
  }

  #paintEdgeDrag(zoom: number): void {
    const { edge, hovered, lifted, colours, scene } = this.#shown
    if (edge) {
      const place = scene.places.get(edge.from)
      const { over } = edge
      const end = over && 'claim' in over ? scene.places.get(over.claim) : undefined
      if (place) drawEdgeDrag(this.#pen, place, edge, end, zoom, colours)
      return
    }
    if (!this.#events.link || hovered === null || !('claim' in hovered)) return
    const place = scene.places.get(hovered.claim)
    if (place && detailAt(zoom) === 'cards' && lifted.size === 0) drawHandles(this.#pen, place, zoom, colours)
  }
}

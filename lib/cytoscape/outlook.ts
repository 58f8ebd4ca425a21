/**
 * What of the map one looks at: where one looks first, what is brought into sight, and where things are on the screen. As
 * long as nobody has panned or zoomed, the view follows the layout.
 */
import type { ClaimId } from '@/graph/model/ids'
import { idOfTarget } from '@/graph/model/link'
import type { Shown } from './canvas-picture'
import { boundsOf } from './cards/card-place'
import { type Bounds, joinBounds, type Point } from './geometry/curve'
import type { CardMotion } from './stage/card-motion'
import type { Stage, StageSize } from './stage/stage'
import { type Viewport, zoomStep } from './stage/viewport'
import { firstLook, readableRoom } from './views/first-look'
import { focusBox } from './views/focus-box'
import { startOf } from './views/keyboard-walk'
import type { Target } from './views/views'

export class Outlook {
  readonly #stage: Stage
  readonly #viewport: Viewport
  readonly #motion: CardMotion
  readonly #shown: Shown
  #untouched = true

  constructor(stage: Stage, viewport: Viewport, motion: CardMotion, shown: Shown) {
    this.#stage = stage
    this.#viewport = viewport
    this.#motion = motion
    this.#shown = shown
  }

  /** Nobody has panned or zoomed since the map was shown. */
  get untouched(): boolean {
    return this.#untouched
  }

  /** From now on the view is where someone put it. */
  touch(): void {
    this.#untouched = false
  }

  /** Another map, or the same laid out otherwise: looked at anew. */
  begin(animate: boolean): void {
    this.#untouched = true
    this.first(animate)
  }

  /** Shows the map as it will lie once all cards have arrived: a shown chain, around what is selected, else from its thesis. */
  first(animate: boolean): void {
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
    const start = scene.lanes.length > 0 ? null : startOf(scene.graph)
    const focus = view.selection
      ? focusBox(scene.graph, view.selection, cards, readableRoom(this.#stage.size()))
      : ((start && 'claim' in start ? cards.get(start.claim) : null) ?? null)
    const whole = this.#viewport.whole(bounds)
    const rows = scene.lanes.map(({ top }) => top)
    const look = firstLook([...cards.values()], bounds, focus, this.#stage.size(), whole, focus ? [] : rows)
    this.#viewport.look(look, animate)
  }

  /** After the screen has changed from `before`: what was selected on it stays there, as when a pane opens over half of it. */
  resized(before: StageSize): void {
    if (this.#untouched) this.first(false)
    else if (this.#wasSeen(before)) this.reveal(this.#shown.view.selection)
  }

  showWhole(): void {
    const bounds = this.#shown.scene.bounds()
    if (bounds) this.#viewport.hold(bounds, true)
    this.touch()
  }

  /** By one step, closer (1) or farther out (-1). */
  zoom(by: 1 | -1): void {
    this.touch()
    this.#viewport.zoomBy(zoomStep ** by)
  }

  toChosen(): void {
    const { selection, marked } = this.#shown.view
    const chosen = [...marked].flatMap((id) => this.#boundsOfId(id) ?? [])
    const bounds = chosen.length > 0 ? joinBounds(chosen) : this.#boundsOf(selection)
    if (!bounds) return
    this.touch()
    this.#viewport.zoomTo(bounds)
  }

  panBy(by: Point): void {
    this.touch()
    this.#stage.cy.panBy(by)
  }

  centre(point: Point): void {
    this.touch()
    this.#viewport.centre(point)
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

  /** Where the target is, in pixels of the canvas. */
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

  /** Whether some of the map is beyond the screen. */
  overflows(): boolean {
    const map = this.#shown.scene.bounds()
    const seen = this.#viewport.visible()
    if (!map) return false
    return map.left < seen.left || map.top < seen.top || map.right > seen.right || map.bottom > seen.bottom
  }

  /** What one looks at: the selected claim (or one that the selected link begins with), else the one nearest to the middle of the screen. */
  anchor(): string | undefined {
    const { selection } = this.#shown.view
    if (selection && 'claim' in selection) return selection.claim
    const link = selection && this.#shown.scene.graph.links.get(selection.link)
    if (link) return link.from[0]
    const { left, right, top, bottom } = this.#viewport.visible()
    const distance = (place: Point) => Math.hypot(place.x - (left + right) / 2, place.y - (top + bottom) / 2)
    return [...this.#shown.scene.places].sort((a, b) => distance(a[1]) - distance(b[1]))[0]?.[0]
  }

  /** Width over height of the screen, in steps, so that a window a little wider does not lay the map out otherwise. */
  aspect(): number {
    const { width, height } = this.#stage.size()
    if (width === 0 || height === 0) return 1.25
    return Math.min(2, Math.max(0.75, Math.round((width / height) * 4) / 4))
  }

  #wasSeen({ width, height }: StageSize): boolean {
    const box = this.boxOf(this.#shown.view.selection)
    return box !== null && box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height
  }

  #boundsOf(target: Target): Bounds | undefined {
    return target === null ? undefined : this.#boundsOfId(idOfTarget(target))
  }

  #boundsOfId(id: string): Bounds | undefined {
    const place = this.#shown.scene.places.get(id)
    return place ? boundsOf(place) : this.#shown.scene.routes().get(id)?.bounds
  }
}

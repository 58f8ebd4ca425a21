/** What of the map is on the screen, and moving there: fit, zoom, walk to. Durations come from the tokens, 0 under reduced motion. */
import { pointBounds } from '../cards/card-place'
import type { Bounds, Point } from '../geometry/curve'
import { type Look, wholeLook } from '../views/first-look'
import type { Stage } from './stage'
import { zoomRange } from './stage'

const margin = 36
const step = 1.25

export interface Viewport {
  zoom(): number
  visible(): Bounds
  /** Shows the whole box, at 100 % at most. */
  hold(bounds: Bounds, animate: boolean): void
  /** Where the whole box is shown, as by `hold`. */
  whole(bounds: Bounds): Look
  look(at: Look, animate: boolean): void
  zoomBy(factor: number): void
  /** At once, with what is at this point of the screen staying there. */
  zoomAround(screen: Point, factor: number): void
  zoomTo(bounds: Bounds): void
  /** Pans as little as it takes to bring the box onto the screen; `core`: what of it matters when it is larger than that. */
  reveal(bounds: Bounds, core?: Point): void
  /** As `reveal`, of a box that has to be seen whole: where there is no room for it, as far out as it takes. */
  revealWhole(bounds: Bounds): void
  centre(point: Point): void
  toScreen(point: Point): Point
  toMap(point: Point): Point
}

export const zoomStep = step

export function createViewport(
  stage: Pick<Stage, 'cy' | 'size' | 'redraw'>,
  duration: () => number,
): Viewport {
  const { cy } = stage
  const go = (zoom: number, centre: Point, animate: boolean) => {
    const { width, height } = stage.size()
    // Out of sight, as behind another tab of a narrow screen: what is shown is decided when it comes into sight.
    if (width === 0 || height === 0) return
    const pan = { x: width / 2 - centre.x * zoom, y: height / 2 - centre.y * zoom }
    const time = animate ? duration() : 0
    cy.stop()
    if (time === 0) {
      cy.viewport({ zoom, pan })
      return
    }
    cy.animate({ zoom, pan }, { duration: time, easing: 'ease-in-out' })
    // The first frame of the journey; each asks for the next.
    stage.redraw()
  }
  const toMap = (point: Point): Point => {
    const pan = cy.pan()
    return { x: (point.x - pan.x) / cy.zoom(), y: (point.y - pan.y) / cy.zoom() }
  }
  const centreNow = (): Point => {
    const { width, height } = stage.size()
    return toMap({ x: width / 2, y: height / 2 })
  }
  const zoomToHold = (bounds: Bounds, most: number): number => {
    const { width, height } = stage.size()
    const across = (width - 2 * margin) / Math.max(1, bounds.right - bounds.left)
    const down = (height - 2 * margin) / Math.max(1, bounds.bottom - bounds.top)
    return clamp(Math.min(across, down, most))
  }
  return {
    zoom: () => cy.zoom(),
    visible() {
      const { width, height } = stage.size()
      const from = toMap({ x: 0, y: 0 })
      const to = toMap({ x: width, y: height })
      return { left: from.x, top: from.y, right: to.x, bottom: to.y }
    },
    hold: (bounds, animate) => go(zoomToHold(bounds, 1), middleOf(bounds), animate),
    whole: (bounds) => wholeLook(bounds, stage.size()),
    look: ({ zoom, centre }, animate) => go(zoom, centre, animate),
    zoomAround(screen, factor) {
      cy.stop()
      cy.zoom({ level: clamp(cy.zoom() * factor), renderedPosition: screen })
    },
    zoomBy: (factor) => go(clamp(cy.zoom() * factor), centreNow(), true),
    zoomTo: (bounds) => go(zoomToHold(bounds, Math.max(1, cy.zoom())), middleOf(bounds), true),
    reveal(whole, core) {
      const seen = this.visible()
      const tooLarge =
        whole.right - whole.left > seen.right - seen.left || whole.bottom - whole.top > seen.bottom - seen.top
      const bounds = tooLarge && core ? pointBounds(core) : whole
      const room = margin / cy.zoom()
      const shift = (low: number, high: number, seenLow: number, seenHigh: number) => {
        if (high - low + 2 * room > seenHigh - seenLow) return (low + high) / 2 - (seenLow + seenHigh) / 2
        if (low - room < seenLow) return low - room - seenLow
        return high + room > seenHigh ? high + room - seenHigh : 0
      }
      const dx = shift(bounds.left, bounds.right, seen.left, seen.right)
      const dy = shift(bounds.top, bounds.bottom, seen.top, seen.bottom)
      if (dx === 0 && dy === 0) return
      const centre = centreNow()
      go(cy.zoom(), { x: centre.x + dx, y: centre.y + dy }, true)
    },
    revealWhole(bounds) {
      const closest = zoomToHold(bounds, cy.zoom())
      if (closest < cy.zoom()) go(closest, middleOf(bounds), true)
      else this.reveal(bounds)
    },
    centre: (point) => go(cy.zoom(), point, false),
    toScreen(point) {
      const pan = cy.pan()
      return { x: point.x * cy.zoom() + pan.x, y: point.y * cy.zoom() + pan.y }
    },
    toMap,
  }
}

function clamp(zoom: number): number {
  return Math.min(zoomRange.max, Math.max(zoomRange.min, zoom))
}

function middleOf(bounds: Bounds): Point {
  return { x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 }
}

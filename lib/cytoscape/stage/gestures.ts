/**
 * From pointer to meaning: what is hovered, chosen, opened, moved, or dragged out of an edge. Cytoscape tells of taps
 * and drags on cards; links are found by their routes. Decides nothing about what follows.
 */
import type { EventObject, NodeSingular } from 'cytoscape'
import type { ClaimId, LinkId } from '@/graph/model/ids'
import { sameTarget } from '@/graph/model/link'
import type { Side } from '../cards/card-geometry'
import type { Bounds, Point } from '../geometry/curve'
import type { Scene } from '../scene/scene'
import type { Target } from '../views/views'
import { type EdgeDrag, handleAt } from './edge-drag'
import type { Stage } from './stage'
import type { Viewport } from './viewport'

export interface GestureEvents {
  hover(target: Target): void
  select(target: Target): void
  /** One more or one fewer of several: pressed with Shift, Ctrl or ⌘. */
  toggle(target: Exclude<Target, null>): void
  /** A frame drawn with Shift held; null: none any more. */
  frame(box: Bounds | null): void
  /** What the frame touched when it was let go. */
  mark(box: Bounds): void
  open(target: Target): void
  /** While a card is dragged. */
  drag(id: string, to: Point): void
  /** The card that was dragged was let go. */
  drop(id: string): void
  edgeDrag(drag: EdgeDrag | null): void
  /** The wheel was turned: the viewport has zoomed. */
  zoom(): void
  link(from: ClaimId, to: Exclude<Target, null>): void
}

interface GestureContext {
  container: HTMLElement
  stage: Stage
  viewport: Viewport
  scene(): Scene
  isLinkShown(id: string): boolean
  events: GestureEvents
}

/** In pixels on the screen: how near to a link counts as on it. */
const linkReach = 7
/** And how far a press may move and still be one. */
const stillness = 4
/** A notch of a wheel, 100 pixels or so, zooms by a fifth. */
const wheelStep = 0.0018
const farthestTurn = 400

/** Gives back how to stop. */
export function watchGestures(context: GestureContext): () => void {
  const { container, stage, viewport, events } = context
  const { cy } = stage
  let hovered: Target = null
  let edge: EdgeDrag | null = null
  let frame: { from: Point; to: Point; drawn: boolean } | null = null

  const targetAt = (point: Point): Target => {
    const claim = context.scene().claimAt(point)
    if (claim !== undefined) return { claim: claim as ClaimId }
    const link = context.scene().linkAt(point, linkReach / viewport.zoom(), context.isLinkShown)
    return link === undefined ? null : { link: link as LinkId }
  }
  const hover = (target: Target) => {
    if (sameTarget(target, hovered)) return
    hovered = target
    container.style.cursor = target === null ? '' : 'pointer'
    events.hover(target)
  }
  const pointOf = (event: MouseEvent): Point => {
    const box = container.getBoundingClientRect()
    return viewport.toMap({ x: event.clientX - box.left, y: event.clientY - box.top })
  }

  const choose = (target: Target, several: boolean) => {
    container.focus({ preventScroll: true })
    if (!several) events.select(target)
    else if (target !== null) events.toggle(target)
  }
  cy.on('tap', (event: EventObject) => {
    const pressed = event.originalEvent as MouseEvent
    choose(targetAt(event.position), pressed.ctrlKey || pressed.metaKey)
  })
  cy.on('dbltap', (event: EventObject) => {
    const target = targetAt(event.position)
    if (target !== null) events.open(target)
  })
  cy.on('mousemove', (event: EventObject) => hover(targetAt(event.position)))
  cy.on('drag', 'node', (event: EventObject) => {
    const node = event.target as NodeSingular
    events.drag(node.id(), node.position())
  })
  cy.on('dragfree', 'node', (event: EventObject) => events.drop((event.target as NodeSingular).id()))

  // A press on a handle is kept from cytoscape, which would take it for a drag of the card; so is one with Shift.
  const press = (event: PointerEvent | MouseEvent) => {
    if (event.button === 0 && event.shiftKey) {
      event.stopPropagation()
      event.preventDefault()
      if (event instanceof PointerEvent) frame = { from: pointOf(event), to: pointOf(event), drawn: false }
      return
    }
    const start = event.button === 0 ? edgeUnder(pointOf(event)) : undefined
    if (!start) return
    event.stopPropagation()
    event.preventDefault()
    if (event instanceof PointerEvent) {
      edge = { from: start.claim, side: start.side, to: pointOf(event), over: null }
      events.edgeDrag(edge)
    }
  }
  const edgeUnder = (point: Point): { claim: string; side: Side } | undefined => {
    if (!hovered || !('claim' in hovered)) return undefined
    const { claim } = hovered
    const place = context.scene().places.get(claim)
    const side = place && handleAt(place, point, viewport.zoom())
    return side && { claim, side }
  }
  const moveFrame = (event: PointerEvent) => {
    if (!frame) return
    const to = pointOf(event)
    const far = Math.hypot(to.x - frame.from.x, to.y - frame.from.y) * viewport.zoom() > stillness
    frame = { ...frame, to, drawn: frame.drawn || far }
    if (frame.drawn) events.frame(boxBetween(frame.from, to))
  }
  const dropFrame = () => {
    if (!frame) return
    const { from, to, drawn } = frame
    frame = null
    events.frame(null)
    if (!drawn) return choose(targetAt(from), true)
    container.focus({ preventScroll: true })
    events.mark(boxBetween(from, to))
  }
  const movePointer = (event: PointerEvent) => {
    moveFrame(event)
    if (!edge) return
    const to = pointOf(event)
    const over = targetAt(to)
    const own = over !== null && 'claim' in over && over.claim === edge.from
    edge = { ...edge, to, over: own ? null : over }
    hover(edge.over)
    events.edgeDrag(edge)
  }
  const liftPointer = () => {
    dropFrame()
    if (!edge) return
    const { from, over } = edge
    edge = null
    events.edgeDrag(null)
    if (over !== null) events.link(from as ClaimId, over)
  }
  const abandon = () => {
    edge = null
    frame = null
    events.edgeDrag(null)
    events.frame(null)
  }
  const cancel = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || (!edge && !frame)) return
    event.stopPropagation()
    abandon()
  }
  const leave = () => {
    if (!edge) hover(null)
  }
  // Cytoscape lets the first turns of a wheel go by, to find out what kind it is.
  const turn = (event: WheelEvent) => {
    event.stopPropagation()
    event.preventDefault()
    const box = container.getBoundingClientRect()
    const by = Math.exp(-wheelStep * Math.max(-farthestTurn, Math.min(farthestTurn, pixelsOf(event))))
    viewport.zoomAround({ x: event.clientX - box.left, y: event.clientY - box.top }, by)
    events.zoom()
  }

  const view = container.ownerDocument.defaultView
  container.addEventListener('pointerdown', press, true)
  container.addEventListener('mousedown', press, true)
  container.addEventListener('pointerleave', leave)
  container.addEventListener('wheel', turn, { capture: true, passive: false })
  view?.addEventListener('pointermove', movePointer)
  view?.addEventListener('pointerup', liftPointer)
  view?.addEventListener('pointercancel', abandon)
  view?.addEventListener('keydown', cancel, true)
  return () => {
    container.removeEventListener('pointerdown', press, true)
    container.removeEventListener('mousedown', press, true)
    container.removeEventListener('pointerleave', leave)
    container.removeEventListener('wheel', turn, true)
    view?.removeEventListener('pointermove', movePointer)
    view?.removeEventListener('pointerup', liftPointer)
    view?.removeEventListener('pointercancel', abandon)
    view?.removeEventListener('keydown', cancel, true)
  }
}

/** How far a wheel was turned. A pinch on a touch pad comes as a wheel with Ctrl, in much smaller steps. */
function pixelsOf({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const pixels = deltaMode === WheelEvent.DOM_DELTA_LINE ? deltaY * 33 : deltaY
  return ctrlKey ? pixels * 5 : pixels
}

function boxBetween(a: Point, b: Point): Bounds {
  return {
    left: Math.min(a.x, b.x),
    right: Math.max(a.x, b.x),
    top: Math.min(a.y, b.y),
    bottom: Math.max(a.y, b.y),
  }
}

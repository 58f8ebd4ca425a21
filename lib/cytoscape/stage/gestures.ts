/**
 * From pointer to meaning: what is hovered, chosen, opened, moved, or dragged out of an edge. Cytoscape tells of taps
 * and drags on cards; links are found by their routes. Decides nothing about what follows.
 */
import type { EventObject, NodeSingular } from 'cytoscape'
import type { ClaimId, LinkId } from '@/graph/model/ids'
import { sameTarget } from '@/graph/model/link'
import type { Bounds, Point } from '../geometry/curve'
import type { Scene } from '../scene/scene'
import type { Target } from '../views/views'
import { type EdgeDrag, handleAt } from './edge-drag'
import { createFrameGesture } from './frame-gesture'
import { createLinkGesture } from './link-gesture'
import type { Stage } from './stage'
import type { Viewport } from './viewport'
import { watchWheel } from './wheel-zoom'

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

/** How near to a link counts as on it, in pixels on the screen. */
const linkReach = 7

/** Gives back how to stop. */
export function watchGestures(context: GestureContext): () => void {
  const { container, stage, viewport, events } = context
  const { cy } = stage
  let hovered: Target = null

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

  const zoom = () => viewport.zoom()
  const frame = createFrameGesture(zoom, {
    frame: events.frame,
    mark(box) {
      container.focus({ preventScroll: true })
      events.mark(box)
    },
    press: (at) => choose(targetAt(at), true),
  })
  const link = createLinkGesture(events)

  /** Whether a press with the main button is ours: with Shift, or on a handle of the card under the pointer. */
  const isOurs = (event: PointerEvent | MouseEvent): boolean => {
    if (event.button !== 0) return false
    // Of the two events that a press makes, the first begins.
    const begins = event instanceof PointerEvent
    if (event.shiftKey) {
      if (begins) frame.begin(pointOf(event))
      return true
    }
    if (!hovered || !('claim' in hovered)) return false
    const place = context.scene().places.get(hovered.claim)
    const side = place && handleAt(place, pointOf(event), zoom())
    if (side && begins) link.begin(hovered.claim, side, pointOf(event))
    return side !== undefined
  }
  /** What is ours is kept from cytoscape, which would take it for a drag of the card. */
  const press = (event: PointerEvent | MouseEvent) => {
    if (!isOurs(event)) return
    event.stopPropagation()
    event.preventDefault()
  }
  const move = (event: PointerEvent) => {
    if (frame.isOn) frame.move(pointOf(event))
    if (!link.isOn) return
    const to = pointOf(event)
    hover(link.move(to, targetAt(to)))
  }
  const lift = () => {
    frame.lift()
    link.lift()
  }
  const abandon = () => {
    frame.abandon()
    link.abandon()
  }
  const cancel = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !(link.isOn || frame.isOn)) return
    event.stopPropagation()
    abandon()
  }
  const leave = () => {
    if (!link.isOn) hover(null)
  }

  const unwatchWheel = watchWheel(container, viewport, events.zoom)
  const view = container.ownerDocument.defaultView
  const listening = new AbortController()
  const { signal } = listening
  container.addEventListener('pointerdown', press, { capture: true, signal })
  container.addEventListener('mousedown', press, { capture: true, signal })
  container.addEventListener('pointerleave', leave, { signal })
  view?.addEventListener('pointermove', move, { signal })
  view?.addEventListener('pointerup', lift, { signal })
  view?.addEventListener('pointercancel', abandon, { signal })
  view?.addEventListener('keydown', cancel, { capture: true, signal })
  return () => {
    unwatchWheel()
    listening.abort()
  }
}

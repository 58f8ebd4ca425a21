/** Zooming with the wheel, around the pointer. Cytoscape lets the first turns of a wheel go by, to find out what kind it is. */
import type { Viewport } from './viewport'

/** A notch of a wheel, 100 pixels or so, zooms by a fifth. */
const wheelStep = 0.0018
const farthestTurn = 400

/** `zoomed`: it was turned. Gives back how to stop. */
export function watchWheel(container: HTMLElement, viewport: Viewport, zoomed: () => void): () => void {
  const turn = (event: WheelEvent) => {
    event.stopPropagation()
    event.preventDefault()
    const box = container.getBoundingClientRect()
    const by = Math.exp(-wheelStep * Math.max(-farthestTurn, Math.min(farthestTurn, pixelsOf(event))))
    viewport.zoomAround({ x: event.clientX - box.left, y: event.clientY - box.top }, by)
    zoomed()
  }
  container.addEventListener('wheel', turn, { capture: true, passive: false })
  return () => container.removeEventListener('wheel', turn, true)
}

/** How far a wheel was turned. A pinch on a touch pad comes as a wheel with Ctrl, in much smaller steps. */
function pixelsOf({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const pixels = deltaMode === WheelEvent.DOM_DELTA_LINE ? deltaY * 33 : deltaY
  return ctrlKey ? pixels * 5 : pixels
}

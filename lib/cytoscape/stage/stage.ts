/**
 * The stage: a cytoscape instance over a canvas of our own. Cytoscape keeps the viewport and the gestures; in place of
 * its drawing, `paint` is called once a frame in which something changed (frames.ts). Nothing else knows of cytoscape's
 * insides.
 */
import cytoscape from 'cytoscape'
import { fail } from '@/graph/errors'
import { cardStyle } from './card-elements'
import { drawOnDemand, type Renderer } from './frames'

/** Cytoscape adds a <style> of its own to the page unless an element with this id is there: a strict CSP forbids it. */
const cytoscapeStyleId = '__________cytoscape_stylesheet'

export const zoomRange = { min: 0.04, max: 2.5 } as const

/** What moving cards needs of the stage; a headless cytoscape has it too. */
export interface CardStage {
  readonly cy: cytoscape.Core
  /** Asks for a frame. */
  redraw(): void
}

export interface Stage extends CardStage {
  readonly context: CanvasRenderingContext2D
  size(): StageSize
  pixelRatio(): number
  destroy(): void
}

/** In CSS pixels. */
export interface StageSize {
  width: number
  height: number
}

/** `resized` is called when the container has another size, before the next frame. */
export function createStage(
  container: HTMLElement,
  paint: () => void,
  resized: (before: StageSize) => void,
): Stage {
  const document = container.ownerDocument
  claimStyle(document)
  const canvas = layer(document.createElement('canvas'))
  const host = layer(document.createElement('div'))
  canvas.setAttribute('aria-hidden', 'true')
  host.setAttribute('aria-hidden', 'true')
  container.append(canvas, host)
  // `willReadFrequently` keeps the canvas off the GPU: thousands of short strokes took 12 times as long there
  // (measured on a software GPU), and every frame is drawn anew.
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  if (!context) fail('internal', '', 'This browser cannot draw: it has no 2D canvas.')

  drawOnDemand()
  const cy = cytoscape({
    container: host,
    style: cardStyle,
    layout: { name: 'preset' },
    minZoom: zoomRange.min,
    maxZoom: zoomRange.max,
    autounselectify: true,
    boxSelectionEnabled: false,
  })
  const renderer = (cy as unknown as { renderer(): Renderer }).renderer()
  renderer.render = paint

  let width = 0
  let height = 0
  const pixelRatio = () => document.defaultView?.devicePixelRatio || 1
  const resize = () => {
    const before = { width, height }
    width = container.clientWidth
    height = container.clientHeight
    canvas.width = Math.round(width * pixelRatio())
    canvas.height = Math.round(height * pixelRatio())
    cy.resize()
    resized(before)
    // A resized canvas is empty until it is painted: not a frame later.
    paint()
  }
  const observer = new ResizeObserver(resize)
  observer.observe(container)
  width = container.clientWidth
  height = container.clientHeight
  canvas.width = Math.round(width * pixelRatio())
  canvas.height = Math.round(height * pixelRatio())

  return {
    cy,
    context,
    size: () => ({ width, height }),
    pixelRatio,
    redraw: () => renderer.redraw(),
    destroy() {
      observer.disconnect()
      cy.destroy()
      canvas.remove()
      host.remove()
    },
  }
}

function layer<T extends HTMLElement>(element: T): T {
  element.style.position = 'absolute'
  element.style.inset = '0'
  element.style.width = '100%'
  element.style.height = '100%'
  return element
}

function claimStyle(document: Document): void {
  if (document.getElementById(cytoscapeStyleId)) return
  const marker = document.createElement('meta')
  marker.id = cytoscapeStyleId
  document.head.prepend(marker)
}

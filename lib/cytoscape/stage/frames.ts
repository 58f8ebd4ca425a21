/**
 * Frames on demand. Cytoscape asks the browser for a frame sixty times a second for as long as it lives; here one is
 * asked for when something is to be drawn, and while the viewport travels. In between the page is at rest.
 */
import cytoscape from 'cytoscape'

/** What is used of cytoscape's renderer, which keeps these names for whoever replaces a part of it. */
export interface Renderer {
  readonly cy: cytoscape.Core & { animated(): boolean; batching(): boolean }
  readonly beforeRenderCallbacks: readonly { fn(willDraw: boolean, now: number): void }[]
  destroyed?: boolean
  renderLoopStarted?: boolean
  requestedFrame?: boolean
  startRenderLoop(): void
  /** Asks for a frame. */
  redraw(options?: unknown): void
  render(): void
}

/** Has every cytoscape that is made from now on draw on demand. */
export function drawOnDemand(): void {
  const { prototype } = (cytoscape as unknown as (kind: string, name: string) => { prototype: Renderer })(
    'renderer',
    'canvas',
  )
  prototype.startRenderLoop = startFrames
}

/** Called whenever cytoscape has something to draw. */
function startFrames(this: Renderer): void {
  if (this.renderLoopStarted) return
  this.renderLoopStarted = true
  let isAsked = false
  const ask = () => {
    if (isAsked) return
    isAsked = true
    requestAnimationFrame(step)
  }
  const step = (now: number) => {
    isAsked = false
    if (this.destroyed) return
    if (this.cy.batching()) return ask()
    const willDraw = this.requestedFrame === true || this.cy.animated()
    // The steps of a journey are among these; they ask for a drawing of where it has come to.
    for (const { fn } of [...this.beforeRenderCallbacks]) fn(willDraw, now)
    if (this.requestedFrame) {
      this.requestedFrame = false
      this.render()
    }
    if (this.requestedFrame || this.cy.animated()) ask()
  }
  const { redraw } = this
  this.redraw = (options) => {
    redraw.call(this, options)
    ask()
  }
}

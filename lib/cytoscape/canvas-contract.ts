/** What the canvas offers the page, and what it tells it. The page knows nothing of it but this. */
import type { GraphChange } from '@/graph/change'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { ClaimId } from '@/graph/model/ids'
import type { PlacedNode } from './layout/column-measures'
import type { LaneOrder } from './layout/lanes'
import type { CanvasView, Target } from './views/views'

export interface CanvasEvents {
  /** A tap, or a walk by keys; null: the ground. */
  select?(target: Target): void
  /** One more or one fewer of several: a tap with Shift, Ctrl or ⌘. */
  toggle?(target: Exclude<Target, null>): void
  /** What a frame touched that was drawn with Shift held. */
  mark?(targets: readonly { claim: ClaimId }[]): void
  /** A double tap, or Enter. */
  open?(target: Exclude<Target, null>): void
  hover?(target: Target): void
  /** Cards were put somewhere: to be saved as one `setPositions`. */
  move?(positions: readonly PlacedNode[]): void
  /** A link was dragged out of a card's edge, onto a claim or a link. */
  link?(from: ClaimId, to: Exclude<Target, null>): void
  /** Whether a layout is being worked out that one may want to stop. */
  layout?(busy: boolean): void
  /** 1 is 100 %. */
  zoom?(zoom: number): void
  /** After each frame in which something changed. */
  painted?(): void
}

export interface MapCanvas {
  /** Another map, or the same map afresh: everything is laid out and fitted. */
  show(graph: ArgumentGraph): void
  /** One change taken in; `graph` is the map after it. Cards that others moved travel to their new places. */
  patch(change: GraphChange, graph: ArgumentGraph): void
  setView(view: CanvasView): void
  /** Cards travel into lanes, or (null) back to where they lie in the graph; in lanes they cannot be moved by hand. */
  setLanes(order: LaneOrder | null): void
  /** Whether cards can be moved by hand, where they do not lie in lanes. */
  setMovable(movable: boolean): void
  /** Words that stand on links at all times. */
  setLinkNotes(notes: ReadonlyMap<string, string>): void
  fitMap(): void
  zoomIn(): void
  zoomOut(): void
  /** To what is selected or chosen together. */
  zoomToChosen(): void
  /** Moves the map by so many CSS pixels. */
  panBy(x: number, y: number): void
  /** Brings the target onto the screen, moving as little as it takes. */
  reveal(target: Target): void
  /** Brings all of these claims onto the screen together, zooming out where it takes that. */
  revealAll(claims: readonly ClaimId[]): void
  /**
   * Lays out all of `whole`, also what is out of sight, and tells of it by a `move` event; the cards travel when the
   * change comes back.
   */
  tidy(whole: ArgumentGraph): Promise<void>
  /** Gives up a layout that is being worked out: everything stays where it is. */
  stopLayout(): void
  /** Where all cards lie now. */
  positions(): PlacedNode[]
  /**
   * Where the layout put the cards that have no saved position, to be saved with the first change of the map, so that
   * what one saw is what one sees again.
   */
  laidOut(): PlacedNode[]
  /** Where the claims that `change` adds would be put, near what they are linked to; `graph` is the map after it. */
  placesFor(change: GraphChange, graph: ArgumentGraph): PlacedNode[]
  /** Takes an arrow key or Enter; false when it is none of the canvas's. */
  key(event: KeyboardEvent): boolean
  /** Whether the keyboard is on the canvas: draws the focus ring. */
  setFocused(focused: boolean): void
  describe(target: Target): string
  /** Where the target is within the container, in CSS pixels; null when it is not drawn. */
  boxOf(target: Target): DOMRect | null
  /** Whether the map is larger than the screen. */
  overflows(): boolean
  drawMinimap(canvas: HTMLCanvasElement): void
  /** Centres the screen on a point of the minimap, in its CSS pixels. */
  goToMinimap(canvas: HTMLCanvasElement, x: number, y: number): void
  /** The whole map as it is shown, in the light scheme. */
  toSvg(): string
  /** The same in pixels; null where the browser refuses. */
  toPng(): Promise<Blob | null>
  destroy(): void
}

/**
 * How much of the screen a new frame has to paint: after a change of the map that touches a few cards, only the part
 * around them, not thousands that stay as they are. Whatever else may have changed, all is painted. Pure.
 */
import { boundsOf } from '../cards/card-place'
import { type Area, areaOf, grown } from '../geometry/area'
import type { Bounds, Point } from '../geometry/curve'
import { routePieces } from '../links/link-route'
import type { Scene } from '../scene/scene'
import type { CanvasView, Emphases, Target } from '../views/views'
import { detailAt, dotsBelow, linkLabelsAbove } from './semantic-zoom'

/** What a frame was painted from, besides cards and routes, which the scene keeps account of. */
export interface FrameState {
  scene: Scene
  view: CanvasView
  emphases: Emphases
  hovered: Target
  zoom: number
  pan: Point
  /** Whatever else a picture depends on: the same when nothing of it changed. */
  rest: readonly unknown[]
}

/**
 * How far what is drawn for a card or link reaches beyond its bounds: in units of the map, and in pixels. Far out there
 * are rings, and lines of a pixel or two; from nearer, heads of links, and letters of a fixed size.
 */
const reach = { units: 24, pixels: 16 }
const reachOfDots = { units: 8, pixels: 1 }

/** Boxes on the map; null: nothing has to be painted. Linear in what stands out; where that is new, in the map. */
export function partToRepaint(before: FrameState | null, now: FrameState): Area | null | 'all' {
  const { scene, zoom } = now
  // Routes that are due are part of what changed.
  scene.routes()
  const damage = scene.damage.take()
  if (damage === 'all' || before === null || !isSameSight(before, now) || hasFarWords(now)) return 'all'
  const boxes = [...damage, ...emphasisDamage(before.emphases, now)]
  if (boxes.length === 0) return null
  return withReach(areaOf(boxes), zoom)
}

/** The area with room for what is drawn around cards and links: within lies all of theirs that reaches into it. */
export function withReach(area: Area, zoom: number): Area {
  const { units, pixels } = detailAt(zoom) === 'dots' ? reachOfDots : reach
  return grown(area, units + pixels / zoom)
}

function isSameSight(before: FrameState, now: FrameState): boolean {
  return (
    before.scene === now.scene &&
    before.view === now.view &&
    before.hovered === now.hovered &&
    before.zoom === now.zoom &&
    before.pan.x === now.pan.x &&
    before.pan.y === now.pan.y &&
    before.rest.length === now.rest.length &&
    before.rest.every((value, index) => value === now.rest[index])
  )
}

/** Whether words may stand far from what they are about, or depend on everything: labels of links, lanes, sections. */
function hasFarWords({ scene, view, hovered, zoom }: FrameState): boolean {
  const { selection, marked, chain } = view
  return (
    zoom > linkLabelsAbove ||
    chain !== null ||
    marked.size > 0 ||
    (selection !== null && 'link' in selection) ||
    (hovered !== null && 'link' in hovered) ||
    scene.lanes.length > 0 ||
    scene.linkNotes.size > 0 ||
    (zoom < dotsBelow && scene.graph.sources.size > 0)
  )
}

/** Around what stands out now and did not before, or the other way round. The view is the same. */
function emphasisDamage(before: Emphases, { scene, emphases }: FrameState): Bounds[] {
  if (before === emphases || (!before.focused && !emphases.focused)) return []
  const boxes: Bounds[] = []
  const look = (id: string) => {
    const place = scene.places.get(id)
    if (place && before.claim(id) !== emphases.claim(id)) boxes.push(boundsOf(place))
    const route = scene.routes().get(id)
    if (route && before.link(id) !== emphases.link(id)) boxes.push(...routePieces(route))
  }
  if (before.bright && emphases.bright) {
    // Nothing else can look otherwise: what passes the filters is the view's.
    for (const id of before.bright) if (!emphases.bright.has(id)) look(id)
    for (const id of emphases.bright) if (!before.bright.has(id)) look(id)
    return boxes
  }
  for (const id of scene.places.keys()) look(id)
  for (const id of scene.routes().keys()) look(id)
  return boxes
}

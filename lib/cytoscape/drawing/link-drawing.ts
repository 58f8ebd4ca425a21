/** Draws links along their routes: halo, line, head, junction, joint and label. Where they run is decided in link-route.ts. */
import type { Point } from '../geometry/curve'
import type { PlacedHead } from '../links/link-head'
import { jointRadius, type Route } from '../links/link-route'
import { linkLooks, linkWords } from '../links/link-style'
import { alongTrack, type Track, trackLength } from '../links/track'
import { type MeasureText, type PathData, type Pen, short } from '../pens/pen'
import type { ThemeColours } from '../pens/theme-colours'
import type { Emphasis } from '../views/views'

export interface LinkState {
  emphasis: Emphasis
  hovered: boolean
  selected: boolean
}

const haloWidth = 15
const crossSign: PathData = { d: 'M-3.3 -3.3L3.3 3.3M3.3 -3.3L-3.3 3.3' }
const plusSign: PathData = { d: 'M-4 0H4M0 -4V4' }
const weakestSign: PathData = { d: 'M2 8H5.5M10.5 8H14M6.25 5.25L7.25 10.75M8.75 5.25L9.75 10.75' }
const labelHeight = 20
/** A shorter level link would vanish behind its label, which goes above it then. */
const labelledLength = 130

/** The yellow band of a shown chain. Only the branches of premises that are on the chain carry it. */
export function drawLinkHalo(
  pen: Pen,
  route: Route,
  onChain: (claim: string) => boolean,
  colours: ThemeColours,
): void {
  const paint = { stroke: colours.token.mark, width: haloWidth }
  pen.path(route.trunkPath, paint)
  for (const branch of route.branches) if (onChain(branch.from)) pen.path(branch.path, paint)
}

/** A selected link stands on a band of the accent's colour. */
export function drawLinkRing(pen: Pen, route: Route, colours: ThemeColours): void {
  const band = { stroke: colours.token.accent, width: route.width + 7 }
  const gap = { stroke: colours.token.canvas, width: route.width + 3 }
  for (const paint of [band, gap]) {
    pen.path(route.trunkPath, paint)
    for (const branch of route.branches) pen.path(branch.path, paint)
  }
}

export function drawLink(pen: Pen, route: Route, state: LinkState, colours: ThemeColours): void {
  const look = linkLooks[route.link.type]
  const stroke = inkOf(route, state, colours)
  const paint = {
    stroke,
    width: route.width + (state.hovered ? 0.75 : 0),
    ...(look.dash ? { dash: look.dash } : {}),
    ...(look.roundCaps ? { cap: 'round' as const } : {}),
  }
  for (const branch of route.branches) pen.path(branch.path, paint)
  pen.path(route.linePath, paint)
  if (route.head) drawHead(pen, route.head, stroke, colours)
}

/** Far out: a thin plain line, all that can be told apart there. `pixel` is one on the screen, in units of the map. */
export function drawFarLink(
  pen: Pen,
  route: Route,
  state: LinkState,
  pixel: number,
  colours: ThemeColours,
): void {
  const bright = state.emphasis === 'chain' || state.selected || state.hovered
  const width = bright ? Math.max(route.width, 1.5 * pixel) : 0.7 * pixel
  const ink = inkOf(route, state, colours)
  for (const branch of route.branches) pen.line(corners(branch.track), ink, width)
  pen.line(corners(route.line), ink, width)
}

const knownCorners = new WeakMap<Track, readonly Point[]>()

/** Where the track's curves meet; worked out once, as tracks are never changed and are drawn frame after frame. */
function corners(track: Track): readonly Point[] {
  const known = knownCorners.get(track)
  if (known) return known
  const [first] = track
  const made = first ? [first.from, ...track.map((curve) => curve.to)] : []
  knownCorners.set(track, made)
  return made
}

function inkOf(route: Route, state: LinkState, colours: ThemeColours): string {
  return state.emphasis === 'dim' ? colours.token['link-dim'] : colours.link[route.link.type]
}

function drawHead(pen: Pen, head: PlacedHead, ink: string, colours: ThemeColours): void {
  switch (head.shape) {
    case 'filled':
    case 'diamond':
      pen.path(head.path, { fill: ink })
      break
    case 'open':
      pen.path(head.path, { fill: colours.token.canvas, stroke: ink, width: 2, join: 'round' })
      break
    case 'bar':
      pen.path(head.path, { stroke: ink, width: 3.5 })
      break
    case 'cross':
      pen.path(head.path, { stroke: ink, width: 2.4, cap: 'round' })
      break
  }
}

/** The dot where linked premises join, and the ring where an argument sits on the link it strikes. */
export function drawJoints(pen: Pen, route: Route, state: LinkState, colours: ThemeColours): void {
  const ink = inkOf(route, state, colours)
  if (route.junction) {
    const around = state.emphasis === 'chain' ? colours.token.mark : colours.token.canvas
    pen.circle(route.junction.x, route.junction.y, 4.5, { fill: ink, stroke: around, width: 2 })
  }
  if (route.joint) {
    const { x, y } = route.joint
    const width = state.selected || state.hovered ? 2.75 : 2
    pen.circle(x, y, jointRadius, { fill: colours.token.canvas, stroke: ink, width })
    const sign = route.link.type === 'attacks' ? crossSign : plusSign
    pen.at(x, y, 1, () => pen.path(sign, { stroke: ink, width: 2.2, cap: 'round' }))
  }
}

/** Where a link's label goes: on the middle of what is drawn, beside a joint where there is one. */
export function labelPoint(route: Route, jointed: boolean): Point {
  if (route.junction) return { x: route.junction.x, y: route.junction.y - 20 }
  const { point, direction } = alongTrack(route.line, jointed ? 0.22 : 0.5)
  const short = trackLength(route.line) < labelledLength
  return short && Math.abs(direction.x) > 0.7 ? { x: point.x, y: point.y - labelHeight } : point
}

/** The label of a link in words, its centre at (0, 0). */
export function drawLinkLabel(pen: Pen, route: Route, measure: MeasureText, colours: ThemeColours): void {
  const { type, strength } = linkWords(route.link)
  const typeWidth = measure(type, 12, 500)
  const width = typeWidth + 4 + measure(strength, 12, 500) + 12
  const { token } = colours
  pen.path(pill(width), { fill: token.raised, stroke: token['line-2'], width: 1 })
  pen.text(-width / 2 + 6, 4.3, type, { size: 12, weight: 500, fill: token['text-2'] })
  pen.text(width / 2 - 6, 4.3, strength, { size: 12, weight: 500, fill: token['text-3'], anchor: 'end' })
}

/** Words that stand on a link at all times, such as what it passes by; their centre at (0, 0). */
export function drawLinkNote(pen: Pen, words: string, measure: MeasureText, colours: ThemeColours): void {
  const { token } = colours
  pen.path(pill(measure(words, 11, 500) + 12), { fill: token.raised, stroke: token['line-strong'], width: 1 })
  pen.text(0, 4, words, { size: 11, weight: 500, fill: token['text-2'], anchor: 'middle' })
}

/** The dark pill on the weakest link of a shown chain, its centre at (0, 0). */
export function drawWeakest(pen: Pen, route: Route, measure: MeasureText, colours: ThemeColours): void {
  const { strength } = linkWords(route.link)
  const width = measure(strength, 12, 500) + 28
  const { token } = colours
  pen.path(pill(width), { fill: token.text })
  pen.at(-width / 2 + 6, -6, 0.75, () =>
    pen.path(weakestSign, { stroke: token.surface, width: 1.8, cap: 'round' }),
  )
  pen.text(width / 2 - 6, 4.3, strength, { size: 12, weight: 500, fill: token.surface, anchor: 'end' })
}

function pill(width: number): PathData {
  const w = width / 2
  const h = labelHeight / 2
  const r = 5
  const at = (x: number, y: number) => `${short(x)} ${short(y)}`
  return {
    d: `M${at(-w + r, -h)}H${short(w - r)}Q${at(w, -h)} ${at(w, -h + r)}V${short(h - r)}Q${at(w, h)} ${at(w - r, h)}H${short(-w + r)}Q${at(-w, h)} ${at(-w, h - r)}V${short(-h + r)}Q${at(-w, -h)} ${at(-w + r, -h)}Z`,
  }
}

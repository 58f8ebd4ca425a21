/** The small picture of the whole map, with a frame around what is on the screen. */
import { cardWidth } from '../cards/card-geometry'
import type { Bounds, Point } from '../geometry/curve'
import type { Pen } from '../pens/pen'
import type { ThemeColours } from '../pens/theme-colours'
import type { Scene } from '../scene/scene'
import type { Emphases } from '../views/views'

const margin = 6
/** More links than this are drawn as straight lines: nobody sees the difference at this size. */
const fineLimit = 300

export interface MinimapFrame {
  scale: number
  /** Where the map's origin lies in the small picture. */
  origin: Point
}

/** How the map and what is visible of it fit into `width` by `height`. */
export function minimapFrame(map: Bounds, visible: Bounds, width: number, height: number): MinimapFrame {
  const left = Math.min(map.left, visible.left)
  const top = Math.min(map.top, visible.top)
  const right = Math.max(map.right, visible.right)
  const bottom = Math.max(map.bottom, visible.bottom)
  const scale = Math.min((width - 2 * margin) / (right - left), (height - 2 * margin) / (bottom - top))
  return {
    scale,
    origin: {
      x: width / 2 - ((left + right) / 2) * scale,
      y: height / 2 - ((top + bottom) / 2) * scale,
    },
  }
}

export function drawMinimap(
  pen: Pen,
  scene: Scene,
  emphases: Emphases,
  visible: Bounds,
  frame: MinimapFrame,
  colours: ThemeColours,
): void {
  const { token } = colours
  const unit = 1 / frame.scale
  pen.at(frame.origin.x, frame.origin.y, frame.scale, () => {
    const routes = [...scene.routes().values()]
    const onChain = routes.filter((route) => emphases.link(route.link.id) === 'chain')
    const fine = routes.length <= fineLimit
    for (const { linePath, branches, trunk } of routes) {
      if (fine) {
        for (const { path } of [{ path: linePath }, ...branches]) {
          pen.path(path, { stroke: token['line-2'], width: 0.8 * unit })
        }
      } else {
        const ends = [trunk[0]?.from, trunk.at(-1)?.to].flatMap((end) => end ?? [])
        pen.line(ends, token['line-2'], 0.8 * unit)
      }
    }
    for (const { linePath } of onChain) pen.path(linePath, { stroke: token['mark-edge'], width: 2 * unit })
    for (const [id, place] of scene.places) {
      const emphasis = emphases.claim(id)
      if (emphasis === 'hidden') continue
      const bright = emphasis === 'chain' || (emphasis === 'near' && emphases.focused)
      const fill = bright ? token.text : place.kind === 'thesis' ? token['text-2'] : token['line-2']
      pen.block(place.x - cardWidth / 2, place.y - place.height / 2, cardWidth, place.height, fill)
    }
    pen.path(box(visible), { stroke: token.accent, width: 1.5 * unit })
  })
}

function box({ left, top, right, bottom }: Bounds): { d: string } {
  return { d: `M${left} ${top}H${right}V${bottom}H${left}Z` }
}

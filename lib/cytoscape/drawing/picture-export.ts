/** The whole map as a picture to take along: the same drawing as on the screen, at 100 %, as SVG text or PNG. */
import { counted } from '@/graph/model/counted'
import { areaOf } from '../geometry/area'
import { type Bounds, joinBounds } from '../geometry/curve'
import { CanvasPen } from '../pens/canvas-pen'
import { SvgPen } from '../pens/svg-pen'
import type { Scene } from '../scene/scene'
import { type Look, paintMap } from './painting'

const margin = 40
/** Pixels for each unit of the map, where the picture is not too large for that. */
const sharp = 2
/** What browsers draw at most: the longest side, and the pixels in all. */
const longestSide = 16_000
const mostPixels = 120_000_000

export type PictureLook = Omit<Look, 'zoom' | 'detail' | 'visible' | 'clear'>

/** Around all cards and links, with a margin. */
export function pictureBounds(scene: Scene): Bounds {
  const cards = scene.bounds() ?? { left: 0, top: 0, right: 0, bottom: 0 }
  const all = joinBounds([cards, ...[...scene.routes().values()].map((route) => route.bounds)])
  return {
    left: all.left - margin,
    top: all.top - margin,
    right: all.right + margin,
    bottom: all.bottom + margin,
  }
}

/** A document of its own: every claim and link has its name in words, for those who cannot see it. */
export function mapAsSvg(scene: Scene, look: PictureLook): string {
  const bounds = pictureBounds(scene)
  const pen = new SvgPen()
  paintMap(pen, scene, { ...look, zoom: 1, detail: 'cards', visible: areaOf([bounds]), clear: bounds })
  const box = {
    x: bounds.left,
    y: bounds.top,
    width: bounds.right - bounds.left,
    height: bounds.bottom - bounds.top,
  }
  const { info, claims, links } = scene.graph
  const counts = `${counted(claims.size, 'claim')} and ${counted(links.size, 'link')}.`
  return pen.document(box, {
    title: info.title,
    description: info.summary === '' ? counts : `${info.summary} ${counts}`,
    ground: look.colours.token.canvas,
  })
}

/** How many pixels a unit of the map gets in a PNG of `width` by `height` units. */
export function pngScale(width: number, height: number): number {
  const side = longestSide / Math.max(width, height, 1)
  return Math.min(sharp, side, Math.sqrt(mostPixels / Math.max(1, width * height)))
}

/** The same as a PNG, drawn on `canvas`; null where the browser refuses. */
export async function mapAsPng(
  scene: Scene,
  look: PictureLook,
  canvas: HTMLCanvasElement,
): Promise<Blob | null> {
  const visible = pictureBounds(scene)
  const scale = pngScale(visible.right - visible.left, visible.bottom - visible.top)
  canvas.width = Math.ceil((visible.right - visible.left) * scale)
  canvas.height = Math.ceil((visible.bottom - visible.top) * scale)
  const context = canvas.getContext('2d')
  if (!context) return null
  context.fillStyle = look.colours.token.canvas
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.setTransform(scale, 0, 0, scale, -visible.left * scale, -visible.top * scale)
  paintMap(new CanvasPen(context), scene, {
    ...look,
    zoom: 1,
    detail: 'cards',
    visible: areaOf([visible]),
    clear: visible,
  })
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}

/** The whole map as a picture to take along: the same drawing as on the screen, at 100 %, as SVG text or PNG. */
import { CanvasPen } from './canvas-pen'
import { type Bounds, joinBounds } from './curve'
import { type Look, paintMap } from './painting'
import type { Scene } from './scene'
import { SvgPen } from './svg-pen'

const margin = 40

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

export function mapAsSvg(scene: Scene, look: Omit<Look, 'zoom' | 'detail' | 'visible'>): string {
  const bounds = pictureBounds(scene)
  const pen = new SvgPen()
  paintMap(pen, scene, { ...look, zoom: 1, detail: 'cards', visible: bounds })
  const box = {
    x: bounds.left,
    y: bounds.top,
    width: bounds.right - bounds.left,
    height: bounds.bottom - bounds.top,
  }
  return pen.document(box, scene.graph.info.title, look.colours.token.canvas)
}

/** The same as a PNG, drawn on `canvas`, with `scale` pixels for each unit of the map; null where the browser refuses. */
export async function mapAsPng(
  scene: Scene,
  look: Omit<Look, 'zoom' | 'detail' | 'visible'>,
  canvas: HTMLCanvasElement,
  scale: number,
): Promise<Blob | null> {
  const visible = pictureBounds(scene)
  canvas.width = Math.ceil((visible.right - visible.left) * scale)
  canvas.height = Math.ceil((visible.bottom - visible.top) * scale)
  const context = canvas.getContext('2d')
  if (!context) return null
  context.fillStyle = look.colours.token.canvas
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.setTransform(scale, 0, 0, scale, -visible.left * scale, -visible.top * scale)
  paintMap(new CanvasPen(context), scene, { ...look, zoom: 1, detail: 'cards', visible })
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}

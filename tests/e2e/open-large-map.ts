/** A large map of its own for a story: stored, and opened. */
import { canvasOn } from './canvas-on-page'
import { largeMap, putMap } from './large-map'
import type { Stage } from './stories'

/** Opens a map of its own with so many claims, without saved places. */
export async function openLargeMap(stage: Stage, name: string, count: number) {
  const map = `${name}-${Date.now().toString(36)}`
  await putMap(stage.address, largeMap(map, count))
  const opened = await stage.openMap(map)
  return { ...opened, map, canvas: canvasOn(opened.page) }
}

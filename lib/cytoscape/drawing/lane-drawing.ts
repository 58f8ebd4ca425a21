/** Draws the bands of lanes under everything else, each with its name where the band is on the screen. */
import { counted } from '@/graph/model/counted'
import { breakLabel } from '../cards/label-lines'
import { type Bounds, overlap } from '../geometry/curve'
import { type Lane, nameRoom } from '../layout/lanes'
import { type MeasureText, type Pen, short } from '../pens/pen'
import type { ThemeColours } from '../pens/theme-colours'

/** In pixels on the screen. */
const size = 12.5
const line = 16
const leastWidth = 64
/** For a line of the name and the count. */
const leastHeight = 2 * line

export function drawBands(
  pen: Pen,
  lanes: readonly Lane[],
  visible: Bounds,
  zoom: number,
  colours: ThemeColours,
): void {
  const { token } = colours
  lanes.forEach((lane, index) => {
    if (!overlap(lane, visible)) return
    const { left, right, top, bottom } = lane
    if (index % 2 === 0) pen.block(left, top, right - left, bottom - top, token.surface)
    pen.line(
      [
        { x: left, y: top },
        { x: right, y: top },
      ],
      token['line-2'],
      1 / zoom,
    )
    if (index === lanes.length - 1)
      pen.line(
        [
          { x: left, y: bottom },
          { x: right, y: bottom },
        ],
        token['line-2'],
        1 / zoom,
      )
  })
}

/** Over the cards, in a strip that keeps to the left edge of the screen, so that one sees in which lane one is. */
export function drawLaneNames(
  pen: Pen,
  lanes: readonly Lane[],
  visible: Bounds,
  zoom: number,
  measure: MeasureText,
  colours: ThemeColours,
): void {
  const { token } = colours
  for (const [index, lane] of lanes.entries()) {
    if (!overlap(lane, visible)) continue
    const width = Math.max((nameRoom - 24) * zoom, leastWidth)
    const top = Math.max(lane.top, visible.top)
    const height = (Math.min(lane.bottom, visible.bottom) - top) * zoom
    if (height < leastHeight) continue
    const limit = Math.max(1, Math.floor((height - 4) / line) - 1)
    const room = { widthOf: () => width - 20, limit: Math.min(5, limit), splitWords: false }
    const lines = breakLabel(lane.name, room, (text) => measure(text, size, 600))
    const fill = index % 2 === 0 ? token.surface : token.canvas
    pen.at(Math.max(lane.left, visible.left), top, 1 / zoom, () => {
      pen.path({ d: `M0 1H${short(width)}V${short(height - 1)}H0Z` }, { fill, opacity: 0.92 })
      const first = height / 2 - ((lines.length + 1) * line) / 2 + 12
      lines.forEach((text, row) => {
        pen.text(12, first + row * line, text, { size, weight: 600, fill: token['text-2'] })
      })
      pen.text(12, first + lines.length * line, counted(lane.claims, 'claim'), {
        size,
        weight: 400,
        fill: token['text-3'],
      })
    })
  }
}

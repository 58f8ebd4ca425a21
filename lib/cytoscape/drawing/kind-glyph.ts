/** The small sign of each kind of claim, in a box of 16. Shape carries the kind; colour repeats it. */
import type { ClaimKind } from '@/graph/model/vocabulary'
import type { PathData, Pen } from '../pens/pen'

interface Stroke {
  path: PathData
  /** Filled instead of stroked. */
  filled?: boolean
  width?: number
}

const glyphs: Readonly<Record<ClaimKind, readonly Stroke[]>> = {
  thesis: [
    {
      path: {
        d: 'M3.8 3H12.2A2.8 2.8 0 0 1 15 5.8V10.2A2.8 2.8 0 0 1 12.2 13H3.8A2.8 2.8 0 0 1 1 10.2V5.8A2.8 2.8 0 0 1 3.8 3Z',
      },
      filled: true,
    },
  ],
  claim: [
    {
      path: {
        d: 'M4 3.75H12A2.5 2.5 0 0 1 14.5 6.25V9.75A2.5 2.5 0 0 1 12 12.25H4A2.5 2.5 0 0 1 1.5 9.75V6.25A2.5 2.5 0 0 1 4 3.75Z',
      },
    },
  ],
  evidence: [
    { path: { d: 'M1.75 2.25H14.25V13.75H1.75Z' } },
    { path: { d: 'M4.5 6H11.5M4.5 10H9' }, width: 1.4 },
  ],
  event: [
    {
      path: { d: 'M1.25 3.5C1.25 2.8 1.8 2.25 2.5 2.25H10L15 8L10 13.75H2.5C1.8 13.75 1.25 13.2 1.25 12.5Z' },
      filled: true,
    },
  ],
  condition: [
    { path: { d: 'M5 2.25H11L14.25 5.5V10.5L11 13.75H5L1.75 10.5V5.5Z' } },
    { path: { d: 'M9.9 8A1.9 1.9 0 1 1 6.1 8A1.9 1.9 0 1 1 9.9 8Z' }, filled: true },
  ],
  counterpoint: [
    { path: { d: 'M5 2.75H14.75L11 13.25H1.25Z' } },
    { path: { d: 'M6.3 6.3L9.7 9.7M9.7 6.3L6.3 9.7' }, width: 1.4 },
  ],
}

/** Draws the glyph with its top left corner at (x, y), `size` high. */
export function drawKindGlyph(
  pen: Pen,
  kind: ClaimKind,
  x: number,
  y: number,
  size: number,
  colour: string,
  opacity?: number,
): void {
  const faint = opacity === undefined ? {} : { opacity }
  pen.at(x, y, size / 16, () => {
    for (const { path, filled, width } of glyphs[kind]) {
      if (filled) pen.path(path, { fill: colour, ...faint })
      else pen.path(path, { stroke: colour, width: width ?? 1.6, cap: 'round', join: 'round', ...faint })
    }
  })
}

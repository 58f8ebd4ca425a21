/**
 * Pen: the few strokes that every picture of a map is made of. The screen's canvas and the SVG export each hold one,
 * so that both show the same drawing. It knows nothing of claims and links.
 */

/** An outline in SVG path syntax. Kept as an object, so that a pen can remember what it made of it. */
export interface PathData {
  readonly d: string
}

export interface Paint {
  fill?: string
  stroke?: string
  /** Of the stroke, in units of the drawing. */
  width?: number
  dash?: readonly number[]
  cap?: 'butt' | 'round'
  join?: 'miter' | 'round'
  /** 0..1 */
  opacity?: number
}

export type Weight = 400 | 500 | 600

export interface Lettering {
  /** In units of the drawing. */
  size: number
  weight: Weight
  fill: string
  anchor?: 'start' | 'middle' | 'end'
  /** The line is in a right-to-left script; `start` is then still the left end. */
  rtl?: boolean
  opacity?: number
}

export interface Pen {
  path(path: PathData, paint: Paint): void
  /** Straight pieces from point to point: far cheaper than a path where there are thousands. */
  line(points: readonly { x: number; y: number }[], stroke: string, width: number): void
  block(x: number, y: number, width: number, height: number, fill: string): void
  circle(x: number, y: number, radius: number, paint: Paint): void
  /** One line of text; (x, y) is its anchor on the baseline. */
  text(x: number, y: number, content: string, lettering: Lettering): void
  /** What `draw` draws is moved to (x, y) and scaled. */
  at(x: number, y: number, scale: number, draw: () => void): void
  /** Says what `draw` draws, where the medium has words; elsewhere it is only drawn. */
  named(title: () => string, draw: () => void): void
}

/** The face of the interface. What it falls back to is only seen until it has loaded. */
export const fontFamily = '"Inter Variable", Inter, system-ui, sans-serif'

/** How wide a line of text is, in units of the drawing. */
export type MeasureText = (text: string, size: number, weight: Weight) => number

/** Labels are set a little tighter than the face, in shares of the size. */
export const letterSpacing = -0.006

/** A number as pictures write it: two decimals at most. */
export function short(value: number): string {
  const rounded = Math.round(value * 100) / 100
  return Object.is(rounded, -0) ? '0' : String(rounded)
}

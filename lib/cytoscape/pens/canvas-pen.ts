/** A pen on a 2D canvas: the screen, the small map, and the PNG export. */
import {
  fontFamily,
  type Lettering,
  letterSpacing,
  type MeasureText,
  type Paint,
  type PathData,
  type Pen,
} from './pen'

const outlines = new WeakMap<PathData, Path2D>()

function outlineOf(path: PathData): Path2D {
  let outline = outlines.get(path)
  if (!outline) {
    outline = new Path2D(path.d)
    outlines.set(path, outline)
  }
  return outline
}

type Matrix = Pick<DOMMatrix, 'a' | 'b' | 'c' | 'd' | 'e' | 'f'>

interface Stroke {
  ink: string
  width: number
  cap: CanvasLineCap
  join: CanvasLineJoin
}

export class CanvasPen implements Pen {
  readonly #context: CanvasRenderingContext2D
  #font = ''
  /** How the last stroke was drawn: most are like the one before, and saying so again costs as much as drawing it. */
  #stroke: Stroke | undefined
  /** Where `at` has come to; undefined until it is first asked for. */
  #matrix: Matrix | undefined

  constructor(context: CanvasRenderingContext2D) {
    this.#context = context
  }

  /** To be called where something else may have set the context's state, such as a new size of its canvas. */
  begin(): void {
    this.#font = ''
    this.#stroke = undefined
    this.#matrix = undefined
  }

  path(path: PathData, paint: Paint): void {
    const outline = outlineOf(path)
    const context = this.#begin(paint)
    if (paint.fill) context.fill(outline)
    if (paint.stroke) context.stroke(outline)
    this.#end(paint)
  }

  line(points: readonly { x: number; y: number }[], stroke: string, width: number): void {
    const context = this.#context
    this.#strokeWith(stroke, width, 'butt', 'miter')
    context.beginPath()
    let isBegun = false
    for (const { x, y } of points) {
      if (isBegun) context.lineTo(x, y)
      else context.moveTo(x, y)
      isBegun = true
    }
    context.stroke()
  }

  block(x: number, y: number, width: number, height: number, fill: string): void {
    this.#context.fillStyle = fill
    this.#context.fillRect(x, y, width, height)
  }

  circle(x: number, y: number, radius: number, paint: Paint): void {
    const context = this.#begin(paint)
    context.beginPath()
    context.arc(x, y, radius, 0, Math.PI * 2)
    if (paint.fill) context.fill()
    if (paint.stroke) context.stroke()
    this.#end(paint)
  }

  text(x: number, y: number, content: string, lettering: Lettering): void {
    const context = this.#context
    const font = fontOf(lettering.size, lettering.weight)
    if (font !== this.#font) {
      context.font = font
      context.letterSpacing = `${lettering.size * letterSpacing}px`
      this.#font = font
    }
    context.direction = lettering.rtl ? 'rtl' : 'ltr'
    context.textAlign =
      lettering.anchor === 'middle' ? 'center' : lettering.anchor === 'end' ? 'right' : 'left'
    context.fillStyle = lettering.fill
    if (lettering.opacity !== undefined) context.globalAlpha = lettering.opacity
    context.fillText(content, x, y)
    if (lettering.opacity !== undefined) context.globalAlpha = 1
  }

  at(x: number, y: number, scale: number, draw: () => void): void {
    const context = this.#context
    this.#matrix ??= numbersOf(context.getTransform())
    const before = this.#matrix
    const { a, b, c, d } = before
    const e = a * x + c * y + before.e
    const f = b * x + d * y + before.f
    const now = { a: a * scale, b: b * scale, c: c * scale, d: d * scale, e, f }
    // Kept as numbers: asking the context for them costs more than a stroke, and there is a card for each.
    this.#matrix = now
    context.setTransform(now.a, now.b, now.c, now.d, e, f)
    draw()
    this.#matrix = before
    context.setTransform(a, b, c, d, before.e, before.f)
  }

  named(_title: () => string, draw: () => void): void {
    draw()
  }

  #begin(paint: Paint): CanvasRenderingContext2D {
    const context = this.#context
    if (paint.fill) context.fillStyle = paint.fill
    if (paint.stroke) {
      this.#strokeWith(paint.stroke, paint.width ?? 1, paint.cap ?? 'butt', paint.join ?? 'miter')
      if (paint.dash) context.setLineDash(paint.dash as number[])
    }
    if (paint.opacity !== undefined) context.globalAlpha = paint.opacity
    return context
  }

  #strokeWith(ink: string, width: number, cap: CanvasLineCap, join: CanvasLineJoin): void {
    const context = this.#context
    const before = this.#stroke
    if (before?.ink === ink && before.width === width && before.cap === cap && before.join === join) return
    if (ink !== before?.ink) context.strokeStyle = ink
    if (width !== before?.width) context.lineWidth = width
    if (cap !== before?.cap) context.lineCap = cap
    if (join !== before?.join) context.lineJoin = join
    this.#stroke = { ink, width, cap, join }
  }

  #end(paint: Paint): void {
    if (paint.dash) this.#context.setLineDash([])
    if (paint.opacity !== undefined) this.#context.globalAlpha = 1
  }
}

function numbersOf({ a, b, c, d, e, f }: DOMMatrix): Matrix {
  return { a, b, c, d, e, f }
}

function fontOf(size: number, weight: number): string {
  return `${weight} ${size}px ${fontFamily}`
}

/** Measures with the browser's own text engine, remembering each line. The face must have loaded. */
export function canvasMeasure(document: Document): MeasureText {
  const context = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  return (text, size, weight) => {
    const key = `${weight} ${size} ${text}`
    let width = known.get(key)
    if (width === undefined) {
      if (!context) return text.length * size * 0.55
      context.font = fontOf(size, weight)
      context.letterSpacing = `${size * letterSpacing}px`
      width = context.measureText(text).width
      if (known.size > 50_000) known.clear()
      known.set(key, width)
    }
    return width
  }
}

/** A pen on the whole of `canvas`, in its CSS pixels, cleared; null where it cannot be drawn on. */
export function penFor(canvas: HTMLCanvasElement, pixelRatio: number): CanvasPen | null {
  const { width, height } = canvas.getBoundingClientRect()
  canvas.width = Math.round(width * pixelRatio)
  canvas.height = Math.round(height * pixelRatio)
  const context = canvas.getContext('2d')
  context?.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
  return context && new CanvasPen(context)
}

/** A pen that writes SVG: the export that can be opened elsewhere, and the form in which tests read a drawing. */
import { fontFamily, type Lettering, letterSpacing, type Paint, type PathData, type Pen, short } from './pen'

export class SvgPen implements Pen {
  readonly #lines: string[] = []
  /** Of one level; '' where nobody will read it: then everything is on one line, and nothing has a name. */
  readonly #indent: string
  #depth = 1

  constructor(indent = '  ') {
    this.#indent = indent
  }

  path(path: PathData, paint: Paint): void {
    this.#write(`<path d="${path.d}"${paintOf(paint)}/>`)
  }

  line(points: readonly { x: number; y: number }[], stroke: string, width: number): void {
    const list = points.map(({ x, y }) => `${short(x)},${short(y)}`).join(' ')
    this.#write(`<polyline points="${list}"${paintOf({ stroke, width })}/>`)
  }

  block(x: number, y: number, width: number, height: number, fill: string): void {
    const size = `width="${short(width)}" height="${short(height)}"`
    this.#write(`<rect x="${short(x)}" y="${short(y)}" ${size} fill="${fill}"/>`)
  }

  circle(x: number, y: number, radius: number, paint: Paint): void {
    this.#write(`<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}"${paintOf(paint)}/>`)
  }

  text(x: number, y: number, content: string, lettering: Lettering): void {
    const anchor = anchorOf(lettering)
    const direction = lettering.rtl ? ' direction="rtl"' : ''
    const opacity = lettering.opacity === undefined ? '' : ` opacity="${short(lettering.opacity)}"`
    const face = `font-size="${short(lettering.size)}" font-weight="${lettering.weight}"`
    this.#write(
      `<text x="${short(x)}" y="${short(y)}" ${face}${anchor}${direction} fill="${lettering.fill}"${opacity}>${escapeText(content)}</text>`,
    )
  }

  at(x: number, y: number, scale: number, draw: () => void): void {
    const scaling = scale === 1 ? '' : ` scale(${short(scale)})`
    this.#write(`<g transform="translate(${short(x)} ${short(y)})${scaling}">`)
    this.#depth++
    draw()
    this.#depth--
    this.#write('</g>')
  }

  /** A name for what `draw` draws, for those who cannot see it. */
  named(title: () => string, draw: () => void): void {
    if (this.#indent === '') {
      draw()
      return
    }
    this.#write('<g>')
    this.#depth++
    this.#write(`<title>${escapeText(title())}</title>`)
    draw()
    this.#depth--
    this.#write('</g>')
  }

  /** What was drawn, without a document around it. */
  drawn(): string {
    return this.#lines.join('')
  }

  /** The document; the box is in units of the drawing. Elsewhere the face may be missing: then another takes its place. */
  document(
    box: { x: number; y: number; width: number; height: number },
    { title, description, ground }: { title: string; description: string; ground: string },
  ): string {
    const { x, y, width, height } = box
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[x, y, width, height].map(short).join(' ')}" width="${short(width)}" height="${short(height)}" role="img" aria-labelledby="title description" font-family="${fontFamily.replaceAll('"', "'")}" letter-spacing="${letterSpacing}em">`,
      `  <title id="title">${escapeText(title)}</title>`,
      `  <desc id="description">${escapeText(description)}</desc>`,
      `  <rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${ground}"/>`,
      ...this.#lines,
      '</svg>',
      '',
    ].join('\n')
  }

  #write(line: string): void {
    this.#lines.push(this.#indent.repeat(this.#depth) + line)
  }
}

/** In SVG, `start` of right-to-left text is its right end; a lettering's start is always the left. */
function anchorOf({ anchor, rtl }: Lettering): string {
  if (anchor === 'middle') return ' text-anchor="middle"'
  const atEnd = (anchor === 'end') !== (rtl === true)
  return atEnd ? ' text-anchor="end"' : ''
}

function paintOf(paint: Paint): string {
  const parts = [` fill="${paint.fill ?? 'none'}"`]
  if (paint.stroke) {
    parts.push(` stroke="${paint.stroke}" stroke-width="${short(paint.width ?? 1)}"`)
    if (paint.dash) parts.push(` stroke-dasharray="${paint.dash.map(short).join(' ')}"`)
    if (paint.cap === 'round') parts.push(' stroke-linecap="round"')
    if (paint.join === 'round') parts.push(' stroke-linejoin="round"')
  }
  if (paint.opacity !== undefined) parts.push(` opacity="${short(paint.opacity)}"`)
  return parts.join('')
}

/** Characters that XML does not allow even escaped (controls but tab and line ends, U+FFFE and U+FFFF). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

export function escapeText(text: string): string {
  return text
    .replaceAll(forbidden, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

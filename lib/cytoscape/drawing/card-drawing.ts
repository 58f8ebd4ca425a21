/** Draws a claim's card, from its top left corner, in every state it can be in. What is shown when is decided in views.ts. */
import type { Card, HolderMark } from '../cards/card'
import { cardOutline, cardWidth, headRow, labelBox } from '../cards/card-geometry'
import type { PathData, Pen } from '../pens/pen'
import type { ThemeColours } from '../pens/theme-colours'
import type { Emphasis, Step } from '../views/views'
import { drawKindGlyph } from './kind-glyph'
import type { ShortLabel } from './semantic-zoom'

export interface CardState {
  emphasis: Emphasis
  hovered: boolean
  selected: boolean
  focused: boolean
}

const noteOutline: PathData = {
  d: 'M3 4.25C3 3.55 3.55 3 4.25 3H11.75C12.45 3 13 3.55 13 4.25V9.25C13 9.95 12.45 10.5 11.75 10.5H7.5L4.75 13V10.5H4.25C3.55 10.5 3 9.95 3 9.25Z',
}
const crossOutline: PathData = { d: 'M4.2 4.2L7.8 7.8M7.8 4.2L4.2 7.8' }

/** The yellow band of a shown chain: around the card, under all cards. */
export function drawCardHalo(pen: Pen, card: Card, colours: ThemeColours): void {
  pen.path(cardOutline(card.kind, card.height, 3), { stroke: colours.token.mark, width: 7.5 })
}

export function drawCard(pen: Pen, card: Card, state: CardState, colours: ThemeColours): void {
  const dim = state.emphasis === 'dim'
  drawBody(pen, card, state, colours)
  drawHead(pen, card, dim, colours)
  drawLabel(pen, card, dim, colours)
  drawRings(pen, card, state, colours)
}

function drawBody(pen: Pen, card: Card, state: CardState, colours: ThemeColours): void {
  const { token, kind } = colours
  const outline = cardOutline(card.kind, card.height, -0.75)
  if (state.emphasis === 'dim') {
    const thesis = card.kind === 'thesis'
    pen.path(outline, {
      fill: token.canvas,
      stroke: thesis ? token['line-strong'] : token['card-line-dim'],
      width: thesis ? 2.25 : 1.25,
    })
    return
  }
  const width = state.hovered ? 2 : state.emphasis === 'chain' ? 1.75 : 1.25
  const fill = card.kind === 'thesis' ? kind.thesis : token.raised
  pen.path(outline, { fill, stroke: kind[card.kind], width })
}

function drawRings(pen: Pen, card: Card, state: CardState, colours: ThemeColours): void {
  if (state.selected) {
    pen.path(cardOutline(card.kind, card.height, 2.75), { stroke: colours.token.accent, width: 2.5 })
  }
  if (state.focused) {
    const grow = state.selected ? 6.25 : 2.75
    const outline = cardOutline(card.kind, card.height, grow)
    pen.path(outline, { stroke: colours.token.focus, width: 2.25, dash: [5, 3] })
  }
}

function drawHead(pen: Pen, card: Card, dim: boolean, colours: ThemeColours): void {
  const { token, kind, link } = colours
  const thesis = card.kind === 'thesis'
  const { left, right } = headRow(card.kind)
  const faint = dim ? 0.5 : undefined
  const glyph = thesis ? (dim ? token['text-dim'] : token['on-ink']) : kind[card.kind]
  drawKindGlyph(pen, card.kind, left, 11, 14, glyph, thesis ? undefined : faint)

  let end = right
  for (const mark of [...card.holders].reverse()) {
    drawHolder(pen, end - 8, mark, thesis && !dim, faint, colours)
    end -= 18
  }
  if (card.holders.length > 0) end -= 5
  const ink = thesis && !dim ? token['on-ink'] : dim ? token['text-dim'] : token['text-2']
  if (card.notes > 0) {
    const count = String(card.notes)
    const width = count.length * 6.8
    pen.text(end, 22, count, { size: 11, weight: 500, fill: ink, anchor: 'end', ...fading(faint) })
    pen.at(end - width - 14, 12, 12 / 16, () =>
      pen.path(noteOutline, { stroke: ink, width: 1.7, join: 'round', ...fading(faint) }),
    )
    end -= width + 21
  }
  if (card.contested) {
    const stroke = thesis ? (dim ? token['text-dim'] : token['on-ink']) : link.attacks
    pen.circle(end - 6, 18, 4.7, { stroke, width: 1.4, ...fading(faint) })
    pen.at(end - 12, 12, 1, () =>
      pen.path(crossOutline, { stroke, width: 1.4, cap: 'round', ...fading(faint) }),
    )
  }
}

function drawHolder(
  pen: Pen,
  x: number,
  mark: HolderMark,
  onInk: boolean,
  faint: number | undefined,
  colours: ThemeColours,
): void {
  const own = typeof mark.color === 'string'
  const fill =
    typeof mark.color === 'string' ? mark.color : (colours.holders[mark.color] ?? colours.token['text-2'])
  const disc = onInk ? colours.token['on-ink'] : fill
  const letter = onInk ? colours.kind.thesis : own ? readableOn(fill) : colours.token['on-holder']
  pen.circle(x, 18, 8, { fill: disc, ...fading(faint) })
  pen.text(x, 21.4, mark.initial, {
    size: 9.5,
    weight: 600,
    fill: letter,
    anchor: 'middle',
    ...fading(faint),
  })
}

/** Black or white, whichever reads better on a colour that a person chose (relative luminance of WCAG 2). */
function readableOn(hex: string): string {
  const channel = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
  return luminance > 0.179 ? '#000000' : '#ffffff'
}

function drawLabel(pen: Pen, card: Card, dim: boolean, colours: ThemeColours): void {
  const { token } = colours
  const thesis = card.kind === 'thesis'
  const box = labelBox(card.kind)
  const weight = dim ? (thesis ? 500 : 400) : box.weight
  const fill = dim ? token['text-dim'] : thesis ? token['on-ink'] : token.text
  const x = card.rightToLeft ? box.left + box.width : box.left
  card.lines.forEach((line, index) => {
    pen.text(x, box.baseline + index * box.lineHeight, line, {
      size: box.size,
      weight,
      fill,
      ...(card.rightToLeft ? { rtl: true, anchor: 'end' as const } : {}),
    })
  })
}

/** The number of a step of the shown chain, over the top left corner: filled for one that was typed, ringed for one found between. */
export function drawStep(pen: Pen, step: Step, colours: ThemeColours): void {
  const { token } = colours
  const label = String(step.number)
  if (step.typed) pen.circle(1, 1, 11, { fill: token.text })
  else pen.circle(1, 1, 10.125, { fill: token.surface, stroke: token.text, width: 1.75 })
  const fill = step.typed ? token.surface : token.text
  pen.text(1, 5.3, label, { size: label.length > 2 ? 10 : 12, weight: 600, fill, anchor: 'middle' })
}

/** Far out: the shape, and in it the glyph and a short label in letters of a fixed size on the screen. */
export function drawShortCard(
  pen: Pen,
  card: Card,
  label: ShortLabel,
  state: CardState,
  colours: ThemeColours,
): void {
  const { token, kind } = colours
  const dim = state.emphasis === 'dim'
  const inked = card.kind === 'thesis' && !dim
  const edge = dim ? token['card-line-dim'] : kind[card.kind]
  const fill = inked ? kind.thesis : dim ? token.canvas : token.raised
  // One pixel on the screen, however far out.
  const pixel = label.lineHeight / 13
  pen.path(cardOutline(card.kind, card.height, -0.75), { fill, stroke: edge, width: pixel })
  const top = (card.height - label.lines.length * label.lineHeight) / 2
  const ink = dim ? token['text-dim'] : inked ? token['on-ink'] : token.text
  if (label.indent > 0) {
    const size = 10 * pixel
    const glyph = inked ? token['on-ink'] : kind[card.kind]
    drawKindGlyph(pen, card.kind, label.left, top + 1.5 * pixel, size, glyph, dim ? 0.5 : undefined)
  }
  label.lines.forEach((line, index) => {
    const y = top + label.lineHeight * (index + 0.76)
    const lettering = { size: label.size, weight: dim ? (400 as const) : (500 as const), fill: ink }
    if (card.rightToLeft) {
      pen.text(cardWidth - label.left, y, line, { ...lettering, rtl: true, anchor: 'end' })
    } else pen.text(label.left + (index === 0 ? label.indent : 0), y, line, lettering)
  })
  drawRings(pen, card, state, colours)
}

/** Farthest: a small block in the colour of the kind. */
export function drawDot(pen: Pen, card: Card, state: CardState, colours: ThemeColours): void {
  const dim = state.emphasis === 'dim'
  const fill = dim ? colours.token['link-dim'] : colours.kind[card.kind]
  const inset = card.height * 0.12
  pen.block(inset, inset, cardWidth - 2 * inset, card.height - 2 * inset, fill)
  drawRings(pen, card, state, colours)
}

function fading(opacity: number | undefined): { opacity?: number } {
  return opacity === undefined ? {} : { opacity }
}

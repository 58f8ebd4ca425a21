/**
 * The measures of a claim's card and the outline of its kind: one shape a kind, told apart without colour. Outlines
 * are around (0, 0), the top left corner; `grow` moves every edge outwards (rings, halos) or inwards (the edge's own line).
 */
import type { ClaimKind } from '@/graph/model/vocabulary'
import { type PathData, short, type Weight } from '../pens/pen'

export const cardWidth = 176
/** How far the point of an event, the lean of a counterpoint and the cut corners of a condition reach. */
const eventPoint = 14
export const counterpointLean = 12
const conditionCut = 11

export interface LabelBox {
  left: number
  /** The width its lines may take. */
  width: number
  size: number
  weight: Weight
  lineHeight: number
  /** From the top of the card to the first baseline. */
  baseline: number
}

const plainLabel: LabelBox = { left: 12, width: 154, size: 14, weight: 500, lineHeight: 18, baseline: 46 }
const labels: Readonly<Record<ClaimKind, LabelBox>> = {
  claim: plainLabel,
  evidence: plainLabel,
  thesis: { ...plainLabel, size: 15, weight: 600, lineHeight: 19, baseline: 47 },
  event: { ...plainLabel, width: 148 },
  condition: { ...plainLabel, left: 14, width: 152 },
  counterpoint: { ...plainLabel, left: 16, width: 148 },
}

export function labelBox(kind: ClaimKind): LabelBox {
  return labels[kind]
}

/** Where the head row begins and ends. */
export function headRow(kind: ClaimKind): { left: number; right: number } {
  if (kind === 'event') return { left: 12, right: cardWidth - 20 }
  if (kind === 'counterpoint') return { left: 18, right: cardWidth - 13 }
  if (kind === 'condition') return { left: 14, right: cardWidth - 13 }
  return { left: 12, right: cardWidth - 11 }
}

/** Head, gap and `lines` lines between paddings of 10: 60, 78 or 96. */
export function cardHeight(kind: ClaimKind, lines: number): number {
  return 42 + labels[kind].lineHeight * Math.max(1, lines)
}

const known = new Map<string, PathData>()

/** The outline of a card of this kind and height, grown by `grow` on every side. */
export function cardOutline(kind: ClaimKind, height: number, grow: number): PathData {
  const key = `${kind} ${height} ${grow}`
  let outline = known.get(key)
  if (!outline) {
    outline = rounded(corners(kind, height, grow))
    known.set(key, outline)
  }
  return outline
}

interface Corner {
  x: number
  y: number
  radius: number
}

function corners(kind: ClaimKind, height: number, grow: number): Corner[] {
  const left = -grow
  const top = -grow
  const right = cardWidth + grow
  const bottom = height + grow
  switch (kind) {
    case 'event': {
      const shoulder = right - eventPoint
      return [
        { x: left, y: top, radius: 6 },
        { x: shoulder, y: top, radius: 4 },
        { x: right, y: height / 2, radius: 3 },
        { x: shoulder, y: bottom, radius: 4 },
        { x: left, y: bottom, radius: 6 },
      ]
    }
    case 'condition': {
      const cut = conditionCut
      return [
        { x: left + cut, y: top, radius: 1.5 },
        { x: right - cut, y: top, radius: 1.5 },
        { x: right, y: top + cut, radius: 1.5 },
        { x: right, y: bottom - cut, radius: 1.5 },
        { x: right - cut, y: bottom, radius: 1.5 },
        { x: left + cut, y: bottom, radius: 1.5 },
        { x: left, y: bottom - cut, radius: 1.5 },
        { x: left, y: top + cut, radius: 1.5 },
      ]
    }
    case 'counterpoint':
      return [
        { x: left + counterpointLean, y: top, radius: 2.5 },
        { x: right, y: top, radius: 2.5 },
        { x: right - counterpointLean, y: bottom, radius: 2.5 },
        { x: left, y: bottom, radius: 2.5 },
      ]
    default: {
      const radius = kind === 'thesis' ? 10 : kind === 'evidence' ? 1 : 8
      return [
        { x: left, y: top, radius },
        { x: right, y: top, radius },
        { x: right, y: bottom, radius },
        { x: left, y: bottom, radius },
      ]
    }
  }
}

/** The polygon with its corners rounded by quadratic curves. */
function rounded(polygon: readonly Corner[]): PathData {
  const parts: string[] = []
  polygon.forEach((corner, index) => {
    const before = polygon[(index + polygon.length - 1) % polygon.length] ?? corner
    const after = polygon[(index + 1) % polygon.length] ?? corner
    const enter = towards(corner, before, corner.radius)
    const leave = towards(corner, after, corner.radius)
    parts.push(`${index === 0 ? 'M' : 'L'}${point(enter)}Q${point(corner)} ${point(leave)}`)
  })
  return { d: `${parts.join('')}Z` }
}

function towards(from: Corner, to: Corner, distance: number): { x: number; y: number } {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const share = Math.min(distance, length / 2) / length
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

function point({ x, y }: { x: number; y: number }): string {
  return `${short(x)} ${short(y)}`
}

export type Side = 'left' | 'right' | 'top' | 'bottom'

/** Where on the edge of the card a link may end: `offset` runs along the side from its middle. From the top left corner. */
export function pointOnEdge(
  kind: ClaimKind,
  height: number,
  side: Side,
  offset: number,
): { x: number; y: number } {
  if (side === 'top' || side === 'bottom') {
    return { x: cardWidth / 2 + offset, y: side === 'top' ? 0 : height }
  }
  const y = height / 2 + offset
  const down = y / height
  if (kind === 'counterpoint') {
    const x = side === 'left' ? counterpointLean * (1 - down) : cardWidth - counterpointLean * down
    return { x, y }
  }
  if (kind === 'event' && side === 'right') {
    return { x: cardWidth - (Math.abs(offset) / (height / 2)) * eventPoint, y }
  }
  return { x: side === 'left' ? 0 : cardWidth, y }
}

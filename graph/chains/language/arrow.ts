/** Arrows: the table of hops, the spelled-out form, and what is taken for `->` in a question that has no arrow. */
import { causalTypes, type LinkType, linkTypes } from '../../model/vocabulary'
import type { PlanHop } from '../plan'
import type { Cursor } from './cursor'
import { refuse } from './fault'

/** How many links a hop may have that does not say so, and how many any may say. */
export const usualLinks = 6
export const mostLinks = 32

/** What `->` means. */
export const plainHop: PlanHop = { types: causalTypes, min: 1, max: usualLinks, sign: 0 }

/** The arrows of the table, in the order of CHAINS.md. */
export const arrowTable: readonly { sign: string; hop: PlanHop }[] = [
  { sign: '->', hop: plainHop },
  { sign: '→', hop: plainHop },
  { sign: '=>', hop: { types: causalTypes, min: 1, max: 1, sign: 0 } },
  { sign: '~>', hop: { types: linkTypes, min: 1, max: usualLinks, sign: 0 } },
  { sign: '+>', hop: { types: causalTypes, min: 1, max: usualLinks, sign: 1 } },
  { sign: '-|', hop: { types: causalTypes, min: 1, max: usualLinks, sign: -1 } },
]

export type ArrowFound =
  | { is: 'hop'; hop: PlanHop }
  /** `-->`, `>` or words: `->` where nothing better is there. */
  | { is: 'substitute'; wrote: string }

const longArrow = /-{2,}>/y
/** `>` with the dash that a keyboard, or an eager typing aid, made of the hyphen: `–>`, `—>`, `- >`. */
const dashedArrow = /[-–—−‒―]\s*>/y
const substitutes = [dashedArrow, />/y, /leads\s+to(?![\p{L}\p{N}_])/iuy, /therefore(?![\p{L}\p{N}_])/iuy]

/** Reads the arrow or substitute that begins here, if one does. */
export function readArrow(cursor: Cursor): ArrowFound | null {
  const long = cursor.take(longArrow)
  if (long) return { is: 'substitute', wrote: long[0] }
  for (const { sign, hop } of arrowTable) {
    if (cursor.end - cursor.at < sign.length || !cursor.text.startsWith(sign, cursor.at)) continue
    cursor.at += sign.length
    return { is: 'hop', hop }
  }
  if (cursor.look(/-\[/y)) return { is: 'hop', hop: readSpelled(cursor) }
  const inWord = /[\p{L}\p{N}_]/u.test(cursor.text.charAt(cursor.at - 1))
  for (const pattern of substitutes) {
    if (inWord && pattern !== dashedArrow && cursor.here !== '>') continue
    const match = cursor.take(pattern)
    if (match) return { is: 'substitute', wrote: match[0].replace(/\s+/g, ' ').toLowerCase() }
  }
  return null
}

/** Reads `-[types]{n,m}->`; the cursor is at its hyphen. */
function readSpelled(cursor: Cursor): PlanHop {
  const start = cursor.at
  const inside = cursor.take(/-\[([^\]]*)\]/y)
  if (!inside)
    refuse([start, start + 2], 'the bracket [ that opens here is never closed.', 'link types and ]')
  const types = readTypes(inside[1] ?? '', start + 2)
  const { min, max } = readBounds(cursor)
  cursor.skipSpace()
  if (!cursor.take(/->/y)) {
    refuse([start, cursor.at], 'an arrow that begins with -[ ends with ->.', '->')
  }
  return { types, min, max, sign: 0 }
}

function readTypes(list: string, start: number): readonly LinkType[] {
  const named = new Set<LinkType>()
  for (const match of list.matchAll(/[^\s,|]+/g)) {
    const type = linkTypes.find((one) => one === match[0].toLowerCase())
    const at = start + match.index
    if (!type) {
      refuse([at, at + match[0].length], `“${match[0]}” is no type of link.`, linkTypes.join(', '))
    }
    named.add(type)
  }
  if (named.size === 0)
    refuse([start - 1, start + list.length + 1], 'no type of link is named.', linkTypes.join(', '))
  return linkTypes.filter((type) => named.has(type))
}

function readBounds(cursor: Cursor): { min: number; max: number } {
  cursor.skipSpace()
  const start = cursor.at
  if (cursor.here !== '{') return { min: 1, max: usualLinks }
  const braces = cursor.take(/\{([^}]*)\}/y)
  if (!braces) refuse([start, start + 1], 'the brace { that opens here is never closed.', '{n} or {n,m}')
  const numbers = /^\s*(\d{1,6})\s*(?:,\s*(\d{1,6})\s*)?$/.exec(braces[1] ?? '')
  const span: [number, number] = [start, cursor.at]
  if (!numbers) refuse(span, 'how many links is written as {n} or {n,m}, in whole numbers.', '{n} or {n,m}')
  const min = Number(numbers[1])
  const max = Number(numbers[2] ?? numbers[1])
  if (min < 1 || max > mostLinks || min > max) {
    refuse(
      span,
      `a hop has between 1 and ${mostLinks} links, the smaller number first.`,
      `1 ≤ n ≤ m ≤ ${mostLinks}`,
    )
  }
  return { min, max }
}

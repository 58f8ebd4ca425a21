/**
 * A text of lines, indented by tabs, blanks or bullets, as claims: a line bears on the line above it that is indented
 * less. A line may say how: `but: …`. Everything else is a reason.
 */
import { type LinkType, linkMeanings, linkTypes } from '@/graph/model/vocabulary'

export interface TextLine {
  /** At most 80 UTF-16 units; what is longer stands in full in `text`. */
  label: string
  text: string
  /** 0 at the top. */
  depth: number
  /** Index of the line it bears on; null at the top. */
  parent: number | null
  /** How it says that it bears on that; null where it does not say. */
  type: LinkType | null
}

/** So many lines, each with its link, are what one change may hold. */
export const mostLines = 500
const longestLabel = 80
const longestText = 2000
const tabWidth = 4

/** The lines that say something, from top to bottom. Linear. */
export function readIndentedText(text: string): TextLine[] {
  const lines: TextLine[] = []
  /** The lines that are open for children, with their indents, outermost first. */
  const open: { indent: number; at: number }[] = []
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const { indent, words, type } = readLine(raw)
    if (words === '') continue
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop()
    const parent = open.at(-1)?.at ?? null
    lines.push({ ...worded(words), depth: open.length, parent, type })
    open.push({ indent, at: lines.length - 1 })
  }
  return lines
}

const bullet = /^(?:[-*+•–—▪◦‣·]|\(?(?:\d{1,3}|[a-z])[.)]|#{1,6})\s+/i
const relation = new RegExp(
  `^(${linkTypes.map((type) => linkMeanings[type].backward).join('|')})(?: \\(about that link\\))?:\\s+`,
  'i',
)

function readLine(raw: string): { indent: number; words: string; type: LinkType | null } {
  const blanks = /^[\s\u00a0]*/.exec(raw)?.[0] ?? ''
  let indent = 0
  for (const blank of blanks)
    indent = blank === '\t' ? (Math.floor(indent / tabWidth) + 1) * tabWidth : indent + 1
  const plain = raw.slice(blanks.length).replace(bullet, '').trim()
  const backward = relation.exec(plain)?.[1]?.toLowerCase()
  const type = linkTypes.find((candidate) => linkMeanings[candidate].backward === backward) ?? null
  return { indent, words: type ? plain.replace(relation, '').trim() : plain, type }
}

function worded(words: string): { label: string; text: string } {
  const clean = words.replace(/\0/g, '').toWellFormed().replace(/\s+/g, ' ')
  if (clean.length <= longestLabel) return { label: clean, text: '' }
  return {
    label: `${cutAtWord(clean, longestLabel - 2)} …`,
    text: clean.slice(0, longestText).toWellFormed(),
  }
}

/** At most `limit` units, not within a word where there is a blank to cut at. */
function cutAtWord(text: string, limit: number): string {
  const cut = text.slice(0, limit + 1)
  const at = cut.lastIndexOf(' ')
  return (at > limit / 2 ? cut.slice(0, at) : [...text.slice(0, limit)].join('')).trimEnd().toWellFormed()
}

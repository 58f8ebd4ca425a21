/**
 * A source's text as sections and paragraphs, the way anchors count them: headings open sections, blank lines part
 * paragraphs (Markdown, CommonMark's block rules for headings, fences and thematic breaks). All offsets are UTF-16
 * units of the text as it is stored, whatever its line ends.
 */
import { textLimits } from './text-limits'

/** In UTF-16 units of the text, the end not included. */
export interface TextRange {
  start: number
  end: number
}

export interface TextParagraph extends TextRange {
  /** Its index among all paragraphs. */
  index: number
  /** The index of its section. */
  section: number
  /** From 1 within its section. */
  number: number
}

export interface TextSection {
  /** What anchors call it: the heading, with a number behind it where an earlier section has the same. */
  title: string
  /** The heading as it stands in the text; null before the first one. */
  heading: (TextRange & { words: string; level: number }) | null
  /** From 1 among the sections that have paragraphs; null where there are none. */
  number: number | null
  paragraphs: TextParagraph[]
}

export interface SourceText {
  text: string
  sections: readonly TextSection[]
  /** Those of all sections, in order. */
  paragraphs: readonly TextParagraph[]
  hasHeadings: boolean
}

/** What stands before the first heading is called so, where no heading is. */
const beforeFirstHeading = 'Introduction'

/** Reads the structure of a text. Linear. */
export function readSourceText(text: string): SourceText {
  const sections: TextSection[] = []
  const paragraphs: TextParagraph[] = []
  let block = null as (TextRange & { lines: number }) | null
  let fence = null as string | null

  function open(heading: TextSection['heading']): TextSection {
    const section: TextSection = { title: '', heading, number: null, paragraphs: [] }
    sections.push(section)
    return section
  }

  function close(): void {
    if (!block) return
    const section = sections.at(-1) ?? open(null)
    const paragraph: TextParagraph = {
      start: block.start,
      end: block.end,
      index: paragraphs.length,
      section: sections.length - 1,
      number: section.paragraphs.length + 1,
    }
    section.paragraphs.push(paragraph)
    paragraphs.push(paragraph)
    block = null
  }

  for (const line of linesOf(text)) {
    const words = text.slice(line.start, line.end)
    const trimmed = words.trim()
    if (trimmed === '' && fence === null) {
      close()
      continue
    }
    const start = line.start + words.length - words.trimStart().length
    const end = start + trimmed.length
    if (fence !== null) {
      if (closesFence(trimmed, fence)) fence = null
    } else {
      const heading = atxHeading(words)
      if (heading) {
        close()
        open({ start, end, ...heading })
        continue
      }
      const level = underline(words)
      if (
        level !== null &&
        block?.lines === 1 &&
        !/^([-*+>]|\d+[.)])\s/.test(text.slice(block.start, block.end))
      ) {
        const first: TextRange = block
        block = null
        open({ start: first.start, end, words: text.slice(first.start, first.end), level })
        continue
      }
      if (isThematicBreak(words)) {
        close()
        continue
      }
      fence = /^ {0,3}(`{3,}|~{3,})/.exec(words)?.[1] ?? null
    }
    if (trimmed === '') continue
    block = block ? { ...block, end, lines: block.lines + 1 } : { start, end, lines: 1 }
  }
  close()
  nameSections(sections)
  return { text, sections, paragraphs, hasHeadings: sections.some(({ heading }) => heading !== null) }
}

/** The section that an anchor names: by its very title, else by one that differs only in case, quotes or dashes. */
export function sectionNamed(source: SourceText, title: string): TextSection | undefined {
  const same = source.sections.find((section) => section.title === title)
  if (same) return same
  const wanted = plainTitle(title)
  return source.sections.find((section) => plainTitle(section.title) === wanted)
}

/**
 * The paragraph that an anchor counts to: within its section, or among all of them where it names none. Undefined
 * when there is no such place.
 */
export function paragraphAt(
  source: SourceText,
  section: string | undefined,
  number: number,
): TextParagraph | undefined {
  const among = section === undefined ? source.paragraphs : sectionNamed(source, section)?.paragraphs
  return among?.[number - 1]
}

/** The paragraph that holds the offset; undefined in headings and between paragraphs. Logarithmic. */
export function paragraphHolding(source: SourceText, offset: number): TextParagraph | undefined {
  let low = 0
  let high = source.paragraphs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((source.paragraphs[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const found = source.paragraphs[low]
  return found && found.start <= offset ? found : undefined
}

/** How an anchor names this paragraph. A text without headings has paragraphs only. */
export function paragraphName(source: SourceText, { section, number, index }: TextParagraph) {
  if (!source.hasHeadings) return { paragraph: index + 1 }
  return { section: source.sections[section]?.title ?? '', paragraph: number }
}

function* linesOf(text: string): Generator<TextRange> {
  const end = /\r\n|\n|\r/g
  let start = 0
  for (let match = end.exec(text); match; match = end.exec(text)) {
    yield { start, end: match.index }
    start = end.lastIndex
  }
  yield { start, end: text.length }
}

function atxHeading(line: string): { words: string; level: number } | null {
  const mark = /^ {0,3}(#{1,6})(?=[ \t])/.exec(line)
  if (!mark) return null
  let words = line.slice(mark[0].length).trim()
  let end = words.length
  while (words[end - 1] === '#') end -= 1
  if (end === 0 || /\s/.test(words[end - 1] ?? '')) words = words.slice(0, end).trim()
  return words === '' ? null : { words, level: mark[1]?.length ?? 1 }
}

function underline(line: string): number | null {
  const mark = /^ {0,3}(={2,}|-{3,})[ \t]*$/.exec(line)?.[1]
  if (mark === undefined) return null
  return mark.startsWith('=') ? 1 : 2
}

function isThematicBreak(line: string): boolean {
  return /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/.test(line)
}

function closesFence(trimmed: string, fence: string): boolean {
  return trimmed.startsWith(fence) && [...trimmed].every((letter) => letter === fence[0])
}

function nameSections(sections: readonly TextSection[]): void {
  const taken = new Set<string>()
  // Real headings first: what merely stands before them gives way.
  const order = [...sections.filter(({ heading }) => heading), ...sections.filter(({ heading }) => !heading)]
  for (const section of order) {
    const words = section.heading?.words ?? beforeFirstHeading
    let free = cut(words, textLimits.title)
    for (let count = 2; taken.has(free); count++) free = `${cut(words, textLimits.title - 10)} (${count})`
    taken.add(free)
    section.title = free
  }
  let number = 0
  for (const section of sections) {
    if (section.paragraphs.length === 0) continue
    number += 1
    section.number = number
  }
}

/** Without half of a character at the end. */
function cut(words: string, length: number): string {
  return words.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}

/** A title without what differs between an original and its retelling: case, kinds of quotes and dashes, blanks. */
function plainTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛']/g, "'")
    .replace(/[“”„‟"]/g, '"')
    .replace(/[‐-―−-]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

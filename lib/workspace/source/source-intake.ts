/**
 * A text that someone pastes, drops or opens, made ready to be a source: what it is, what it may be called, and what is
 * wrong with it, before anything is stored.
 */
import { counted } from '@/graph/model/counted'
import { sourceTextLimit } from '@/graph/model/source'
import { readSourceText } from '@/graph/model/source-text'
import { isPlainText } from '@/graph/model/text'
import { textLimits } from '@/graph/model/text-limits'

/** Bytes that a change to a map may be sent in, with room for the rest of it. */
const bytesLimit = 1_000_000
/** Files beyond are not even opened. */
const fileLimit = 8_000_000

export interface Intake {
  text: string
  /** What it may be called: its front matter's title, its first heading of the first rank, or its file. */
  title: string | null
  /** What was done to it that a person may want to know. */
  notes: readonly string[]
}

/** What came of reading a file: its text, or why there is none. */
export type TextRead = Intake | { problem: string }

/** Whether a file calls itself a text; what it is shows when it is read. */
export function isTextFile({ name, type }: File): boolean {
  return isTextName(name) || type === 'text/plain' || type === 'text/markdown'
}

/** The text of a file, or why there is none. Plain text and Markdown in UTF-8, or in UTF-16 with its mark. */
export async function readTextFile(file: File): Promise<TextRead> {
  if (!isTextName(file.name) && !/^text\/|^$/.test(file.type))
    return {
      problem: `“${file.name}” is no plain text or Markdown. Save it as .txt or .md, or paste its words.`,
    }
  if (file.size > fileLimit) return { problem: tooLong(file.size) }
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) return { problem: unopened(file) }
  const text = decode(new Uint8Array(bytes))
  if (text === null || text.includes('\0'))
    return { problem: `“${file.name}” is not readable as text in UTF-8.` }
  const name = file.name.replace(/\.[a-z0-9]+$/i, '')
  const intake = readPastedText(text)
  return { ...intake, title: intake.title ?? (name === '' ? null : name.slice(0, textLimits.title)) }
}

/** Why a file has no bytes to read. */
export function unopened({ name }: File): string {
  return `“${name}” cannot be opened: it is a folder, or it is gone.`
}

function isTextName(name: string): boolean {
  return /\.(txt|text|md|markdown|mdown)$/i.test(name)
}

/** Line ends made one, a mark of byte order and front matter taken off; lines taken for paragraphs where no blank line parts any. */
export function readPastedText(raw: string): Intake {
  const notes: string[] = []
  let text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const front = /^---\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text)
  let title: string | null = null
  if (front && /^[\w-]+:/m.test(front[1] ?? '')) {
    text = text.slice(front[0].length)
    title = /^title:[ \t]*["']?(.*?)["']?[ \t]*$/m.exec(front[1] ?? '')?.[1] || null
    notes.push('Its front matter is left out.')
  }
  text = text.trim()
  if (looksUnparted(text)) {
    text = text.replace(/\n+/g, '\n\n')
    notes.push('It has no blank lines: each line is a paragraph.')
  }
  const first = readSourceText(text).sections.find(({ heading }) => heading)?.heading
  if (title === null && first?.level === 1) title = first.words
  return { text, title: title?.slice(0, textLimits.title).toWellFormed() ?? null, notes }
}

/** Why this text cannot be a source's; null: it can. */
export function textProblem(text: string): string | null {
  if (text.trim() === '') return 'There are no words in it yet.'
  if (text.length > sourceTextLimit || new TextEncoder().encode(text).length > bytesLimit)
    return tooLong(text.length)
  if (!isPlainText(text)) return 'It holds a character that cannot be kept.'
  return null
}

/** `3 sections, 20 paragraphs`. */
export function structureWords(text: string): string {
  const { sections, paragraphs, hasHeadings } = readSourceText(text)
  const parts = counted(paragraphs.length, 'paragraph')
  const filled = sections.filter(({ number }) => number !== null).length
  return hasHeadings ? `${counted(filled, 'section')}, ${parts}` : parts
}

function tooLong(length: number): string {
  const size = `${Math.ceil(length / 1000).toLocaleString('en')},000`
  return `A source holds about a million characters (a megabyte); this has ${size}. Take the part that is argued with.`
}

/** Long lines and no blank one between them: as word processors give their paragraphs. */
function looksUnparted(text: string): boolean {
  if (/\n[ \t]*\n/.test(text)) return false
  const lines = text.split('\n')
  return lines.length > 1 && lines.some((line) => line.length > 120) && !/^ {0,3}(```|~~~)/m.test(text)
}

function decode(bytes: Uint8Array): string | null {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  try {
    return new TextDecoder(mark, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

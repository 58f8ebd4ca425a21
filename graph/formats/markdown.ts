/** The outline of a map as Markdown (CommonMark, without HTML): to read, to send, to print. It cannot be read back. */
import { ArgumentGraph } from '../model/argument-graph'
import type { MapDocument } from '../model/map-document'
import type { Source } from '../model/source'
import type { Format } from './format'
import type { Words } from './numbered-outline'
import { creditOf, type PrintedEntry, type PrintedNote, type PrintedPlace, printedMap } from './printed-map'

export const markdown: Format = {
  id: 'markdown',
  title: 'Markdown outline',
  extension: 'md',
  mediaType: 'text/markdown; charset=utf-8',
  write: writeMarkdown,
}

/** List items deeper than this are not indented any further: each says by number what it bears on. */
const deepest = 8

export function writeMarkdown(document: MapDocument): string {
  const map = printedMap(ArgumentGraph.fromDocument(document))
  const blocks = [
    `# ${heading(map.title)}`,
    ...paragraphs(map.summary),
    `*${plain(`${map.facts.join(', ')}.`)}*`,
    '## Outline',
    'Each claim has a number, and below it stands what bears on it. Where a claim bears on more than one thing, it is told once and named by its number elsewhere.',
    ...(map.entries.length === 0 ? ['No claims yet.'] : [map.entries.map(entryItem).join('\n')]),
    ...(map.sources.length === 0 ? [] : ['## Sources', map.sources.map(sourceItem).join('\n')]),
    ...(map.notes.length === 0 ? [] : ['## Notes']),
    ...map.notes.flatMap(({ on, notes }) => [`### On ${wordsOf(on)}`, notes.map(noteItem).join('\n')]),
  ]
  return `${blocks.map((block) => block.trimEnd()).join('\n\n')}\n`
}

function entryItem(entry: PrintedEntry): string {
  const { number, label, reference, relation, facts, text, places, step } = entry
  const name = `**${number}. ${plain(label.trim())}**`
  const head = [reference ? `see ${name}` : name, wordsOf(relation), ...facts.map(plain)].filter(
    (part) => part !== '',
  )
  const said = step ? [...factsOf(step.facts), ...paragraphs(step.text)] : []
  return item(Math.min(entry.level, deepest), head.join(' · '), [
    ...paragraphs(text),
    ...placesLine(places),
    ...(said.length > 0 ? [`On this step: ${said.join(' ')}`] : []),
    ...placesLine(step?.places ?? [], 'The step rests'),
  ])
}

function factsOf(facts: readonly string[]): string[] {
  return facts.length === 0 ? [] : [`${facts.map(plain).join(' · ')}.`]
}

function placesLine(places: readonly PrintedPlace[], words = 'Rests'): string[] {
  if (places.length === 0) return []
  const said = places.map(
    (place) => plain(place.words) + (place.quote === null ? '' : `: “${plain(place.quote)}”`),
  )
  return [`*${words} on* ${said.join('; ')}`]
}

function sourceItem(source: Source): string {
  const credit = creditOf(source)
  const kind = source.textKind === 'digest' ? ['told in a digest'] : []
  const head = [`**${plain(source.title.trim())}**`, ...(credit === '' ? [] : [plain(credit)]), ...kind]
  return item(0, [...head, ...(source.url === undefined ? [] : [addressed(source.url)])].join(' · '), [
    ...paragraphs(source.notes ?? ''),
  ])
}

function noteItem({ head, isReply, body, url }: PrintedNote): string {
  const quoted =
    body.trim() === ''
      ? []
      : [
          body
            .trimEnd()
            .split(/\r\n|\r|\n/)
            .map(quotedLine)
            .join('\n'),
        ]
  return item(isReply ? 1 : 0, `*${plain(head)}*`, [...quoted, ...(url === null ? [] : [addressed(url)])])
}

/** Notes are Markdown already; what would be HTML in them is not. */
function quotedLine(line: string): string {
  return `> ${line.replace(/<(?=[a-z/!?])(?!(?:https?|mailto):)/gi, '\\<')}`.trimEnd()
}

/** An item of a list with what belongs to it, each block a paragraph of its own. */
function item(level: number, head: string, blocks: readonly string[]): string {
  const indent = '  '.repeat(level)
  const rest = blocks.map((block) => `\n${block.replace(/^(?=.)/gm, `${indent}  `)}`)
  return [`${indent}- ${head}`, ...rest, ...(rest.length > 0 ? [''] : [])].join('\n')
}

function wordsOf(words: Words): string {
  return words.map((word) => (typeof word === 'number' ? `**${word}**` : plain(word))).join('')
}

function addressed(url: string): string {
  return `<${url.replace(/[<>\s]/g, (character) => encodeURIComponent(character))}>`
}

/** Paragraphs of plain text, their lines joined; none of it means anything in Markdown. */
function paragraphs(text: string): string[] {
  return text
    .split(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*/)
    .map((paragraph) =>
      plain(paragraph.trim())
        .replace(/^(\d+)(?=[.)])/, '$1\\')
        .replace(/^(?=[#+\-=])/, '\\'),
    )
    .filter((paragraph) => paragraph !== '')
}

/** Marks at the end of a heading would be taken for its end. */
function heading(text: string): string {
  return plain(text.trim()).replace(/#(?=#*$)/g, '\\#')
}

/** The text on one line, with a backslash before whatever Markdown would take for a mark. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*[\]<>|~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&')
}

/**
 * All that is said of a map on paper, in words and in the order of reading: the numbered outline, the sources, the notes.
 * The Markdown outline and the print view only lay it out.
 */
import type { Anchor } from '../model/anchor'
import type { Annotation } from '../model/annotation'
import type { ArgumentGraph } from '../model/argument-graph'
import { counted } from '../model/counted'
import type { HolderId } from '../model/ids'
import type { Source } from '../model/source'
import type { Motivation } from '../model/vocabulary'
import {
  linkWords,
  type NumberedOutline,
  numberedOutline,
  type OutlineStep,
  type Words,
} from './numbered-outline'

export interface PrintedMap {
  title: string
  summary: string
  /** `57 claims, 93 links`, and whose argument it is. */
  facts: string[]
  entries: PrintedEntry[]
  sources: Source[]
  /** The map's first, then by what they are on, in the order of the outline. */
  notes: { on: Words; notes: PrintedNote[] }[]
}

export interface PrintedEntry {
  number: number
  level: number
  /** Only named here: it is told where its number stands. */
  reference: boolean
  label: string
  /** `causes 3, together with 4`, and how strong that is; empty for a root. */
  relation: Words
  /** Kind, holders (where it is not the author alone), tags, weight (where it is not the usual). */
  facts: string[]
  text: string
  places: PrintedPlace[]
  /** What is said of the link itself; null where nothing is, or it was told before. */
  step: { facts: string[]; text: string; places: PrintedPlace[] } | null
}

export interface PrintedPlace {
  /** `Why it matters, paragraph 2`, with the source in front where there are several. */
  words: string
  quote: string | null
}

export interface PrintedNote {
  /** `Question by Ada, 2026-11-01, resolved` */
  head: string
  isReply: boolean
  /** Markdown. */
  body: string
  url: string | null
}

/** Linear but for the sorting of notes. */
export function printedMap(graph: ArgumentGraph): PrintedMap {
  const outline = numberedOutline(graph)
  const { title, summary, author } = graph.info
  return {
    title,
    summary,
    facts: [
      counted(graph.claims.size, 'claim'),
      counted(graph.links.size, 'link'),
      ...(author === undefined ? [] : [`by ${nameOf(graph, author)}, the holder where none is named`]),
    ],
    entries: outline.entries.map(({ number, level, reference, claim, step }) => ({
      number,
      level,
      reference,
      label: claim.label,
      relation: step ? [...step.words, `, ${strengthWords(step)}`] : [],
      facts: reference
        ? []
        : [
            claim.kind,
            ...heldBy(graph, claim.holders),
            ...listOf('tagged', claim.tags),
            ...(claim.weight === 0.5 ? [] : [`weight ${claim.weight.toFixed(2)}`]),
          ],
      text: reference ? '' : claim.text,
      places: reference ? [] : placesOf(graph, claim.anchors),
      step: step?.first ? saidOf(graph, step) : null,
    })),
    sources: [...graph.sources.values()],
    notes: notesInOrder(graph, outline),
  }
}

function strengthWords({ link }: OutlineStep): string {
  return link.strength === undefined ? 'not rated' : `strength ${link.strength.toFixed(2)}`
}

function saidOf(graph: ArgumentGraph, { link }: OutlineStep): PrintedEntry['step'] {
  const facts = [
    ...heldBy(graph, link.holders),
    ...(link.scheme === undefined ? [] : [`scheme: ${link.scheme}`]),
  ]
  const places = placesOf(graph, link.anchors)
  const text = link.text ?? ''
  return facts.length + places.length === 0 && text === '' ? null : { facts, text, places }
}

function placesOf(graph: ArgumentGraph, anchors: readonly Anchor[]): PrintedPlace[] {
  return anchors.map(({ source, section, paragraph, quote }) => {
    const title = graph.sources.get(source)?.title ?? source
    const parts = [section ?? '', paragraph === undefined ? '' : `paragraph ${paragraph}`]
    const place = parts.filter((part) => part !== '').join(', ')
    const words = place === '' ? title : graph.sources.size > 1 ? `${title}: ${place}` : place
    return { words, quote: quote?.exact ?? null }
  })
}

const kindWords: Readonly<Record<Motivation, string>> = {
  commenting: 'Comment',
  questioning: 'Question',
  assessing: 'Assessment',
  describing: 'Description',
  linking: 'Reference',
  tagging: 'Tag',
}

/** As `notesOn` calls the map as a whole. */
const theMap = ''

function notesInOrder(graph: ArgumentGraph, outline: NumberedOutline): PrintedMap['notes'] {
  const targets = [theMap, ...outline.numbers.keys(), ...graph.links.keys()]
  return targets.flatMap((target) => {
    const notes = graph.notesOn(target)
    const [first] = notes
    if (!first) return []
    return [{ on: targetWords(graph, outline, first), notes: conversation(graph, notes).map(printedNote) }]
  })
}

function targetWords(graph: ArgumentGraph, outline: NumberedOutline, { target }: Annotation): Words {
  if ('map' in target) return ['the map as a whole']
  if ('claim' in target) {
    const label = graph.claims.get(target.claim)?.label ?? target.claim
    return [outline.numbers.get(target.claim) ?? '', `, ${label}`]
  }
  const link = graph.links.get(target.link)
  return link ? ['that ', ...linkWords(outline, graph, link)] : [target.link]
}

/** The oldest first, each with its replies behind it. */
function conversation(graph: ArgumentGraph, notes: readonly Annotation[]): Annotation[] {
  const begun = (note: Annotation): Annotation => {
    let first = note
    for (let steps = 0; first.replyTo !== undefined && steps < notes.length; steps++) {
      const earlier = graph.annotations.get(first.replyTo)
      if (!earlier) break
      first = earlier
    }
    return first
  }
  const keyOf = (note: Annotation) => {
    const first = begun(note)
    const place = note === first ? '' : `${note.createdAt} ${note.id}`
    return `${first.createdAt} ${first.id} ${place}`
  }
  return notes
    .map((note) => ({ note, key: keyOf(note) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ note }) => note)
}

function printedNote(note: Annotation): PrintedNote {
  const isReply = note.replyTo !== undefined
  const kind = isReply ? 'Reply' : kindWords[note.motivation]
  const resolved = note.resolvedAt === undefined ? '' : ', resolved'
  return {
    head: `${kind} by ${note.author}, ${note.createdAt.slice(0, 10)}${resolved}`,
    isReply,
    body: note.body,
    url: note.url ?? null,
  }
}

/** `Ada Lovelace, 1843`, as far as it is known. */
export function creditOf({ creator, issued }: Source): string {
  return [creator, issued].filter((part) => part !== undefined && part !== '').join(', ')
}

function heldBy(graph: ArgumentGraph, holders: readonly HolderId[]): string[] {
  if (holders.length === 1 && holders[0] === graph.info.author) return []
  return listOf(
    'held by',
    holders.map((holder) => nameOf(graph, holder)),
  )
}

function nameOf(graph: ArgumentGraph, holder: HolderId): string {
  return graph.holders.get(holder)?.name ?? holder
}

function listOf(words: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${words} ${items.join(', ')}`]
}

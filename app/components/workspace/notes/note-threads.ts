/** Notes as conversations: each first note with the replies to it, oldest first. */

import type { Annotation, AnnotationTarget } from '@/graph/model/annotation'
import { type ArgumentGraph, noteTargetId } from '@/graph/model/argument-graph'
import type { Motivation } from '@/graph/model/vocabulary'
import { linkWords } from '../inspector/argument-words'

export interface NoteThread {
  first: Annotation
  replies: Annotation[]
}

/** The threads among `notes`; a reply to something that is gone opens a thread of its own. */
export function threadsOf(notes: readonly Annotation[]): NoteThread[] {
  const byId = new Map<string, Annotation>(notes.map((note) => [note.id, note]))
  const threads = new Map<string, NoteThread>()
  const ordered = [...notes].sort((a, b) =>
    a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0,
  )
  for (const note of ordered) {
    const first = firstOf(note, byId)
    const thread = threads.get(first.id) ?? { first, replies: [] }
    if (note !== first) thread.replies.push(note)
    threads.set(first.id, thread)
  }
  return [...threads.values()]
}

/** The note that the conversation began with. A circle of replies ends at the note itself. */
function firstOf(note: Annotation, byId: ReadonlyMap<string, Annotation>): Annotation {
  const seen = new Set<string>()
  let current = note
  while (current.replyTo !== undefined && !seen.has(current.id)) {
    seen.add(current.id)
    const next = byId.get(current.replyTo)
    if (!next) break
    current = next
  }
  return seen.has(current.id) ? note : current
}

export function isOpen(thread: NoteThread): boolean {
  return thread.first.resolvedAt === undefined
}

/** Whether the note is one of the thread. */
export function holds(thread: NoteThread, note: string | null): boolean {
  return thread.first.id === note || thread.replies.some((reply) => reply.id === note)
}

/** The kinds of note that people write, and how they are called. */
export const noteKinds: readonly { value: Motivation; label: string }[] = [
  { value: 'commenting', label: 'comment' },
  { value: 'questioning', label: 'question' },
  { value: 'assessing', label: 'assessment' },
  { value: 'describing', label: 'description' },
]

const kindWords: Readonly<Record<Motivation, string>> = {
  commenting: 'comment',
  questioning: 'question',
  assessing: 'assessment',
  describing: 'description',
  linking: 'reference',
  tagging: 'tag',
}

export function kindWord(note: Annotation): string {
  return note.replyTo === undefined ? kindWords[note.motivation] : 'reply'
}

/** What a note is on: the claim's label, the link in words, or the map. */
export function targetWords(graph: ArgumentGraph, target: AnnotationTarget): string {
  if ('claim' in target) return graph.claims.get(target.claim)?.label ?? target.claim
  if ('map' in target) return 'The map as a whole'
  const link = graph.links.get(target.link)
  return link ? linkWords(graph, link) : target.link
}

/** All notes of the map, thread by thread under what they are on; the map itself first, then in order of the ids. */
export function threadsByTarget(graph: ArgumentGraph): { target: AnnotationTarget; threads: NoteThread[] }[] {
  const groups = new Map<string, Annotation[]>()
  for (const note of graph.annotations.values()) {
    const id = noteTargetId(note)
    const group = groups.get(id)
    if (group) group.push(note)
    else groups.set(id, [note])
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, notes]) => (notes[0] ? [{ target: notes[0].target, threads: threadsOf(notes) }] : []))
}

/**
 * What goes when something is removed: the links that need a claim, what argues with those links, and the notes on all
 * of them. A holder or a source goes out of everything that names it. Nothing is left that points at nothing.
 */
import { type ArgumentGraph, noteTargetId } from '../model/argument-graph'
import type { Draft } from './draft'

/** With its links, whatever argues with those, and their notes. */
export function removeClaim(draft: Draft, claim: string): void {
  const gone = new Set([claim])
  for (const link of draft.linksAt(claim)) collectLink(draft, link.id, gone)
  dropAll(draft, gone)
}

/** With whatever argues with it, and their notes. */
export function removeLink(draft: Draft, link: string): void {
  const gone = new Set<string>()
  collectLink(draft, link, gone)
  dropAll(draft, gone)
}

/** An annotation goes with the replies to it. */
export function removeAnnotation(draft: Draft, annotation: string): void {
  dropNotes(draft, new Set([annotation]))
}

export function removeHolder(draft: Draft, holder: string): void {
  for (const kind of ['claims', 'links'] as const) {
    for (const record of draft.all(kind).values()) {
      if (!record.holders.some((id) => id === holder)) continue
      draft.put(kind, { ...record, holders: record.holders.filter((id) => id !== holder) })
    }
  }
  if (draft.info.author === holder) {
    const { author: _author, ...info } = draft.info
    draft.info = info
  }
  draft.drop('holders', holder)
}

export function removeSource(draft: Draft, source: string): void {
  for (const kind of ['claims', 'links'] as const) {
    for (const record of draft.all(kind).values()) {
      if (!record.anchors.some((anchor) => anchor.source === source)) continue
      draft.put(kind, { ...record, anchors: record.anchors.filter((anchor) => anchor.source !== source) })
    }
  }
  draft.drop('sources', source)
}

/** What would go with a claim or link, besides itself, so that a person can be told before or after. */
export function goesWith(graph: ArgumentGraph, id: string): { links: number; notes: number } {
  const links = new Set<string>()
  const queue = [...graph.linksFrom(id), ...graph.linksTo(id)]
  for (let link = queue.pop(); link; link = queue.pop()) {
    if (links.has(link.id)) continue
    links.add(link.id)
    queue.push(...graph.linksTo(link.id))
  }
  const notes = [id, ...links].reduce((sum, at) => sum + graph.notesOn(at).length, 0)
  return { links: links.size, notes }
}

function collectLink(draft: Draft, link: string, gone: Set<string>): void {
  if (gone.has(link)) return
  gone.add(link)
  for (const other of draft.linksAt(link)) collectLink(draft, other.id, gone)
}

/** Drops claims and links with their notes. */
function dropAll(draft: Draft, gone: ReadonlySet<string>): void {
  const notes = new Set<string>()
  for (const note of draft.all('annotations').values()) if (gone.has(noteTargetId(note))) notes.add(note.id)
  dropNotes(draft, notes)
  for (const id of gone) draft.drop(draft.find('claims', id) ? 'claims' : 'links', id)
}

function dropNotes(draft: Draft, notes: Set<string>): void {
  if (notes.size === 0) return
  for (let grown = true; grown; ) {
    grown = false
    for (const note of draft.all('annotations').values()) {
      if (note.replyTo === undefined || !notes.has(note.replyTo) || notes.has(note.id)) continue
      notes.add(note.id)
      grown = true
    }
  }
  for (const id of notes) draft.drop('annotations', id)
}

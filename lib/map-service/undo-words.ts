/** Words for a revision that undoes another: "undo: add claim …", and "redo: …" for undoing that. */
import type { Revision } from '@/graph/store'

export function undoWords({ summary, undoes }: Pick<Revision, 'summary' | 'undoes'>): string {
  if (undoes === undefined) return `undo: ${summary}`
  const [verb, rest] = summary.startsWith('undo: ') ? ['redo', summary.slice(6)] : ['undo', summary]
  return `${verb}: ${rest.replace(/^redo: /, '')}`
}

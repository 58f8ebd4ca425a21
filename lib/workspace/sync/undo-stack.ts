/**
 * What this person can take back and make again: their own revisions, newest last, each with its intent in words.
 * An undo is a revision too, so undoing an undo is redo. Immutable; kept over a reload by the session.
 */
import { z } from 'zod'
import type { GraphChange } from '@/graph/change'
import { undoChange } from '@/graph/edit/undo'
import { ThroughlineError } from '@/graph/errors'
import type { ArgumentGraph } from '@/graph/model/argument-graph'
import type { UndoTarget } from './pending-changes'

export interface UndoItem extends UndoTarget {
  /** The intent: `add claim "…"`. An undo carries the words of what it took back. */
  words: string
}

export interface UndoStack {
  undo: readonly UndoItem[]
  redo: readonly UndoItem[]
}

export const emptyUndoStack: UndoStack = { undo: [], redo: [] }
const depth = 200
/** Changes longer than this, as JSON, are not kept over a reload: the server gives them back when undone. */
const keptLength = 100_000

/** After a new change: it can be undone, and nothing can be redone. */
export function pushed(stack: UndoStack, item: UndoItem): UndoStack {
  return { undo: [...stack.undo, item].slice(-depth), redo: [] }
}

/** Undo: the item leaves the one list, and `made`, the revision that takes it back, goes on the other. */
export function undone(stack: UndoStack, item: UndoItem, made: UndoItem): UndoStack {
  return { undo: stack.undo.filter((other) => other !== item), redo: [...stack.redo, made] }
}

export function redone(stack: UndoStack, item: UndoItem, made: UndoItem): UndoStack {
  return { undo: [...stack.undo, made].slice(-depth), redo: stack.redo.filter((other) => other !== item) }
}

/** The server named the revision that this request made. */
export function confirmed(
  stack: UndoStack,
  requestId: string,
  version: number,
  change: GraphChange,
): UndoStack {
  const fill = (item: UndoItem) => (item.requestId === requestId ? { ...item, version, change } : item)
  return { undo: stack.undo.map(fill), redo: stack.redo.map(fill) }
}

/** What the request changes on the screen, before the server has named its revision; null: that is to be looked at afresh. */
export function filled(stack: UndoStack, requestId: string, change: GraphChange | null): UndoStack {
  const fill = (item: UndoItem) => (item.requestId === requestId ? { ...item, change } : item)
  return { undo: stack.undo.map(fill), redo: stack.redo.map(fill) }
}

/** The request came to nothing: there is nothing of it to take back. */
export function dropped(stack: UndoStack, requestId: string): UndoStack {
  const others = (item: UndoItem) => item.requestId !== requestId
  return { undo: stack.undo.filter(others), redo: stack.redo.filter(others) }
}

/** Whether the change can be taken back on the graph as it is now. */
export function canUndo(graph: ArgumentGraph, change: GraphChange): boolean {
  try {
    undoChange(graph, change)
    return true
  } catch (error) {
    if (error instanceof ThroughlineError) return false
    throw error
  }
}

const itemSchema = z.object({
  requestId: z.string(),
  version: z.number().nullable(),
  words: z.string(),
  change: z.custom<GraphChange | null>((value) => value === null || typeof value === 'object'),
})
const stackSchema = z.object({ undo: z.array(itemSchema), redo: z.array(itemSchema) })

/** The stack kept in the browser; empty when it cannot be read. */
export function readUndoStack(stored: unknown): UndoStack {
  const result = stackSchema.safeParse(stored)
  return result.success ? (result.data as UndoStack) : emptyUndoStack
}

/** The stack as it is kept: without the changes that are too large. */
export function storableUndoStack(stack: UndoStack): UndoStack {
  const lighten = (item: UndoItem) => (item.change && isLong(item.change) ? { ...item, change: null } : item)
  return { undo: stack.undo.map(lighten), redo: stack.redo.map(lighten) }
}

/** Looked at once: the stack is kept anew with every change. */
const lengths = new WeakMap<GraphChange, boolean>()

function isLong(change: GraphChange): boolean {
  const known = lengths.get(change)
  if (known !== undefined) return known
  const long = JSON.stringify(change).length > keptLength
  lengths.set(change, long)
  return long
}

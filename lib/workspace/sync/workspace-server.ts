/**
 * What the session asks of a server. The page hands in the typed client of /api/v1; tests hand in a map-service in the
 * same process. Refusals are ThroughlineErrors; anything else that is thrown counts as "the server is away".
 */
import type { ChainAnswer } from '@/graph/chains/answer'
import type { GraphChange } from '@/graph/change'
import type { CommandBatch, UndoRequest } from '@/graph/edit/command'
import type { MapDocument } from '@/graph/model/map-document'
import type { HistoryLine } from '../state/workspace-state'

/** A map as it was at one version. */
export interface LoadedMap {
  document: MapDocument
  version: number
}

/** What a write answers: the version it made (or had made, for a repeated request) and the change in full. */
export interface Written {
  version: number
  change: GraphChange
}

/** What a watched map tells of itself. */
export interface MapEvents {
  /** Changes above this version are wanted. */
  after(): number
  change(written: Written): void
  /** The server can be reached: at first, and each time after it was away. */
  opened(): void
  /** The map has to be read afresh: another took its place. */
  reset(): void
  deleted(): void
}

export interface WorkspaceServer {
  commands(batch: CommandBatch): Promise<Written>
  undo(request: UndoRequest): Promise<Written>
  /** The map as it is, or as it was at `version`. */
  load(version?: number): Promise<LoadedMap>
  /** Revisions newest first, those below `before`, at most `limit`. */
  revisions(range: { before?: number; limit: number }): Promise<readonly HistoryLine[]>
  /** Tells every change of the map as it is made, until what it gives back is called. */
  watch(events: MapEvents): () => void
  chains(question: string, signal: AbortSignal): Promise<ChainAnswer>
  /** The statement with which the database answers the question; null where no database does. */
  statement(question: string): Promise<NonNullable<ChainAnswer['statement']> | null>
}
